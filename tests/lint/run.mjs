// Runs a tool over the tree; what it complains of is the test's failure, line by line.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {string} program
 * @param {string[]} words
 * @returns {Promise<{said: string, status: number | null}>}
 */
export function run(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { said += data; });
    child.on('error', (error) => reject(new Error(`${program} doesn't run: ${error.message}; tests/setup.sh installs it`)));
    child.on('close', (status) => resolve({ said, status }));
  });
}

/** Fails with what the program says, unless it ends with 0. @param {string} program @param {string[]} words */
export async function must_be_clean(program, words) {
  const { said, status } = await run(program, words);
  assert.equal(status, 0, `${program} complains:\n${said.replaceAll(root, '').slice(0, 8000)}`);
}

/** Every file of the tree but what is fetched or built, from the root. @returns {string[]} */
export function files_in(folder = '.') {
  const skipped = ['.git', '.cache', 'build', 'dist', 'node_modules'];
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.includes(entry.name) && path !== 'web/build' ? [] : files_in(path);
    return entry.isFile() ? [path] : [];
  });
}
