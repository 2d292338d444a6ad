// For programs that must be told their port.
import { createServer } from 'node:net';

/** A port of 127.0.0.1 on which nothing listens now. */
export async function free_port() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
