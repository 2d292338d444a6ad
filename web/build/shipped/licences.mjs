// One text with the licences of all that ships in the page: who wrote it, then each
// licence's words once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (/** @type {string[]} */ ...parts) => readFileSync(join(...parts), 'utf8');
const all_copyrights = (/** @type {string} */ text) => (text.match(/^Copyright.*/gim) ?? []).map((line) => line.trim());
const first_copyright = (/** @type {string} */ text) => (/Copyright.*/i.exec(text) ?? [''])[0].trim();

/** The copyright lines inside nlohmann/json's headers, which name the authors of the parts that it took over. @param {string} folder */
function json_copyrights(folder) {
  const include = ['include', 'single_include', 'usr/include'].map((sub) => join(folder, sub, 'nlohmann')).find(existsSync) ?? '';
  const lines = new Set();
  for (const file of readdirSync(include, { recursive: true, withFileTypes: false })) {
    if (!String(file).endsWith('.hpp')) continue;
    for (const [, holder] of read(include, String(file)).matchAll(/SPDX-FileCopyrightText: (.*)/g)) lines.add(`Copyright (c) ${holder.trim()}`);
  }
  return [...lines].sort();
}

/** The text after the first blank line that follows the copyright. */
const after_copyright = (/** @type {string} */ text) => text.slice(text.indexOf('\n\n', text.search(/Copyright/i)) + 2).trim();

/**
 * What ships in the page.
 * @typedef {{name: string, parts: {name: string, version: string}[], licence: string, note?: string, holders: string[]}} Work
 *   parts: what it is made of, by the names and versions of their makers, "" where it isn't known; licence: an expression of SPDX
 */

/** @typedef {{root: string, libraries: Record<string, string>, own_fonts: import('../story/own_fonts.mjs').OwnFonts | null}} Places
 *   the repository, the folders of sdl2, imgui and json and of emscripten, and the story's fonts in the place of ours */

/** The first group of the pattern, each further one after a point. @param {string} text @param {RegExp} pattern */
function version_in(text, pattern) {
  const [, ...numbers] = pattern.exec(text) ?? [];
  if (numbers.length === 0) throw new Error(`No version matches ${pattern}.`);
  return numbers.map((number) => number.trim()).join('.');
}

/** @param {Places} places  @returns {Work[]} */
export function shipped_works({ root, libraries: { sdl2, imgui, json, emscripten }, own_fonts }) {
  const modules = join(root, 'web/node_modules');
  const fonts = join(modules, '@expo-google-fonts');
  const npm = (/** @type {string} */ name) => JSON.parse(read(modules, name, 'package.json')).version;
  const stb = ['stb_truetype', 'stb_rect_pack', 'stb_textedit'].map((name) => {
    const file = `im${name}.h`;  // some distributions take the last two from elsewhere
    return { name, version: existsSync(join(imgui, file)) ? version_in(read(imgui, file), /- v(\d+\.\d+)/) : '' };
  });
  const json_version = /NLOHMANN_JSON_VERSION_MAJOR (\d+)[^]*?NLOHMANN_JSON_VERSION_MINOR (\d+)[^]*?NLOHMANN_JSON_VERSION_PATCH (\d+)/;
  const json_headers = ['include', 'single_include', 'usr/include'].map((sub) => join(json, sub, 'nlohmann')).find(existsSync) ?? '';
  const abi = existsSync(join(json_headers, 'detail/abi_macros.hpp')) ? read(json_headers, 'detail/abi_macros.hpp') : read(json_headers, 'json.hpp');
  const sdl_version = /SDL_MAJOR_VERSION +(\d+)[^]*?SDL_MINOR_VERSION +(\d+)[^]*?SDL_PATCHLEVEL +(\d+)/;
  const llvm = version_in(read(emscripten, 'system/lib/libcxx/include/__config'), /_LIBCPP_VERSION (\d+?)0?(\d{1,2})\d\d\b/);
  const one = (/** @type {string} */ name, /** @type {string} */ version) => [{ name, version }];
  return [
    { name: 'Dear ImGui', parts: one('Dear ImGui', version_in(read(imgui, 'imgui.h'), /IMGUI_VERSION +"([^"]+)"/)), licence: 'MIT', holders: [first_copyright(read(imgui, 'LICENSE.txt'))] },
    { name: 'stb_truetype, stb_rect_pack, stb_textedit (in Dear ImGui)', parts: stb, licence: 'MIT', holders: [first_copyright(read(imgui, 'imstb_truetype.h').replace(/[^]*ALTERNATIVE A/, ''))] },
    { name: 'JSON for Modern C++', parts: one('nlohmann/json', version_in(abi, json_version)), licence: 'MIT', holders: json_copyrights(json) },
    { name: 'Emscripten runtime', parts: one('Emscripten', version_in(read(emscripten, 'emscripten-version.txt'), /"?([\d.]+)/)), licence: 'MIT', holders: ['Copyright (c) 2010-2024 The Emscripten Authors'] },
    { name: 'musl', parts: one('musl', version_in(read(emscripten, 'system/lib/libc/musl/VERSION'), /([\d.]+)/)), licence: 'MIT', holders: [first_copyright(read(emscripten, 'system/lib/libc/musl/COPYRIGHT'))] },
    {
      name: 'LLVM libc++, libc++abi and compiler-rt',
      parts: ['libc++', 'libc++abi', 'compiler-rt'].map((name) => ({ name, version: llvm })),
      licence: 'Apache-2.0 WITH LLVM-exception',
      note: 'Apache License 2.0 with LLVM exceptions, which ask for no notice in compiled programs; https://llvm.org/LICENSE.txt',
      holders: ['Copyright (c) the LLVM Project contributors'],
    },
    { name: 'SDL2', parts: one('SDL2', version_in(read(sdl2, 'include/SDL_version.h'), sdl_version)), licence: 'Zlib', note: 'zlib', holders: [first_copyright(read(sdl2, 'LICENSE.txt'))] },
    { name: 'uqr', parts: one('uqr', npm('uqr')), licence: 'MIT', holders: all_copyrights(read(modules, 'uqr/LICENSE')) },
    ...(own_fonts ? [{
      name: `${own_fonts.family} (a subset)`, parts: one(own_fonts.family, ''), licence: own_fonts.licence.id,
      note: own_fonts.licence.text ? '' : 'none stands beside the fonts', holders: own_fonts.licence.holders,
    }] : [['Source Sans 3', 'source-sans-3'], ['Source Serif 4', 'source-serif-4']].map(([name, folder]) => ({
      name: `${name} (a subset)`, parts: one(name, npm(`@expo-google-fonts/${folder}`)), licence: 'OFL-1.1', note: 'SIL Open Font License 1.1', holders: [first_copyright(read(fonts, folder, 'LICENSE_FONT'))],
    }))),
  ];
}

/** @param {Places} places */
export function licences_text(places) {
  const { root, libraries, own_fonts } = places;
  const ours = read(root, 'LICENSE');
  const sdl = read(libraries.sdl2, 'LICENSE.txt');
  const sans = read(root, 'web/node_modules/@expo-google-fonts/source-sans-3/LICENSE_FONT');
  const works = [{ name: 'Channel Map', licence: 'MIT', holders: [first_copyright(ours)], note: '' }, ...shipped_works(places)];
  const texts = [
    ['MIT License', after_copyright(ours)],
    ['zlib License', sdl.slice(sdl.indexOf('This software')).trim()],
    ...(own_fonts ? [[`Licence of ${own_fonts.family}`, own_fonts.licence.text]].filter(([, text]) => text)
      : [['SIL Open Font License', sans.slice(sans.indexOf('SIL OPEN FONT LICENSE')).trim()]]),
  ];
  return [
    ...works.map(({ name, licence, note, holders }) => `${name}\n${holders.join('\n')}\nLicence: ${note || licence}`),
    ...texts.map(([name, text]) => `${'-'.repeat(72)}\n${name}\n\n${text.replace(/\r/g, '').replace(/[ \t]+$/gm, '')}`),
  ].join('\n\n') + '\n';
}
