// Serves the built page as it is, the same page behind a probe, and articles that embed it. Keeps a log.
//
//   /page/…?csp=POLICY            dist/web as it is, with a policy as its header; ?charset=NAME: said to be in that charset
//   /probe/FLAGS/index.html       the page with probe.js before everything else; FLAGS: "all" or words of probe.js
//   /article?src=URL&…            a long article with the page in an iframe: width, height, sandbox
//   /srcdoc?src=URL&…             the same, as a CMS previews it; flags as above, csp: the article's policy, which the
//                                 frame inherits
//   /host/FILE?csp=POLICY&…       a host's page out of hosts/, with a policy as its header; {{name}} stands for what
//                                 the query says
//   /refused/HOW/index.html       the page after a middleman: its scripts renamed ("renamed"), one byte of the last one
//                                 changed ("changed"), the end cut off ("cut")
//   /kept/NAME                    what a case gave to server.keep(NAME, html); ?csp as above
//   /module/PATH                  a file of the tests' node_modules: the hosts' own libraries
//
// Another port serves the same under another name, so that a host can be of another site than what it embeds.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json', '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const here = new URL('.', import.meta.url);
const hosts = fileURLToPath(new URL('hosts', here));
const modules = fileURLToPath(new URL('../node_modules', here));

/** @param {string} folder what was built: dist/web */
export async function start_server(folder) {
  const requests = [];
  const kept = new Map();
  const probe = await readFile(new URL('probe.js', here), 'utf8');
  const page = () => readFile(join(folder, 'index.html'), 'utf8');

  async function answer(url) {
    const [, place, ...rest] = url.pathname.split('/');
    if (place === 'page') {
      const path = normalize(`/${rest.join('/') || 'index.html'}`);
      const charset = url.searchParams.get('charset');
      const type = charset ? `text/html; charset=${charset}` : types[extname(path)];
      return { body: await readFile(join(folder, path)), type, csp: url.searchParams.get('csp') };
    }
    if (place === 'probe') return { body: probed(await page(), probe, rest[0]), type: types['.html'] };
    if (place === 'article') return { body: article(url.searchParams, frame_by_address), type: types['.html'] };
    if (place === 'srcdoc') {
      const text = probed(await page(), probe, url.searchParams.get('flags') ?? 'all');
      return { body: article(url.searchParams, () => `srcdoc="${escaped(text)}"`), type: types['.html'], csp: url.searchParams.get('csp') };
    }
    if (place === 'refused') return { body: middlemen[rest[0]](await page()), type: types['.html'] };
    if (place === 'kept') return { body: kept.get(rest[0]), type: types['.html'], csp: url.searchParams.get('csp') };
    const ours = { host: hosts, module: modules }[place];
    if (!ours) throw new Error('nothing there');
    const path = normalize(`/${rest.join('/')}`);
    const type = types[extname(path)];
    const body = await readFile(join(ours, path));
    if (place !== 'host' || type !== types['.html']) return { body, type };
    return { body: filled(String(body), url.searchParams), type, csp: url.searchParams.get('csp') };
  }

  async function respond(request, response) {
    requests.push(request.url);
    try {
      const { body, type, csp } = await answer(new URL(request.url, 'http://127.0.0.1'));
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-store',
        ...(csp ? { 'content-security-policy': csp } : {}),
      });
      response.end(body);
    } catch (error) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end(`not found: ${error.message}`);
    }
  }

  const servers = [createServer(respond), createServer(respond)];
  for (const server of servers) await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const [port, other_port] = servers.map((server) => server.address().port);
  return {
    origin: `http://127.0.0.1:${port}`,
    elsewhere: `http://localhost:${other_port}`,
    requests,
    keep: (/** @type {string} */ name, /** @type {string} */ html) => void kept.set(name, html),
    close() {
      for (const server of servers) {
        server.closeAllConnections?.();
        server.close();
      }
    },
  };
}

/** What stands between a server and a reader does to the page. @type {Record<string, (page: string) => string>} */
const middlemen = {
  renamed: (page) => page.replaceAll('<script>', '<script type="0f3c-text/javascript">'),
  changed: (page) => page.replaceAll('<script>', '<script> '),
  cut: (page) => page.slice(0, page.indexOf('<script>', page.indexOf('id="words"')) + 9_000),  // in the script that draws the map
};

/**
 * @param {string} page
 * @param {string} probe
 * @param {string} flags words joined by "-"
 */
export function probed(page, probe, flags) {
  const script = `<script>${probe}(${JSON.stringify(flags.split('-'))})</script>`;
  if (!page.includes('<head>')) throw new Error('the page has no <head> to put the probe in');
  return page.replace('<head>', () => `<head>${script}`);
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const frame_by_address = (options) => `src="${escaped(options.get('src') ?? '')}"`;

/** @param {string} text  @param {URLSearchParams} options */
const filled = (text, options) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => escaped(options.get(name) ?? ''));

/**
 * @param {URLSearchParams} options
 * @param {(options: URLSearchParams) => string} source
 */
function article(options, source) {
  const sandbox = options.has('sandbox') ? `sandbox="${escaped(options.get('sandbox'))}"` : '';
  const size = `width:${Number(options.get('width') ?? 720)}px;height:${Number(options.get('height') ?? 3400)}px`;
  const text = '<p>A paragraph of the article, so that there is something to scroll past.</p>'.repeat(12);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
<link rel="icon" href="data:,"><style>body{margin:20px}iframe{border:0;display:block;${size}}</style></head>
<body><p><a id="before" href="#before">Before the graphic</a></p>
<iframe id="graphic" title="Channel Map" ${sandbox} ${source(options)}></iframe>
<p><a id="after" href="#after">After the graphic</a></p>${text}</body></html>`;
}
