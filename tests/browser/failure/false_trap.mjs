// WebKitGTK 2.50 says now and then, on a busy machine, that the engine ran into WebAssembly's instruction "unreachable",
// and names a function that doesn't have it. So the function is read: where it has that instruction, the engine stopped
// itself, which is a failure like any other; where it hasn't, the browser did.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { unpack } from '../../../web/engine/unpack.js';

const trap = /Unreachable code should not be executed[^]*?wasm-function\[(\d+)\]/;

/**
 * The function of the engine that trapped without a reason of its own.
 * @param {string} told  an error with its stack, as WebKit writes it
 * @param {() => string} engine  its text, as wasm-dis writes it
 * @returns {number | null} null where nothing trapped, or a function that can
 */
export function false_trap(told, engine) {
  const [, index] = trap.exec(told) ?? [];
  if (index === undefined) return null;
  const text = engine();
  const imported = text.match(/^ \(import .*\(func /gm)?.length ?? 0;
  const body = text.split(/^ (?=\(func )/m)[Number(index) - imported + 1];
  return Number(index) < imported || body === undefined || /\(unreachable\)/.test(body) ? null : Number(index);
}

/**
 * The engine of a built page as text.
 * @param {string} page  its path
 * @param {string} tools  the folder of wasm-dis
 */
export function engine_text(page, tools) {
  const html = readFileSync(page, 'utf8');
  const part = (/** @type {string} */ id) => new RegExp(`<script type="text/plain" id="${id}">([^<]*)</script>`).exec(html)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'channel-map-'));
  try {
    writeFileSync(join(folder, 'engine.wasm'), unpack(part('unpack'), part('wasm')));
    execFileSync(join(tools, 'wasm-dis'), [join(folder, 'engine.wasm'), '-o', join(folder, 'engine.wat')]);
    return readFileSync(join(folder, 'engine.wat'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where the build has Binaryen's programs. @param {string} root */
export const tools_of = (root) => dirname(readFileSync(join(root, 'build/wasm/src/platform/wasm-opt.path'), 'utf8').trim());
