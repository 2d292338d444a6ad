// dist/web as `./build-wasm.sh --serve --no-reload` serves it, on a free port.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { free_port } from '../browser/driver/free_port.mjs';
import { until } from '../browser/until.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {(address: string) => Promise<void>} use  with the server's address, while it runs */
export async function served(use) {
  const port = await free_port();
  const address = `http://127.0.0.1:${port}/`;
  const server = spawn('node', [`${root}web/build/serve.mjs`, '--port', String(port), '--no-reload'], { cwd: root, stdio: 'ignore' });
  try {
    await until('the server answers', () => fetch(address).catch(() => null));
    await use(address);
  } finally {
    server.kill();
  }
}
