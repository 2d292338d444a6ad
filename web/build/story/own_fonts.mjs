// A story's own fonts (DIR/fonts/regular.ttf and semibold.ttf) as the build needs them: the page, its pictures and its
// licences have them in the place of ours.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { must_print } from '../command_line.mjs';

/**
 * @typedef {{family: string, regular: Buffer, semibold: Buffer, widths: string, licence: Licence}} OwnFonts
 *   regular, semibold: subsets with the letters of the page; widths: for the engine, in base64
 * @typedef {{id: string, text: string, holders: string[]}} Licence  id: of SPDX; text: "" where none stands beside the fonts
 */

// src/platform/cli/story_files.cpp looks for the same.
const licence_files = ['licence.txt', 'LICENSE', 'LICENSE.txt', 'LICENCE', 'OFL.txt', 'license.txt'];

/** @type {[RegExp, string][]} */
const known_licences = [
  [/SIL OPEN FONT LICENSE\s+Version 1\.1/i, 'OFL-1.1'],
  [/Apache License\s+Version 2\.0/i, 'Apache-2.0'],
  [/Ubuntu Font Licence/i, 'Ubuntu-font-1.0'],
  [/Bitstream Vera/i, 'Bitstream-Vera'],
  [/Permission is hereby granted, free of charge, to any person obtaining a copy\s+of this software/i, 'MIT'],
];

/**
 * @param {{program: string, folder: string, story_path: string, fonts: string}} build  fonts: the folder of the subsets
 * @returns {OwnFonts | null}  null for a story that has none
 */
export function read_own_fonts({ program, folder, story_path, fonts }) {
  const whole = JSON.parse(must_print(program, ['fonts', story_path]));
  if (!whole) return null;
  const [regular, semibold] = ['regular.ttf', 'semibold.ttf'].map((name) => join(fonts, name));
  if (!existsSync(regular) || !existsSync(semibold))
    throw new Error(`the story has fonts, and their subsets are missing in ${fonts}: web/build/fetch/fonts.sh ${folder} FOLDER makes them, for --fonts FOLDER`);
  const { data } = JSON.parse(must_print(program, ['fonts', story_path, '--subset', fonts]));
  return {
    family: whole.family, regular: readFileSync(regular), semibold: readFileSync(semibold), widths: data,
    licence: read_licence(join(folder, 'fonts'), whole.copyright),
  };
}

/** @param {string} folder @param {string} copyright  as the font says it @returns {Licence} */
function read_licence(folder, copyright) {
  const path = licence_files.map((name) => join(folder, name)).find(existsSync);
  const text = path ? readFileSync(path, 'utf8').replace(/^\ufeff/, '').trim() : '';
  const told = /SPDX-License-Identifier:[ \t]*(\S[^\r\n]*?)[ \t]*$/m.exec(text)?.[1];
  const id = told ?? known_licences.find(([words]) => words.test(text))?.[1] ?? 'LicenseRef-story-fonts';
  const holders = [...new Set(text.match(/^Copyright.*/gim) ?? [])].map((line) => line.trim());
  return { id, text, holders: holders.length > 0 ? holders : [copyright].filter(Boolean) };
}

// Our families as styles and scripts list them, with what follows the serif: the story's faces have other substitutes.
const ours = /(["'])Source (?:Sans 3|Serif 4)\1,\s*(?:(["'])Source (?:Sans|Serif) Pro\2|Source (?:Sans|Serif) Pro),(?:\s*Georgia,\s*"?Times New Roman"?,\s*serif)?/g;

/**
 * Names the story's family in a style or script, where it has one.
 * @param {OwnFonts | null} own
 * @returns {(text: string) => string}
 */
export function in_fonts(own) {
  if (!own) return (text) => text;
  return (text) => {
    if (/Source (Sans|Serif)/.test(text.replace(ours, ''))) throw new Error('a style or script names our fonts in a way that web/build/story/own_fonts.mjs does not know');
    return text.replace(ours, (all, quote) => `${quote}${own.family}${quote},${/serif$/.test(all) ? 'system-ui,sans-serif' : ''}`);
  };
}
