// The built page in several files, as it would be if it weren't one: the page, its script, the engine for streaming
// compilation, fonts. Made from dist/web/index.html, which holds the engine, for split.mjs to measure; nothing of it ships.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { unpack } from '../../web/engine/unpack.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const engine = `${root}build/wasm/src/platform`;
const esbuild = (await import(pathToFileURL(createRequire(`${root}web/package.json`).resolve('esbuild')).href)).default;

const faces = [
  ['Source Sans 3', 400, 'sans-400.ttf', 'truetype', 'source-sans-3-400.ttf'],
  ['Source Sans 3', 600, 'sans-600.ttf', 'truetype', 'source-sans-3-600.ttf'],
  ['Source Serif 4', 400, 'serif-400.woff2', 'woff2', 'source-serif-4-400.woff2'],
  ['Source Serif 4', 600, 'serif-600.woff2', 'woff2', 'source-serif-4-600.woff2'],
];

async function script() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [`${root}tests/bench/split_main.js`],
    alias: { 'engine-glue': `${engine}/channelmap.mjs` },
    define: { 'import.meta.url': 'document.baseURI' },
    absWorkingDir: root, bundle: true, write: false, minify: true, format: 'iife', target: 'es2020', charset: 'utf8', legalComments: 'none', logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** @param {string} html  the one-file page */
function page(html) {
  const css = faces.map(([family, weight, name, format]) =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(${name}) format("${format}")}`).join('');
  const early = [...html.matchAll(/<script>([^]*?)<\/script>/g)][0][1];
  const hash = createHash('sha256').update(early).digest('base64');
  const policy = `default-src 'none'; script-src 'self' 'sha256-${hash}' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; ` +
    "img-src data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
  // All that the first map needs is asked for at once, with the head.
  const head = '<script src="map.js" defer></script>' +
    ['channelmap.wasm', 'lanes.wasm'].map((name) => `<link rel="preload" href="${name}" as="fetch" crossorigin>`).join('') +
    faces.slice(0, 2).map(([, , name]) => `<link rel="preload" href="${name}" as="font" crossorigin>`).join('');
  return html
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy)
    .replace('</title>', () => `</title>${head}`)
    .replace(/<style id="fonts">[^]*?<\/style>/, () => `<style>${css}</style>`)
    .replace(/<script type="text\/plain" id="(?:unpack|wasm|lanes)">[^]*?<\/script>\n?/g, '')
    .replace(/<script type="application\/json" id="stills">[^]*?<\/script>\n?/, '')  // a file of its own, asked for where it is needed
    .replace(/<script>[^]*?<\/script>/g, (script) => (script.includes(early) ? script : ''));  // map.js holds both others
}

/** The files by their names. @param {string} html  the one-file page @returns {Promise<Record<string, string | Buffer>>} */
export async function split_form(html) {
  const text_of = (/** @type {string} */ id) => new RegExp(` id="${id}">([^<]*)`).exec(html)?.[1] ?? '';
  return {
    'index.html': page(html),
    'map.js': await script(),
    'channelmap.wasm': Buffer.from(unpack(text_of('unpack'), text_of('wasm'))),
    'lanes.wasm': Buffer.from(unpack(text_of('unpack'), text_of('lanes'))),
    ...Object.fromEntries(faces.map(([, , name, , file]) => [name, readFileSync(`${root}build/fonts/${file}`)])),
  };
}
