// An X display in memory, for the browsers that need one (Firefox's and WebKitGTK's WebGL), and programs that end with
// this one.
import { spawn } from 'node:child_process';

import { DriverFailure } from '../failure/failure.mjs';

const groups = new Set();

function end(pid) {
  groups.delete(pid);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
process.on('exit', () => [...groups].forEach(end));

/**
 * Starts a program in a group of its own.
 * @param {string} program
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {{child: import('node:child_process').ChildProcess, close: () => void}}  close ends it with all that it
 *          has started
 */
export function start_group(program, words, options) {
  const child = spawn(program, words, { ...options, detached: true });
  const { pid } = child;
  if (pid) groups.add(pid);
  return { child, close: () => pid && end(pid) };
}

/** Starts Xvfb on the first free display; returns its name and how to stop it. */
export async function open_display() {
  const { child, close } = start_group('Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1440x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    let text = '';
    child.on('error', (error) => reject(new DriverFailure(`Xvfb did not start (apt-get install xvfb): ${error.message}`)));
    child.on('exit', (code) => reject(new DriverFailure(`Xvfb ended at once with ${code}`)));
    child.stdio[3].on('data', (bytes) => {
      text += bytes;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  return { name: `:${number}`, close };
}
