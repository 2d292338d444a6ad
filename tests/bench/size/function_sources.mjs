// From which source a function of the engine comes: what the compiled objects define, and for the rest its name.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} folder  of CMake's build @returns {string[]} objects */
const objects_in = (folder) => readdirSync(folder, { recursive: true }).map(String)
  .filter((path) => path.endsWith('.o') && !/(^|\/)(tests|simd_kernel\.dir)\//.test(path)).map((path) => join(folder, path));

/** "src/core/parse/parse_story.cpp", "imgui/imgui.cpp", "sdl2/video/SDL_video.c" @param {string} object */
function source_of(object) {
  const path = object.replace(/\.o$/, '').replace(/\/CMakeFiles\/[^/]*\.dir\//, '/');
  const ours = /\/(src\/(?:core|ui|app|platform)\/.*)$/.exec(path)?.[1];
  if (ours && !/\/sdl2?\//i.test(path)) return ours;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${/imgui|imstb/.test(name) ? 'imgui' : /SDL/.test(name) ? 'sdl2' : 'other'}/${name}`;
}

/** @param {string} folder @param {string} llvm_nm @returns {Map<string, string>} sources by a function's name as it is linked */
export function sources_by_name(folder, llvm_nm) {
  const sources = new Map();
  for (const object of objects_in(folder)) {
    const text = execFileSync(llvm_nm, ['--defined-only', '--demangle', '--format=just-symbols', object], { encoding: 'utf8', maxBuffer: 1 << 26 });
    for (const name of text.split('\n')) if (name && !sources.has(name)) sources.set(name, source_of(object));
  }
  return sources;
}

/** Without what tells copies of a function apart. @param {string} name */
export const plain_name = (name) => name.replace(/ ?\[clone [^\]]*\]|(\.\d+|\.llvm\.\d+|_\d+)$/g, '');

/** Where a template or an inline function is from, by its name alone. @param {string} name */
function library_of(name) {
  const without_types = name.replace(/^[\w: ]+ (?=[\w:]+[<(])/, '');
  if (without_types.startsWith('nlohmann::')) return 'nlohmann/json';
  if (/^(std::|operator (new|delete)|__cxa)/.test(without_types)) return 'C++ library';
  if (/^(Im[A-Z]|stb)/.test(without_types)) return 'imgui';
  if (/^SDL_/.test(without_types)) return 'sdl2';
  return without_types.startsWith('channelmap::') ? 'src' : '';
}

/**
 * The library and the source of a function. What a header gives belongs to its library, whichever source had it compiled.
 * @param {string} name  as it is linked @param {Map<string, string>} sources
 */
export function place_of(name, sources) {
  const library = library_of(name);
  if (library === 'nlohmann/json' || library === 'C++ library') return { library, source: library };
  const source = sources.get(name) ?? sources.get(plain_name(name));
  if (!source) return { library: library || 'C library', source: library || 'C library' };
  const [top, second] = source.split('/');
  return { library: top === 'src' ? `src/${second}` : top, source };
}
