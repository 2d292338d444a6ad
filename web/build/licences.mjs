// One text with the licences of all that ships in the page: who wrote it, then each
// licence's words once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (...parts) => readFileSync(join(...parts), 'utf8');
const all_copyrights = (text) => text.match(/^Copyright.*/gim).map((line) => line.trim());
const first_copyright = (text) => /Copyright.*/i.exec(text)[0].trim();

/** The copyright lines inside nlohmann/json's headers, which name the authors of the parts that it took over. */
function json_copyrights(folder) {
  const include = ['include', 'single_include', 'usr/include'].map((sub) => join(folder, sub, 'nlohmann')).find(existsSync);
  const lines = new Set();
  for (const file of readdirSync(include, { recursive: true, withFileTypes: false })) {
    if (!String(file).endsWith('.hpp')) continue;
    for (const [, holder] of read(include, String(file)).matchAll(/SPDX-FileCopyrightText: (.*)/g)) lines.add(`Copyright (c) ${holder.trim()}`);
  }
  return [...lines].sort();
}

/** The text after the first blank line that follows the copyright. */
const after_copyright = (text) => text.slice(text.indexOf('\n\n', text.search(/Copyright/i)) + 2).trim();

/**
 * @param {{root: string, libraries: Record<string, string>}} places  the repository, and the folders of
 *   sdl2, imgui and json and of emscripten
 */
export function licences_text({ root, libraries }) {
  const ours = read(root, 'LICENSE');
  const sdl = read(libraries.sdl2, 'LICENSE.txt');
  const fonts = join(root, 'web/node_modules/@expo-google-fonts');
  const sans = read(fonts, 'source-sans-3/LICENSE_FONT');
  const serif = read(fonts, 'source-serif-4/LICENSE_FONT');
  const musl = read(libraries.emscripten, 'system/lib/libc/musl/COPYRIGHT');
  const works = [
    ['Channel Map', 'MIT', [first_copyright(ours)]],
    ['Dear ImGui', 'MIT', [first_copyright(read(libraries.imgui, 'LICENSE.txt'))]],
    ['stb_truetype, stb_rect_pack, stb_textedit (in Dear ImGui)', 'MIT', [first_copyright(read(libraries.imgui, 'imstb_truetype.h').replace(/[^]*ALTERNATIVE A/, ''))]],
    ['JSON for Modern C++', 'MIT', json_copyrights(libraries.json)],
    ['Emscripten runtime', 'MIT', ['Copyright (c) 2010-2024 The Emscripten Authors']],
    ['musl', 'MIT', [first_copyright(musl)]],
    ['LLVM libc++, libc++abi and compiler-rt', 'Apache License 2.0 with LLVM exceptions, which ask for no notice in compiled programs; https://llvm.org/LICENSE.txt', ['Copyright (c) the LLVM Project contributors']],
    ['SDL2', 'zlib', [first_copyright(sdl)]],
    ['uqr', 'MIT', all_copyrights(read(root, 'web/node_modules/uqr/LICENSE'))],
    ['Source Sans 3 (a subset)', 'SIL Open Font License 1.1', [first_copyright(sans)]],
    ['Source Serif 4 (a subset)', 'SIL Open Font License 1.1', [first_copyright(serif)]],
  ];
  const texts = [
    ['MIT License', after_copyright(ours)],
    ['zlib License', sdl.slice(sdl.indexOf('This software')).trim()],
    ['SIL Open Font License', sans.slice(sans.indexOf('SIL OPEN FONT LICENSE')).trim()],
  ];
  return [
    ...works.map(([name, licence, holders]) => `${name}\n${holders.join('\n')}\nLicence: ${licence}`),
    ...texts.map(([name, text]) => `${'-'.repeat(72)}\n${name}\n\n${text.replace(/\r/g, '').replace(/[ \t]+$/gm, '')}`),
  ].join('\n\n') + '\n';
}
