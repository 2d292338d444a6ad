// What the built page keeps for readers without WebAssembly: every picture as the command line draws it, all numbers,
// within what it may weigh.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import { read_scenarios, scenarios_html } from '../../web/build/fallback/scenarios.mjs';
import { read_words } from '../../web/build/story/words.mjs';
import { budget, make_sheet } from '../../web/build/fallback/sheet.mjs';
import { read_svg } from '../../web/build/fallback/still_text.mjs';
import { terse_path } from '../../web/build/fallback/svg_terse.mjs';
import { shapes_of } from '../../web/fallback/static_shapes.js';
import { table_of } from '../../web/fallback/static_picture.js';
import { spelled } from './spelled.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const story_path = `${root}assets/story.json`;
const program = `${root}dist/bin/channelmap`;
const html = spelled(readFileSync(`${root}dist/web/index.html`, 'utf8'));
const story = JSON.parse(readFileSync(story_path, 'utf8'));
const words = read_words({ root, folder: `${root}assets`, story }).page;
const sheet = JSON.parse(/<script type="application\/json" id="stills">([^]*?)<\/script>/.exec(html)[1]);
const widths = { narrow: 328, medium: 680 };

const native = (...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const flat = (element) => (['path', 'rect', 'text'].includes(element.tag) ? [element] : element.children.flatMap(flat));
const numbers = (text) => (String(text).match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
const pictures = sheet.scenarios.flatMap((scenario) => Object.keys(widths).filter((name) => scenario[name]).map((name) => ({ scenario, name })));
const drawn = ({ scenario, name }) => shapes_of(scenario[name], sheet.kinds, sheet.sizes[name].down);
const asked = ({ scenario, name }) => flat(read_svg(native('svg', story_path, scenario.query, '--width', String(widths[name]), '--theme', 'auto', '--coarse')));

/** A path however it is written: where it begins, then steps. */
const steps_of = (d) => numbers(/^M/.test(d) ? terse_path(d) : d);

test('every era and ready-made scenario is there, in two widths but for the start, which the page shows', () => {
  assert.deepEqual(sheet.eras.map(({ id }) => id), story.eras.map(({ id }) => id));
  assert.deepEqual(sheet.presets.map(({ id }) => id), story.presets.map(({ id }) => id));
  assert.equal(sheet.scenarios.length, 8);
  assert.equal(sheet.scenarios[0].query, `era=${story.start}`);
  assert.equal(pictures.length, 2 * 7);
});

test('each picture has the command line’s words, in their places', () => {
  for (const picture of pictures) {
    const of = (shape) => [shape.text, ...numbers([shape.attributes.x, shape.attributes.y].join(' '))].join(' ');
    const text = (shapes) => shapes.filter(({ tag }) => tag === 'text').map(of);
    assert.deepEqual(text(drawn(picture)), text(asked(picture)), `${picture.scenario.query} ${picture.name}`);
  }
});

test('each picture has the command line’s boxes and paths, the ranges’ soft edges among them', () => {
  for (const picture of pictures) {
    const [ours, theirs] = [drawn(picture), asked(picture)];
    const boxes = (shapes) => shapes.filter(({ tag }) => tag === 'rect').map(({ attributes: { x, y, width, height } }) => [x, y, width, height].map(Number));
    assert.deepEqual(boxes(ours), boxes(theirs));
    const left = ours.filter(({ tag }) => tag === 'path').map(({ attributes }) => steps_of(attributes.d));
    for (const { attributes } of theirs.filter(({ tag }) => tag === 'path')) {
      const wanted = steps_of(attributes.d);
      const at = left.findIndex((one) => one.length === wanted.length && one.every((value, i) => Math.abs(value - wanted[i]) <= 0.75));
      assert.ok(at >= 0, `${picture.scenario.query} ${picture.name}: no path like ${attributes.d.slice(0, 60)}`);
      left.splice(at, 1);
    }
    assert.deepEqual(left, [], 'nothing beside them');
    const soft = ours.filter(({ tag, attributes, style }) => tag === 'path' && /Z.*Z$/.test(attributes.d) && new RegExp(`\\.q${style}\\{[^}]*fill-opacity`).test(sheet.css));
    assert.ok(soft.length >= 10, `${soft.length} ribbons show their range`);
  }
});

test('every class that a picture uses is in the style sheet, and every gradient is defined', () => {
  for (const picture of pictures)
    for (const { style } of drawn(picture)) assert.ok(sheet.css.includes(`.q${style}{`), `${style}`);
  const ids = Object.values(sheet.sizes).flatMap(({ gradients }) => gradients.map(({ attributes }) => attributes.id));
  for (const [, id] of sheet.css.matchAll(/url\(#([^)]+)\)/g)) assert.ok(ids.includes(id), id);
  for (const id of ids) assert.ok(!html.includes(` id="${id}"`), `${id} is the page’s own already`);
});

test('each table and each sentence is the command line’s', () => {
  for (const scenario of sheet.scenarios) {
    const table = native('table', story_path, scenario.query);
    const told = table_of(sheet, scenario);
    const cells = [...table.matchAll(/<t[hd](?: [^>]*)?>([^<]*)/g)].map(([, text]) => text.replace('&lt;', '<').replace('&amp;', '&'));
    assert.deepEqual([...told.columns, ...told.rows.flat()], cells);
    assert.equal(scenario.result.map(({ text }) => text).join(''), native('sentence', story_path, scenario.query).trim());
  }
});

test('the numbers beside each choice are those in its picture', () => {
  for (const { at, label, unmet: [value, range] } of [...sheet.eras, ...sheet.presets]) {
    if (at === 0) continue;
    const texts = shapes_of(sheet.scenarios[at].medium, sheet.kinds, false).filter(({ tag }) => tag === 'text').map(({ text }) => text);
    const place = texts.lastIndexOf('Unmet');
    assert.deepEqual(texts.slice(place + 1, place + 3), [value, `(${range})`], label);
  }
});

test('the table of all scenarios stands in the page before any data, with a row for each', () => {
  const table = /<section id="scenarios">([^]*?)<\/section>/.exec(html)[1];
  assert.equal(table.match(/<tr>/g).length, 1 + 8);
  assert.equal(table, scenarios_html({ story, words }, read_scenarios({ program, story_path, story })));
  assert.ok(html.indexOf('id="scenarios"') < html.indexOf('application/json'));
});

test('the sheet weighs no more than its budget', () => weighs_no_more(sheet));

function weighs_no_more(what) {
  const text = JSON.stringify(what);
  const sent = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  assert.ok(sent <= budget.sent && Buffer.byteLength(text) <= budget.disk, `${sent} bytes by brotli, ${Buffer.byteLength(text)} on disk`);
}

test('a story of 20 eras keeps all numbers and as many pictures as fit, and the build says so in a line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'channel-map-'));
  const warned = [];
  const warn = console.warn;
  try {
    const last = story.eras.at(-1);
    const more = Array.from({ length: 14 }, (_, i) => ({ ...last, id: `f${i}`, label: `Later ${i}`, from: `2027-01-${String(i + 10)}`, dates: `${i + 10} Jan 2027` }));
    const long = { ...story, eras: [...story.eras, ...more] };
    const path = join(folder, 'story.json');
    writeFileSync(path, JSON.stringify(long));
    const build = { program, story_path: path, story: long };
    console.warn = (line) => warned.push(line);
    const made = make_sheet(build, read_scenarios(build));
    console.warn = warn;
    weighs_no_more(made);
    const kept = made.scenarios.flatMap(({ narrow, medium }) => [narrow, medium]).filter(Boolean).length;
    assert.equal(made.eras.length, 20);
    assert.equal(made.scenarios.length, 22);
    assert.ok(made.scenarios.every(({ rows, result }) => rows.length > 100 && result.length > 0));
    assert.ok(kept > 10 && kept < 42, `${kept} pictures`);
    assert.ok(made.scenarios.every(({ narrow, medium }) => narrow || !medium), 'the wider go first');
    assert.equal(warned.length, 1);
    assert.match(warned[0], new RegExp(`${kept} of 42 pictures`));
  } finally {
    console.warn = warn;
    rmSync(folder, { recursive: true });
  }
});
