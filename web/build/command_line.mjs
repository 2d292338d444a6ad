// @ts-check
// The native command line, from which the build has every number, sentence and picture of the model.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @typedef {{text: string, tone: 'plain' | 'range' | 'unmet'}} Phrase */
/**
 * What `channelmap outline` prints, as far as the build reads it; src/core/output/outline_json.h lists all of it.
 * @typedef {{
 *   result: Phrase[],
 *   flows: {from: string, to: string}[],
 *   table: {caption: string, columns: string[], rows: string[][]},
 *   metric_texts: Record<string, {value: string, range: string}>,
 * }} Outline
 *   result: the result sentence; table: its first rows are the flows, in their order; metric_texts: whole parts of 100
 */

/** @param {string} program @param {string[]} args  @returns {string} what it printed, or '' after one line that says why */
export function printed(program, args) {
  if (!existsSync(program)) return '';
  try {
    return run(program, args);
  } catch (error) {
    const said = String(/** @type {any} */ (error).stderr ?? '').trim().split('\n')[0];
    console.warn(`    warning: channelmap ${args[0]} printed nothing${said ? `: ${said}` : ''}`);
    return '';
  }
}

/**
 * What it printed. Throws without the command line, and where that fails.
 * @param {string} program @param {string[]} args
 */
export function must_print(program, args) {
  if (!existsSync(program)) throw new Error(`the command line is missing at ${program}: ./build-wasm.sh --native builds it`);
  return run(program, args);
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * The outline of a scenario; null, after a line that says why, where the command line is missing or fails.
 * @param {{program: string, story_path: string}} build
 * @param {string} query
 * @returns {Outline | null}
 */
export function outline_of({ program, story_path }, query) {
  const text = printed(program, ['outline', story_path, query]);
  return text ? JSON.parse(text) : null;
}

/** @param {Phrase[]} phrases */
export const text_of = (phrases) => phrases.map(({ text }) => text).join('');
