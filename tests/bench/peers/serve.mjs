// Each page from a server of its own, compressed before anybody asks.
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/** @param {string} page */
export async function serve(page) {
  const body = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
  const server = createServer((request, response) => {
    if (!/^\/(\?|$)/.test(request.url ?? '')) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'content-length': body.length, 'cache-control': 'no-store' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, bytes: body.length, close: () => server.close() };
}
