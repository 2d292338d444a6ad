// Puts together what is uploaded: dist/web/, and dist/channel-map.html for local use.
//
//   node web/build/page.mjs [--url https://news.example/map/] [--engine build/wasm/src/platform] [--out dist] [--debug]
//
// Same inputs, same bytes: no clock, no paths, no random names.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { article_files } from './article.mjs';
import { embed_js } from './embed.mjs';
import { together } from './files.mjs';
import { name_build } from './frozen.mjs';
import { index_html } from './index_page.mjs';
import { licences_text } from './licences.mjs';
import { oembed } from './oembed.mjs';
import { preset_pages } from './preset_pages.mjs';
import { read_site } from './site.mjs';
import { make_views } from './views.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * What everything is made from.
 * @typedef {{
 *   root: string, engine: string, debug: boolean,
 *   site: import('./site.mjs').Site | null,
 *   program: string, story_path: string, story: Record<string, any>, words: Record<string, string>, licences: string,
 * }} Build
 *   engine: the folder of the compiled engine; site: where the folder will be, if --url says it; program: the native command
 *   line; words: the page's
 */

function read_options() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      engine: { type: 'string', default: join(root, 'build/wasm/src/platform') },
      out: { type: 'string', default: join(root, 'dist') },
      debug: { type: 'boolean', default: false },
    },
  });
  return { engine: resolve(values.engine), out: resolve(values.out), debug: values.debug, site: read_site(values.url) };
}

/** @returns {Build} */
function read_inputs({ engine, debug, site }) {
  const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const story_path = join(root, 'assets/story.json');
  return {
    root, engine, debug, site, story_path,
    program: join(root, 'dist/bin/channelmap'),
    story: json(story_path),
    words: json(join(root, 'assets/words.page.en.json')),
    licences: licences_text({ root, libraries: json(join(engine, '../../libraries.json')) }),
  };
}

/** The files of dist/web by their names, and the page as one file for local use. @param {Build} build */
async function make_files(build) {
  const { site, story, licences } = build;
  const views = await make_views(build);
  const [start, ...presets] = views;
  const { index, frozen, path } = name_build(await index_html(build), start, { site, description: story.standfirst });
  const files = together(
    { 'index.html': index, [path]: frozen, 'embed.js': await embed_js(build, index), 'licences.txt': licences },
    await preset_pages(build, presets),
    await article_files(build, views),
    Object.fromEntries(views.map(({ card, png }) => [card, png])),
    site ? Object.fromEntries(views.map((view) => [view.oembed, json_text(oembed(view, { site, story }))])) : {},
  );
  return { index, files };
}

const json_text = (value) => `${JSON.stringify(value, null, 1)}\n`;

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function main() {
  const { out, ...inputs } = read_options();
  const { index, files } = await make_files(read_inputs(inputs));
  if (!inputs.site) console.warn('    no --url: links are shared without a picture, and nobody is told of oEmbed');
  // Frozen copies of earlier builds stay where they were uploaded; here they would only pile up.
  if (out === join(root, 'dist')) rmSync(join(out, 'web/v'), { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) write(join(out, 'web', name), content);
  write(join(out, 'channel-map.html'), index);
}

await main().catch((error) => {
  console.error(`error: ${error.message}`);
  process.exit(1);
});
