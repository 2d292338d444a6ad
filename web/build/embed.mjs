// dist/web/embed.js: web/embed/embed.js with all that it needs, for other people's pages.
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { bundle_script } from './bundle.mjs';

const banner = '/*! embed.js of Channel Map, MIT */\n';

/**
 * @param {{root: string, debug: boolean, heights: import('./story/heights.mjs').Heights}} build
 * @param {string} page  what it shows: whoever saves data is told about how much that is
 */
export async function embed_js({ root, debug, heights }, page) {
  const script = await bundle_script({ root, entry: join(root, 'web/embed/embed.js'), debug, data: { 'heights.json': heights }, target: 'es2018' });
  return `${banner}${script.replace('__KB__', String(weight(page)))}\n`;
}

/** In KB, rounded up to tens. @param {string} page */
function weight(page) {
  const sent = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } });
  return Math.ceil(sent.length / 10_000) * 10;
}
