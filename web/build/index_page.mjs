// index.html: web/index.html with everything inline but the tags that frozen.mjs puts in. The order is the template's:
// head, still picture and table, then data, engine and script.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { bundle_script, bundle_style } from './bundle.mjs';
import { policy } from './csp.mjs';
import { tags_to_come } from './frozen.mjs';
import { font_faces_css, read_faces } from './font_faces.mjs';
import { read_kernel } from './kernel.mjs';
import { encode_payload } from './payload_encode.mjs';
import { credit_html, sources_html } from './sources.mjs';
import { read_scenarios, scenarios_html } from './scenarios.mjs';
import { make_sheet } from './sheet.mjs';
import { pictures_html, sentence_html, table_html } from './stills.mjs';
import { escape_html, fill_parts, fill_texts, json_block, text_values } from './template.mjs';
import { with_theme_lock } from './theme_css.mjs';

/** @param {import('./page.mjs').Build} build */
export async function index_html(build) {
  const { root, engine, debug, story, story_path, words, program, licences } = build;
  const script = await bundle_script({ root, entry: join(root, 'web/main.js'), debug, alias: { 'engine-glue': join(engine, 'channelmap.mjs') } });
  const early = await bundle_script({ root, entry: join(root, 'web/early.js'), debug });
  const wasm = readFileSync(join(engine, 'channelmap.wasm'));
  const lanes = read_kernel(join(engine, 'lanes.wasm'));
  const known = read_scenarios(build);
  const sheet = make_sheet(build, known);
  const parts = {
    csp: `<meta http-equiv="Content-Security-Policy" content="${policy([early, script])}">`,
    early: `<script>${early}</script>`,
    tags: tags_to_come,
    style: `<style>${await bundle_style(join(root, 'web/style.css'), { debug })}</style>`,
    picture: with_theme_lock(pictures_html(program, story_path)),
    table: table_html(program, story_path),
    credit: credit_html(story, words),
    scenarios: scenarios_html(build, known),
    sources: sources_html(story, words),
    licences: `<pre>${escape_html(licences)}</pre>`,
    story: json_block('story', story),
    words: json_block('words', words),
    stills: sheet ? json_block('stills', sheet) : '',
    // The fonts come after the picture and the table, which needn't wait for them.
    wasm: `<style id="fonts">${font_faces_css(read_faces(join(root, 'build/fonts')))}</style>\n` +
      `<script type="text/plain" id="wasm">${encode_payload(wasm)}</script>\n` +
      `<script type="text/plain" id="lanes">${encode_payload(lanes)}</script>`,
    script: `<script>${script}</script>`,
  };
  const template = readFileSync(join(root, 'web/index.html'), 'utf8');
  const html = fill_parts(fill_texts(template, text_values(story, sentence_html(program, story_path))), parts);
  report({ html, wasm, lanes, script, debug });
  return html;
}

const brotli_size = (text) => brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;

function report({ html, wasm, lanes, script, debug }) {
  const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
  const disk = Buffer.byteLength(html);
  const sent = debug ? 0 : brotli_size(html);
  console.warn(`    wasm ${kb(wasm.length)} and ${kb(lanes.length)}, script ${kb(script.length)}, page ${kb(disk)}${sent ? `, by brotli ${kb(sent)}` : ''}`);
  if (!debug && (disk > 1_000_000 || sent > 350_000)) {
    console.warn('    warning: the page is over its limits, 1 MB on disk and 350 KB by brotli');
  }
}
