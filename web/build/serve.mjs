// Serves dist/web on 127.0.0.1 and, unless told --no-reload, rebuilds on change and
// reloads the page.
//
//   node web/build/serve.mjs [--story FOLDER] [--out dist] [--port 8080] [--no-reload] [--debug] [--url URL]
//
// With --no-reload the page is served byte for byte. Otherwise a small script is put
// into the served copy alone (never into dist/), and the policy allows it by its hash: serve_problems.js, which also
// shows what is wrong with the story.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, watch, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { findings_of } from './story/check_story.mjs';
import { hash_of, policy_in, with_policy } from './csp.mjs';
import { names_of, place_of } from './story/problem_places.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: { story: { type: 'string', default: join(root, 'assets') }, out: { type: 'string', default: join(root, 'dist') }, port: { type: 'string', default: '8080' }, 'no-reload': { type: 'boolean', default: false }, debug: { type: 'boolean', default: false }, url: { type: 'string' } },
});
const story = resolve(options.story);
const folder = join(resolve(options.out), 'web');
const port = Number(options.port);
const reloads = !options['no-reload'];

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const reload_script = readFileSync(new URL('story/serve_problems.js', import.meta.url), 'utf8');
// Where nothing could be built yet there is only this, with the problems that stand in the way.
const no_page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not built yet</title><body><p>The story has not been built yet. Mend what is listed below.</p></body></html>';
let failed = !existsSync(join(folder, 'index.html'));

/** @type {Set<import('node:http').ServerResponse>} */
const listeners = new Set();

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (reloads && path === '/~changes') return listen(response);
  if (reloads && path === '/~problems') return tell_problems(response);
  if (reloads && path === '/' && !existsSync(join(folder, 'index.html'))) return send_page(response, no_page);
  const file = join(folder, normalize(path === '/' ? '/index.html' : path));
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'Content-Type': types['.txt'] }).end('Not found\n');
    return;
  }
  const page = extname(file) === '.html' ? page_of(readFileSync(file, 'utf8')) : null;
  const body = page ? Buffer.from(page.html) : readFileSync(file);
  send(request, response, { file, page, body });
}

/** @param {import('node:http').ServerResponse} response @param {string} html */
function send_page(response, html) {
  response.writeHead(200, { 'Content-Type': types['.html'], 'Cache-Control': 'no-cache' }).end(page_of(html).html);
}

/** What `channelmap check` says of the story now, each with its place on the page. @param {import('node:http').ServerResponse} response */
function tell_problems(response) {
  const findings = findings_of(join(root, 'dist/bin/channelmap'), story);
  const text = readable(join(story, 'story.json'));
  const problems = findings.problems.map((one) => ({ ...one, place: place_of(text, one.pointer), names: names_of(text, one.pointer) }));
  response.writeHead(200, { 'Content-Type': types['.json'], 'Cache-Control': 'no-cache' }).end(JSON.stringify({ problems, failed }));
}

/** The JSON of a file, or {} for what isn't any. @param {string} path */
function readable(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{file: string, page: {policy: string} | null, body: Buffer}} sent
 */
function send(request, response, { file, page, body }) {
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(page?.policy ? { 'Content-Security-Policy': page.policy } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The page as it is sent, and its own policy as a header, which may also say who frames it: anybody. @param {string} html */
function page_of(html) {
  const own = policy_in(html);
  const header = (/** @type {string} */ policy) => (policy ? `${policy}; frame-ancestors *` : '');
  if (!reloads) return { html, policy: header(own) };
  const allowed = own && `${own.replace(/script-src /, (start) => `${start}${hash_of(reload_script)} `)}; connect-src 'self'`;
  const sent = with_policy(html, allowed).replace(/<\/body>/, () => `<script>${reload_script}</script>\n</body>`);
  return { html: sent, policy: header(allowed) };
}

/** @param {import('node:http').ServerResponse} response */
function listen(response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  response.write('retry: 1000\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** Calls `then` once when files have changed and then stayed the same for a moment. @param {() => void} then */
function watch_sources(then) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(then, 200);
  };
  /** @param {string} top  @returns {string[]} */
  const folders = (top) => [top, ...readdirSync(top, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap((entry) => folders(join(top, entry.name)))];
  for (const top of new Set([...['src', 'web', 'assets'].map((one) => join(root, one)), story])) {
    for (const each of folders(top)) {
      // Editors' own files beside the real one are no change.
      watch(each, (_, name) => { if (name && !/^\.|~$|^4913$/.test(name) && name !== 'node_modules') changed(); });
    }
  }
}

let building = false;
let again = false;

function rebuild() {
  if (building) { again = true; return; }
  building = true;
  console.log('A file changed: building');
  const how = ['--story', story, '--out', resolve(options.out), ...(options.debug ? ['--debug'] : []), ...(options.url === undefined ? [] : ['--url', options.url])];
  spawn(join(root, 'build-wasm.sh'), how, { stdio: ['ignore', 'inherit', 'inherit'] })
    .on('close', (status) => {
      building = false;
      failed = status !== 0;
      for (const listener of listeners) listener.write(`data: ${failed ? 'failed' : 'changed'}\n\n`);
      if (failed) console.log('The build failed; the last good page is still served.');
      if (again) { again = false; rebuild(); }
    });
}

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`error: "${options.port}" is no port\nremedy: give a number, as in --port 8081`);
  process.exit(1);
}
const server = createServer(answer);
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  const busy = error.code === 'EADDRINUSE';
  console.error(busy
    ? `error: port ${port} is in use\nremedy: stop the other server, or choose another port with --port ${port + 1}`
    : `error: ${error.message}`);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  const { port: chosen } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`Serving ${relative(process.cwd(), folder) || '.'} at http://127.0.0.1:${chosen}/`);
  if (reloads) {
    watch_sources(rebuild);
    const watched = new Set([relative(process.cwd(), story) || '.', 'src', 'web', 'assets']);  // our own story is in assets/
    console.log(`Watching ${[...watched].map((one) => `${one}/`).join(' ')}; Ctrl-C ends it.`);
  }
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
