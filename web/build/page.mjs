// Puts dist/web/index.html together: web/index.html with everything inline. The order
// is the template's: head, still picture and table, then data, engine and script.
//
//   node web/build/page.mjs --engine build/wasm/src/platform [--debug]
//
// Same inputs, same bytes: no clock, no paths, no random names.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

import * as esbuild from 'esbuild';

import { policy } from './csp.mjs';
import { font_faces_css, read_faces } from './font_faces.mjs';
import { read_kernel } from './kernel.mjs';
import { licences_text } from './licences.mjs';
import { encode_payload } from './payload_encode.mjs';
import { sources_html } from './sources.mjs';
import { pictures_html, sentence_html, table_html } from './stills.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: { engine: { type: 'string', default: join(root, 'build/wasm/src/platform') }, debug: { type: 'boolean', default: false } },
});
const engine = resolve(options.engine);

const read = (path) => readFileSync(join(root, path), 'utf8');
const escape_html = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const json_block = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value).replace(/<(?=[/!])/g, '\\u003c')}</script>`;

/** One classic script: it runs from file://, srcdoc and sandboxed frames, where modules can't. */
async function bundle_script() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'web/main.js')],
    alias: { 'engine-glue': join(engine, 'channelmap.mjs') },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    minify: !options.debug,
    logLevel: 'warning',
  });
  const text = outputFiles[0].text.trim();
  // What would end the script element early, or change its text and so its hash.
  if (/<\/script|<!--|\r/i.test(text)) throw new Error('the bundled script holds </script, <!-- or a carriage return');
  return text;
}

async function bundle_style() {
  const { code } = await esbuild.transform(read('web/style.css'), { loader: 'css', minify: !options.debug, target: 'es2020', charset: 'utf8' });
  return code.trim();
}

/** What {{name}} stands for: the story's own top-level texts, and the start scenario's result sentence. */
function text_values(story, sentence) {
  const texts = Object.entries(story).filter(([, value]) => typeof value === 'string');
  return { ...Object.fromEntries(texts.map(([name, text]) => [name, escape_html(text)])), result: sentence };
}

function fill_texts(template, texts) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in texts)) console.warn(`    warning: the story has no text "${name}" for the page`);
    return texts[name] ?? '';
  });
}

function fill_parts(template, parts) {
  return template.replace(/<!--build:([\w-]+)-->/g, (_, name) => {
    if (!(name in parts)) throw new Error(`web/index.html asks for <!--build:${name}-->, which the build doesn't know`);
    return parts[name];
  });
}

const brotli_size = (text) => brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;

async function main() {
  const story = JSON.parse(read('assets/story.json'));
  const words = JSON.parse(read('assets/words.page.en.json'));
  const program = join(root, 'dist/bin/channelmap');
  const story_path = join(root, 'assets/story.json');
  const libraries = JSON.parse(readFileSync(join(engine, '../../libraries.json'), 'utf8'));
  const licences = licences_text({ root, libraries });
  const script = await bundle_script();
  const wasm = readFileSync(join(engine, 'channelmap.wasm'));
  const lanes = read_kernel(join(engine, 'lanes.wasm'));

  const parts = {
    csp: `<meta http-equiv="Content-Security-Policy" content="${policy([script])}">`,
    style: `<style>${await bundle_style()}</style>`,
    picture: pictures_html(program, story_path),
    table: table_html(program, story_path),
    sources: sources_html(story, words),
    licences: `<pre>${escape_html(licences)}</pre>`,
    story: json_block('story', story),
    words: json_block('words', words),
    // The fonts come after the picture and the table, which needn't wait for them.
    wasm: `<style id="fonts">${font_faces_css(read_faces(join(root, 'build/fonts')))}</style>\n` +
      `<script type="text/plain" id="wasm">${encode_payload(wasm)}</script>\n` +
      `<script type="text/plain" id="lanes">${encode_payload(lanes)}</script>`,
    script: `<script>${script}</script>`,
  };
  const html = fill_parts(fill_texts(read('web/index.html'), text_values(story, sentence_html(program, story_path))), parts);

  mkdirSync(join(root, 'dist/web'), { recursive: true });
  writeFileSync(join(root, 'dist/web/index.html'), html);
  writeFileSync(join(root, 'dist/web/licences.txt'), licences);
  cpSync(join(root, 'dist/web/index.html'), join(root, 'dist/channel-map.html'));
  report(html, wasm, lanes, script);
}

function report(html, wasm, lanes, script) {
  const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
  const disk = Buffer.byteLength(html);
  const sent = options.debug ? 0 : brotli_size(html);
  console.warn(`    wasm ${kb(wasm.length)} and ${kb(lanes.length)}, script ${kb(script.length)}, page ${kb(disk)}${sent ? `, by brotli ${kb(sent)}` : ''}`);
  if (!options.debug && (disk > 1_000_000 || sent > 350_000)) {
    console.warn('    warning: the page is over its limits, 1 MB on disk and 350 KB by brotli');
  }
}

await main().catch((error) => {
  console.error(`error: ${error.message}`);
  process.exit(1);
});
