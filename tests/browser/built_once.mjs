// The page as some cases want it built. It takes long, and each browser's stage has the same cases: who comes first builds
// it, the others wait and take what is there.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const build = 'if ! [ -f "$0/built" ]; then node "$@" --out "$0" && touch "$0/built"; fi';

/**
 * @param {string} root  of the repository
 * @param {string[]} options  of web/build/page.mjs, without --out
 * @returns {Promise<string>} the folder with what was built; another one after each change of dist/web/index.html
 */
export async function built_once(root, options) {
  const all = join(root, 'build/check/built'), page = key_of(readFileSync(join(root, 'dist/web/index.html')));
  mkdirSync(join(all, page), { recursive: true });
  for (const old of readdirSync(all)) if (old !== page) rmSync(join(all, old), { recursive: true, force: true });
  const out = join(all, page, key_of(JSON.stringify(options)));
  mkdirSync(out, { recursive: true });
  await promisify(execFile)('flock', [`${out}.lock`, 'sh', '-c', build, out, join(root, 'web/build/page.mjs'), ...options]);
  return out;
}

/** @param {string | Buffer} what */
const key_of = (what) => createHash('sha256').update(what).digest('hex').slice(0, 16);
