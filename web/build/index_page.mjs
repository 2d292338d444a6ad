// index.html: web/index.html with everything inline but the tags that frozen.mjs puts in. The order is the template's:
// head, still picture and table, then data, engine and script.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { arrival_script } from '../engine/arrival.js';
import { bundle_script, bundle_style } from './bundle.mjs';
import { policy } from './csp.mjs';
import { tags_to_come } from './frozen.mjs';
import { font_faces_css, read_faces } from './font_faces.mjs';
import { escape, inside_html, list } from './html.mjs';
import { read_kernel } from './kernel.mjs';
import { lean_words } from './lean_words.mjs';
import { encode_wasm } from './engine/payload_encode.mjs';
import { prepared_engine } from './engine/prepare_engine.mjs';
import { kinds, sections_of } from './engine/wasm_sections.mjs';
import { hosting_note_html, key_html, map_notes_html } from './map_notes.mjs';
import { credit_html, sources_html } from './sources.mjs';
import { read_scenarios, scenarios_html } from './fallback/scenarios.mjs';
import { make_sheet } from './fallback/sheet.mjs';
import { pictures_html, sentence_html, table_html } from './fallback/stills.mjs';
import { canvas_heights } from './story/heights.mjs';
import { in_fonts } from './story/own_fonts.mjs';
import { with_stage_heights } from './story/stage_heights.mjs';
import { engine_story, page_story } from './story_parts.mjs';
import { fill_parts, fill_texts, json_block, text_values } from './template.mjs';
import { with_theme_lock } from './theme_css.mjs';

/** @param {import('./page.mjs').Build} build */
export async function index_html(build) {
  const { root, engine, debug, story, story_path, words, program, licences, tokens, heights, own_fonts } = build;
  const named = in_fonts(own_fonts);
  const script = await bundle_script({ root, entry: join(root, 'web/app/main.js'), debug, alias: { 'engine-glue': join(engine, 'channelmap.mjs') }, data: { 'heights.json': heights } });
  const late = named(await bundle_script({ root, entry: join(root, 'web/app/late.js'), debug }));
  const early = await bundle_script({ root, entry: join(root, 'web/app/early.js'), debug });
  const [first_style, more_style] = cut_style(named(in_story_heights(build, await bundle_style(join(root, 'web/style.css'), { tokens, debug }))));
  const widths = own_fonts && Buffer.from(own_fonts.widths, 'base64');
  const wasm = await prepared_engine({ folder: engine, debug, story: engine_story(story, build.engine_words), widths });
  const unpacker = readFileSync(join(engine, 'unpack.wasm')).toString('base64');
  const lanes = read_kernel(join(engine, 'lanes.wasm'));
  const known = read_scenarios(build);
  const sheet = make_sheet(build, known);
  const parts = {
    csp: `<meta http-equiv="Content-Security-Policy" content="${policy([early, script, arrival_script, late])}">`,
    early: `<script>${early}</script>`,
    tags: tags_to_come,
    style: `<style>${first_style}</style>`,
    'more-style': `<style>${more_style}</style>`,
    picture: with_theme_lock(pictures_html(program, story_path)),
    table: table_html(program, story_path),
    key: key_html(story, { ...JSON.parse(readFileSync(join(root, 'assets/words.en.json'), 'utf8')), ...build.engine_words }),
    'table-inside': inside_html(words, 'table'),
    'question-inside': inside_html(words, 'question'),
    'map-notes': map_notes_html(story, words),
    'hosting-note': hosting_note_html(story, words),
    credit: credit_html(story, words),
    scenarios: scenarios_html(build, known),
    sources: sources_html(story, words),
    licences: `<pre>${escape(licences)}</pre>`,
    story: json_block('story', page_story(story)),
    words: json_block('words', lean_words(words)),
    stills: sheet ? json_block('stills', sheet) : '',
    // The fonts come after the picture and the table, which needn't wait for them; the script before the engine, see arrival.js.
    fonts: `<style id="fonts">${font_faces_css(read_faces(build.fonts, own_fonts))}</style>`,
    wasm: `<script type="text/plain" id="unpack">${unpacker}</script>\n` +
      `<script type="text/plain" id="wasm">${encode_wasm(wasm, unpacker)}</script>\n` +
      `<script type="text/plain" id="lanes">${encode_wasm(lanes, unpacker)}</script>\n` +
      `<script>${arrival_script}</script>`,
    script: `<script>${script}</script>`,
    late: `<script>${late}</script>`,
  };
  const template = readFileSync(join(root, 'web/index.html'), 'utf8');
  const texts = {
    ...text_values(story, sentence_html(program, story_path), words),
    paper: tokens.themes.light.paper, dark_paper: tokens.themes.dark.paper,
  };
  const html = fill_parts(fill_texts(template, texts), parts);
  report({ html, wasm, lanes, script: script + late, debug, parts });
  return html;
}

/** The page's style with the story's own heights. @param {import('./page.mjs').Build} build  @param {string} css */
function in_story_heights({ root, program, story_path, story }, css) {
  const ours = join(root, 'assets/story.json');
  if (story_path === ours) return css;
  const is_given = list(story.eras).some((era) => era.flows);
  return with_stage_heights(css, { ...canvas_heights({ program, ours, story: story_path }), is_given });
}

/** The style of the head, and what stands after the picture (web/base/after_picture.css). @param {string} css */
function cut_style(css) {
  const parts = css.split(/#after-the-picture\s*\{\s*order:\s*1;?\s*\}/);
  if (parts.length !== 2) throw new Error('web/style.css must import base/after_picture.css once');
  return parts;
}

const brotli_size = (/** @type {string} */ text) => brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;

/** Bytes of a module's data. @param {Uint8Array} wasm */
const data_of = (wasm) => sections_of(wasm).find(({ id }) => id === kinds.data)?.body.length ?? 0;

/** @param {{html: string, wasm: Uint8Array, lanes: Uint8Array, script: string, debug: boolean, parts: any}} parts */
function report({ html, wasm, lanes, script, debug, parts }) {
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} KB`;
  const disk = Buffer.byteLength(html);
  const sent = debug ? 0 : brotli_size(html);
  console.warn(`    wasm ${kb(wasm.length)} and ${kb(lanes.length)}, script ${kb(script.length)}, page ${kb(disk)}${sent ? `, by brotli ${kb(sent)}` : ''}`);
  if (!debug && (disk > 1_000_000 || sent > 350_000)) {
    console.warn('    warning: the page is over its limits, 1 MB on disk and 350 KB by brotli');
    const size = (/** @type {string} */ part) => kb(Buffer.byteLength(part));
    console.warn(`    remedy: of the story the page holds ${size(parts.sources)} of sources and notes, ${size(parts.picture)} of pictures of the start, ` +
      `${size(parts.stills)} of other scenarios and ${kb(data_of(wasm))} of memory that the engine starts with: shorten notes and facts, or take presets, offers or eras out`);
  }
}
