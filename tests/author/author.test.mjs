// The author's test of a story: what `check` says, whether everything fits, whether the numbers add up, and what was
// built of it. tests/check.sh --story DIR runs it; CHANNELMAP_STORY is the folder, CHANNELMAP_DIST what was built.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.CHANNELMAP_STORY ?? join(root, 'assets');
const web = join(process.env.CHANNELMAP_DIST ?? join(root, 'dist'), 'web');
const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'));
const run = (...args) => spawnSync(join(root, 'dist/bin/channelmap'), args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const findings = (...more) => JSON.parse(run('check', folder, '--json', ...more).stdout).problems;
const told = (list) => list.map(({ file, line, sentence, remedy }) => `${file}:${line}: ${sentence} ${remedy}`).join('\n');
const pages = ['index', ...(story.presets ?? []).map(({ id }) => id)];

/** Fails on errors. Warnings are shown, and the author decides: `channelmap check` ends well with them too. */
function no_error(t, list) {
  const of = (severity) => list.filter((one) => one.severity === severity);
  for (const line of told(of('warning')).split('\n').filter(Boolean)) t.diagnostic(`warning: ${line}`);
  assert.equal(told(of('error')), '');
  assert.deepEqual(list.filter(({ severity }) => !['error', 'warning'].includes(severity)), [], 'a severity that this test doesn’t know');
}

test('check finds no error', (t) => no_error(t, findings()));

test('the story keeps the schema', () => {
  const Ajv = createRequire(import.meta.url)('ajv/dist/2020.js').default;
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(join(root, 'assets/story.schema.json'), 'utf8')));
  validate(story);
  assert.deepEqual(validate.errors, null);
});

test('every label fits at every width, or a warning says which doesn’t', (t) => {
  const plain = told(findings());
  no_error(t, findings('--layout').filter((one) => !plain.includes(one.sentence)));
});

test('in every era and ready-made scenario the flows add up, and none is negative', () => {
  for (const query of [...story.eras.map(({ id }) => `era=${id}`), ...(story.presets ?? []).map((preset) => preset.query)]) {
    const { flows, unmet } = JSON.parse(run('flows', join(folder, 'story.json'), query, '--draws', '0').stdout);
    const values = [...flows, ...unmet].map(({ value }) => value);
    const demand = story.demand ?? 100;
    assert.ok(Math.abs(values.reduce((sum, value) => sum + value, 0) - demand) < 1e-9 * demand, query);
    assert.ok(values.every((value) => value >= 0), query);
  }
});

test('each ready-made scenario has its page and its picture, and nothing is left to be filled', () => {
  for (const page of pages) {
    assert.ok(existsSync(join(web, 'cards', `${page}.png`)), page);
    const html = readFileSync(join(web, `${page}.html`), 'utf8').replace(/<script[^]*?<\/script>/g, '');
    assert.doesNotMatch(html, /\{\{|<!--build:|‹[\w.]+›|\[\[/, page);
  }
  assert.equal(existsSync(join(web, 'article.html')), existsSync(join(folder, 'article.html')));
});

test('every link to a fact leads somewhere', () => {
  const html = readFileSync(join(web, 'index.html'), 'utf8');
  for (const [, id] of html.matchAll(/href="#(fact-[^"]+)"/g)) assert.ok(html.includes(`id="${id}"`), id);
});

test('the page keeps its weight: 1 MB on disk and 350 KB by brotli; else shorten notes, facts, or take presets out', () => {
  const page = readFileSync(join(web, 'index.html'));
  const sent = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  assert.ok(page.length <= 1_000_000 && sent <= 350_000, `${page.length} bytes, ${sent} by brotli`);
});
