// @ts-check
// What `channelmap check` says of a story's folder, printed by the build as the command line prints it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Prints errors and warnings; throws where there is an error.
 * @param {string} program @param {string} folder
 */
export function check_story(program, folder) {
  if (!existsSync(program)) throw new Error(`the command line is missing at ${program}: ./build-wasm.sh --native builds it`);
  const { status, stdout, stderr } = spawnSync(program, ['check', folder], { encoding: 'utf8' });
  const lines = `${stdout}${stderr}`.trim().split('\n');
  if (status !== 0 || lines.length > 1) console.warn(lines.map((line) => `    ${line}`).join('\n'));
  if (status !== 0) throw new Error(`the story in ${folder} has errors; mend those listed above`);
}

/**
 * The same for a page that shows them.
 * @param {string} program @param {string} folder
 * @returns {{errors: number, warnings: number, problems: {severity: string, file: string, line: number, column: number,
 *   pointer: string, sentence: string, remedy: string}[]}}
 */
export function findings_of(program, folder) {
  const { stdout } = spawnSync(program, ['check', folder, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  try {
    return JSON.parse(stdout);
  } catch {
    return { errors: 0, warnings: 0, problems: [] };
  }
}
