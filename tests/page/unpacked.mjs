// Text made into bytes again as the built page does it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { unpack } from '../../web/engine/unpack.js';

const html = readFileSync(fileURLToPath(new URL('../../dist/web/index.html', import.meta.url)), 'utf8');

export const unpacker = /id="unpack">([^<]*)/.exec(html)?.[1] ?? '';

/** @param {string} text */
export const unpacked = (text) => Uint8Array.from(unpack(unpacker, text));
