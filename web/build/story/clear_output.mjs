// @ts-check
// Nothing of another story may be left in a folder that is uploaded as a whole: what the last build wrote there goes.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const list_of = (/** @type {string} */ out) => join(out, 'web.files.txt');

/**
 * @param {string} out  beside whose folder web/ the list stands
 * @param {string[]} names  of the files in web/ that this build writes
 * @param {boolean} is_ours  whether nobody else puts anything into the folder, so that all of it may go
 * @returns {string}  the list of this build, to be written when its files are
 */
export function clear_output(out, names, is_ours) {
  const list = list_of(out);
  if (existsSync(list)) for (const name of readFileSync(list, 'utf8').split('\n').filter(Boolean)) remove(out, name, names);
  else if (is_ours) rmSync(join(out, 'web'), { recursive: true, force: true });
  return `${names.join('\n')}\n`;
}

/** @param {string} out @param {string} name @param {string[]} kept */
function remove(out, name, kept) {
  if (!kept.includes(name) && !name.includes('..')) rmSync(join(out, 'web', name), { force: true });
}
