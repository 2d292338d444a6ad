// Puts together what is uploaded: dist/web/, and dist/channel-map.html for local use.
//
//   node web/build/page.mjs [--engine build/wasm/src/platform] [--out dist] [--debug]
//
// Same inputs, same bytes: no clock, no paths, no random names.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { index_html } from './index_page.mjs';
import { licences_text } from './licences.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * What everything is made from.
 * @typedef {{
 *   root: string, engine: string, debug: boolean,
 *   program: string, story_path: string, story: Record<string, any>, words: Record<string, string>, licences: string,
 * }} Build
 *   engine: the folder of the compiled engine; program: the native command line; words: the page's
 */

function read_options() {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', default: join(root, 'build/wasm/src/platform') },
      out: { type: 'string', default: join(root, 'dist') },
      debug: { type: 'boolean', default: false },
    },
  });
  return { engine: resolve(values.engine), out: resolve(values.out), debug: values.debug };
}

/** @returns {Build} */
function read_inputs({ engine, debug }) {
  const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const story_path = join(root, 'assets/story.json');
  return {
    root, engine, debug, story_path,
    program: join(root, 'dist/bin/channelmap'),
    story: json(story_path),
    words: json(join(root, 'assets/words.page.en.json')),
    licences: licences_text({ root, libraries: json(join(engine, '../../libraries.json')) }),
  };
}

/** The files by their names in `out`. @param {Build} build */
async function make_files(build) {
  const index = await index_html(build);
  return {
    'channel-map.html': index,
    'web/index.html': index,
    'web/licences.txt': build.licences,
  };
}

async function main() {
  const { out, ...inputs } = read_options();
  const files = await make_files(read_inputs(inputs));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), content);
  }
}

await main().catch((error) => {
  console.error(`error: ${error.message}`);
  process.exit(1);
});
