// The build reads numbers and sentences as data. So an editor may change any sentence in assets/words.en.json: the same
// numbers and the new sentences appear in the pages. Here the command line says the same things in other words.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { article_files } from '../../web/build/article.mjs';
import { outline_of, text_of } from '../../web/build/command_line.mjs';
import { read_scenarios, scenarios_html } from '../../web/build/fallback/scenarios.mjs';
import { read_tokens } from '../../web/build/theme_css.mjs';
import { make_views } from '../../web/build/views.mjs';
import { read_words } from '../../web/build/story/words.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const story_path = `${root}assets/story.json`;
const program = `${root}dist/bin/channelmap`;
const json = (name) => JSON.parse(readFileSync(`${root}assets/${name}`, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'channel-map-'));
after(() => rmSync(folder, { recursive: true }));

const changes = [
  ['of every 100 dollars', 'of every US$100'],
  ['went unmet', 'found <no> "seller"'],
  ['go unmet', 'find <no> "seller"'],
  [', we estimate,', ' by our estimate'],
  ['in nine of ten draws', 'in 90% of draws'],
];

/** A command line whose words are changed in what it prints; `escaped` is how SVG and HTML would write them. */
function with_other_words() {
  const path = join(folder, 'channelmap');
  const escaped = (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const in_json = (text) => JSON.stringify(text).slice(1, -1);
  writeFileSync(path, `#!${process.execPath}
    const [command, ...rest] = process.argv.slice(2);
    let text = require('child_process').execFileSync(${JSON.stringify(program)}, [command, ...rest], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const changes = { json: ${JSON.stringify(changes.map(([from, to]) => [from, in_json(to)]))}, markup: ${JSON.stringify(changes.map(([from, to]) => [from, escaped(to)]))} };
    for (const [from, to] of changes[text.startsWith('{') ? 'json' : 'markup']) text = text.replaceAll(from, to);
    process.stdout.write(text);
  `);
  chmodSync(path, 0o755);
  return path;
}

const folder_of_story = `${root}assets`;
const words = read_words({ root, folder: folder_of_story, story: json('story.json') }).page;
const build = (program) => ({ root, debug: true, folder: folder_of_story, story_path, program, story: json('story.json'), words, tokens: read_tokens(program) });
const [ours, changed] = [build(program), build(with_other_words())];

test('the words are really changed', () => {
  const text = text_of(outline_of(changed, 'era=e3').result);
  assert.match(text, /of every US\$100/);
  assert.match(text, /found <no> "seller"/);
  assert.doesNotMatch(text, /of every 100 dollars|unmet/);
});

test('the table of scenarios has the same numbers in other words', () => {
  const [now, then] = [read_scenarios(changed), read_scenarios(ours)];
  assert.ok(then.scenarios.length >= 8);
  assert.deepEqual(now.scenarios.map(({ metric_texts }) => metric_texts), then.scenarios.map(({ metric_texts }) => metric_texts));
  assert.equal(scenarios_html(changed, now), scenarios_html(ours, then));
  assert.match(text_of(now.scenarios[0].result), /US\$100/);
});

test('pages of presets and the article are made, with the same numbers and the new sentences', async () => {
  const views = await make_views({ ...changed, root: folder });
  for (const { result, alt } of views) for (const text of [result, alt]) assert.match(text, /of every US\$100/);
  const numbers = (html) => [...html.matchAll(/(\S+) <span class="range">\(([^)]+)\)/g)].map(([, value, range]) => [value, range]);
  const article = async (one) => (await article_files(one, views))['article.html'];
  const [now, then] = [await article(changed), await article(ours)];
  assert.match(now, /found &lt;no&gt; &quot;seller&quot;/);
  assert.ok(numbers(then).length >= 9);
  assert.deepEqual(numbers(now), numbers(then));
});
