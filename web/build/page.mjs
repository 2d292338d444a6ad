// Puts together what is uploaded: dist/web/, and dist/channel-map.html for local use.
//
//   node web/build/page.mjs [--story FOLDER] [--url https://news.example/map/] [--engine build/wasm/src/platform]
//     [--out dist] [--debug]
//
// Same inputs, same bytes: no clock, no paths, no random names.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { article_files } from './article.mjs';
import { bill_of_materials } from './shipped/bill.mjs';
import { check_story } from './story/check_story.mjs';
import { clear_output } from './story/clear_output.mjs';
import { embed_js } from './embed.mjs';
import { together } from './files.mjs';
import { name_build } from './frozen.mjs';
import { heights_for } from './story/heights.mjs';
import { index_html } from './index_page.mjs';
import { licences_text } from './shipped/licences.mjs';
import { oembed } from './oembed.mjs';
import { preset_pages } from './preset_pages.mjs';
import { read_site } from './site.mjs';
import { source_map } from './engine/source_map.mjs';
import { ascii_html } from './template.mjs';
import { read_tokens } from './theme_css.mjs';
import { make_views } from './views.mjs';
import { read_own_fonts } from './story/own_fonts.mjs';
import { read_words } from './story/words.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * What everything is made from.
 * @typedef {{
 *   root: string, engine: string, debug: boolean,
 *   site: import('./site.mjs').Site | null,
 *   program: string, folder: string, story_path: string, story: Record<string, any>, fonts: string,
 *   own_fonts: import('./story/own_fonts.mjs').OwnFonts | null,
 *   words: Record<string, string>, engine_words: Record<string, string>, licences: string,
 *   libraries: Record<string, string>,
 *   tokens: import('./theme_css.mjs').Tokens, heights: import('./story/heights.mjs').Heights,
 * }} Build
 *   engine: the folder of the compiled engine; site: where the folder will be, if --url says it; program: the native command
 *   line; folder: the story's; fonts: the folder of the fonts with its letters, own_fonts: the story's own; words: the page's; engine_words: what the
 *   engine says otherwise for this story; tokens: colours and sizes that the page shares with the canvas;
 *   heights: of the page, which articles keep free
 */

function read_options() {
  const { values } = parseArgs({
    options: {
      story: { type: 'string', default: join(root, 'assets') },
      fonts: { type: 'string', default: join(root, 'build/fonts') },
      url: { type: 'string' },
      engine: { type: 'string', default: join(root, 'build/wasm/src/platform') },
      out: { type: 'string', default: join(root, 'dist') },
      debug: { type: 'boolean', default: false },
    },
  });
  const site = read_site(values.url);
  return { folder: resolve(values.story), fonts: resolve(values.fonts), engine: resolve(values.engine), out: resolve(values.out), debug: values.debug, site };
}

/** @param {Pick<Build, 'folder' | 'fonts' | 'engine' | 'debug' | 'site'>} options  @returns {Build} */
function read_inputs({ folder, fonts, engine, debug, site }) {
  const json = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
  const story_path = join(folder, 'story.json');
  const program = join(root, 'dist/bin/channelmap');
  check_story(program, folder);
  const story = json(story_path);
  const own_fonts = read_own_fonts({ program, folder, story_path, fonts });
  const libraries = json(join(engine, '../../libraries.json'));
  const words = read_words({ root, folder, story });
  return {
    root, engine, debug, site, folder, story_path, fonts, own_fonts,
    program,
    tokens: read_tokens(program),
    heights: heights_for(json(join(root, 'web/embed/heights.json')), { program, ours: join(root, 'assets/story.json'), story: story_path }),
    story: { presets: [], facts: [], rights: [], inputs: [], demand: 100, ...story },
    words: words.page,
    engine_words: words.engine,
    licences: licences_text({ root, libraries, own_fonts }),
    libraries,
  };
}

/** The files of dist/web by their names, and the page as one file for local use. @param {Build} build */
async function make_files(build) {
  const { site, story, licences, heights } = build;
  const views = await make_views(build);
  const [start, ...presets] = views;
  const { index, frozen, path } = name_build(await index_html(build), start, { site, description: story.standfirst });
  const scripts = { 'index.html': index, 'embed.js': await embed_js(build, index) };
  const files = together(
    { ...scripts, [path]: frozen, 'licences.txt': licences, 'bill.cdx.json': bill_of_materials(build, { ...scripts, 'index.html': ascii_html(index) }) },
    await preset_pages(build, presets),
    await article_files(build, views),
    Object.fromEntries(views.map(({ card, png }) => [card, png])),
    build.debug ? { 'channelmap.wasm.map': source_map(join(build.engine, 'channelmap.wasm.map'), root) } : {},
    site ? Object.fromEntries(views.map((view) => [view.oembed, json_text(oembed(view, { site, story, heights }))])) : {},
  );
  const in_ascii = (/** @type {string} */ name, /** @type {any} */ content) => (name.endsWith('.html') ? ascii_html(content) : content);
  return { index: ascii_html(index), files: Object.fromEntries(Object.entries(files).map(([name, content]) => [name, in_ascii(name, content)])) };
}

const json_text = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 1)}\n`;

/** @param {string} path @param {string | Buffer} content */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function main() {
  const { out, ...inputs } = read_options();
  const { index, files } = await make_files(read_inputs(inputs));
  if (!inputs.site) console.warn('    no --url: links are shared without a picture, and nobody is told of oEmbed');
  const written = clear_output(out, Object.keys(files), out === join(root, 'dist'));
  for (const [name, content] of Object.entries(files)) write(join(out, 'web', name), content);
  write(join(out, 'channel-map.html'), index);
  write(join(out, 'web.files.txt'), written);
}

await main().catch((error) => {
  console.error(`error: ${error.message}`);
  process.exit(1);
});
