// What a reader takes away: each file is opened again and says what was on screen.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { hash_of, policy_in } from '../../../web/build/csp.mjs';
import { cut, difference, halved, read_image } from '../image.mjs';
import { graphic, live, no_complaints, settled } from '../steps.mjs';
import { from_disk, host, in_a_sandbox, open_panel, opened, scenario, take } from '../taking.mjs';
import { until } from '../until.mjs';

/** Rows of CSV as RFC 4180 has them. */
function read_csv(text) {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

const scripts_of = (html) => [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text);
const start_in = (html) => /<meta name="channel-map:start" content="([^"]*)">/.exec(html)?.[1].replaceAll('&amp;', '&');

/** Says where two files differ: they are too long to be shown. */
function same_text(got, wanted, what) {
  if (got === wanted) return;
  let at = 0;
  while (got[at] === wanted[at]) ++at;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 120));
  assert.fail(`${what}: ${got.length} letters instead of ${wanted.length}; from ${at} on ${around(got)} instead of ${around(wanted)}`);
}

/** The table as its CSV has it: the head of the values also says how they are rounded, as the note under the map does. */
async function with_rounding(page, [[from, to, value, ...others], ...rows]) {
  const note = await page.evaluate(() => document.querySelector('#map-notes p').textContent);
  return [[from, to, `${value} (${note})`, ...others], ...rows];
}

/** Every number of it with the four digits that the JSON has. */
const four_digits = (value) =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Number(one.toPrecision(4)) : one)));

export const cases = [
  {
    name: 'the picture as PNG is what the browser draws of the SVG, in our letters',
    on_screen: true,
    host,
    async run({ open, open_url, scratch }) {
      const page = await opened(open);
      const { result } = await settled(page);
      const svg = await take(page, 'svg');
      const png = await take(page, 'png');
      const sizes = [png, await take(page, 'png.print')].map(({ bytes }) => [bytes.toString('latin1', 37, 41), bytes.readUInt32BE(41)]);
      assert.deepEqual(sizes[0], ['pHYs', 7559], 'two pixels a CSS pixel');
      assert.ok(sizes[1][0] === 'pHYs' && sizes[1][1] > 7559 && sizes[1][1] <= 15118, `${sizes[1]}`);
      await no_complaints(page);
      const text = svg.bytes.toString('utf8');
      assert.deepEqual([svg.name, png.name].map((name) => name.split('.').at(-1)), ['svg', 'png']);
      const words = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      assert.ok(text.includes('<title>') && text.startsWith('<svg'));
      assert.ok(text.includes(`<desc>${result.trim()}</desc>`), 'the sentence');
      for (const part of ['The buyers OpenAI says it could not reach', 'API sales tied to Azure 0%', 'Facts checked on 26 November 2026',
        'Sources: ', 'OpenAI', 'No seller they would use', 'Where the work runs', '/probe/all/index.html#api-exclusivity=0'])
        assert.ok(words.includes(part) || words.replace(/ /g, '').includes(part), `the picture says: ${part}`);

      const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(text).map(Number);
      const image = read_image(png.bytes);
      assert.deepEqual([image.width, image.height], [Math.round(width * 2), Math.round(height * 2)]);
      const seen_as = async (name, content) => {
        const file = join(scratch, name);
        writeFileSync(file, content);
        const view = await open_url(pathToFileURL(file).href, { width: Math.ceil(width), height: Math.ceil(height) });
        await until('the letters are there', () => view.evaluate(() => document.fonts.status === 'loaded'));
        await view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        return read_image(await view.screenshot());
      };
      const drawn = await seen_as('drawn.svg', text);
      const other = await seen_as('other.svg', text.replace(/@font-face\{[^}]*\}/g, ''));
      const size = { x: 0, y: 0, w: Math.min(drawn.width, Math.floor(width)), h: Math.min(drawn.height, Math.floor(height)) };
      const [ours, same, fallback] = [halved(image), drawn, other].map((one) => cut(one, size));
      const [near, far] = [difference(ours, same).different, difference(ours, fallback).different];
      const all = size.w * size.h;
      assert.ok(near < all * 0.02, `${near} of ${all} pixels are others than in the SVG`);
      assert.ok(near * 2 < far, `${near} pixels differ from our letters, ${far} from the system’s`);
    },
  },
  {
    name: 'the table as CSV and all figures as JSON are those on screen',
    host,
    async run({ open }) {
      const page = await opened(open);
      const view = await settled(page);
      const csv = (await take(page, 'csv')).bytes.toString('utf8');
      assert.ok(csv.startsWith('\ufeff') && csv.endsWith('\r\n'));
      assert.deepEqual(read_csv(csv.slice(1)), await with_rounding(page, view.table.filter((row) => row.length > 0)));
      const json = JSON.parse((await take(page, 'json')).bytes.toString('utf8'));
      const outline = await page.evaluate(() => window.channelmap.outline());
      assert.equal(json.sentence, view.result);
      assert.deepEqual(json.metrics, four_digits(view.metrics));
      assert.deepEqual(json.flows.map(({ from, to, value, status }) => ({ from, to, value, status })),
        four_digits(outline.flows.map(({ from, to, value, status }) => ({ from, to, value, status }))));
      const numbers = read_csv((await take(page, 'data')).bytes.toString('utf8').slice(1));
      assert.deepEqual(numbers.slice(1).map(([, , central]) => Number(central)), json.flows.map(({ value }) => value.central));
      assert.deepEqual(json.nodes.map(({ id, value }) => [id, value]), four_digits(outline.nodes.map(({ id, value }) => [id, value])));
      assert.deepEqual(json.scenario.set.map(({ id, percent }) => `${id}=${percent}`), ['api-exclusivity=0', 'buy_anyway=20']);
      assert.equal(json.link, await page.evaluate(() => location.href));
      assert.equal(json.story.updated, '2026-11-26');
      await no_complaints(page);
    },
  },
  {
    name: 'while only what is documented is shown, no file tells another number',
    host,
    async run({ open }) {
      const page = await opened(open);
      const before = await settled(page);
      await page.evaluate(() => document.querySelector('#asks input[type="checkbox"]').click());
      const rows = await until('the table hides numbers', () => page.evaluate(() => {
        const rows = [...document.querySelectorAll('#table tr')].map((row) => [...row.cells].map((cell) => cell.textContent));
        return rows.some((row) => row.includes('not documented')) ? rows : null;
      }));
      assert.deepEqual(read_csv((await take(page, 'csv')).bytes.toString('utf8').slice(1)), await with_rounding(page, rows));
      const json = JSON.parse((await take(page, 'json')).bytes.toString('utf8'));
      assert.equal(json.only_documented, true);
      const values = [...json.flows, ...json.hosting].map(({ value }) => value === null);
      assert.deepEqual(values, rows.slice(1).map((row) => row[2] === 'not documented'), 'hidden in the same rows');
      assert.deepEqual(json.changes, []);
      assert.ok(Object.values(json.metrics).every((value) => value === null || value.central === 0));
      const svg = (await take(page, 'svg')).bytes.toString('utf8');
      for (const text of [before.result, json.sentence]) assert.equal(svg.includes(text), text === json.sentence, text);
      const told = [...svg.matchAll(/>([^<]*)<\/t/g)].map(([, text]) => text);
      assert.deepEqual(told.filter((text) => /^\d+$|^\(\d+–\d+\)$/.test(text) && text !== '0'), [], 'numbers on the map');
    },
  },
  {
    name: 'a scenario saved as a file opens in it by double click, and a copy of the copy is the same bytes',
    host,
    async run({ open, open_url, scratch, dist }) {
      const page = await opened(open, `/page/index.html${scenario}`);
      const before = await settled(page);
      const saved = await take(page, 'html');
      const text = saved.bytes.toString('utf8');
      assert.equal(start_in(text), 'api-exclusivity=0&buy_anyway=20');
      assert.match(saved.name, /^channel-map-api-exclusivity-0-buy-anyway-20\.html$/);
      const built = readFileSync(join(dist, 'web/index.html'), 'utf8');
      assert.deepEqual(scripts_of(text), scripts_of(built), 'the script as it came');
      assert.equal(scripts_of(text).length, 4);
      for (const script of scripts_of(text)) assert.ok(policy_in(text).includes(hash_of(script)), 'which its policy lets run');
      for (const id of ['unpack', 'wasm', 'lanes', 'story', 'words', 'fonts']) {
        const part = (html) => new RegExp(`<(script|style)[^>]*id="${id}"[^>]*>([^]*?)</`).exec(html)[2];
        assert.equal(part(text), part(built), `${id} as it came`);
      }

      const locked = await opened(open, `/page/index.html?theme=dark&ui=map~share${scenario}`);
      await settled(locked);
      same_text((await take(locked, 'html')).bytes.toString('utf8'), text, 'what an author locked in a frame stays there');

      const copy = await from_disk(open_url, scratch, saved);
      const after = await settled(copy);
      assert.equal(after.query, '', 'where it starts');
      assert.equal(after.result, before.result);
      assert.deepEqual([after.table, after.metrics, after.levers], [before.table, before.metrics, before.levers]);
      await open_panel(copy);
      const again = await take(copy, 'html');
      same_text(again.bytes.toString('utf8'), text, 'a copy of the copy');
      await copy.evaluate(() => window.channelmap.setQuery('era=e5&multi=40'));
      const moved = await settled(copy);
      const other = (await take(copy, 'html')).bytes.toString('utf8');
      const at = 'content="api-exclusivity=0&amp;buy_anyway=20"';
      assert.ok(text.includes(at));
      assert.equal(other, text.replace(at, `content="${start_in(other).replaceAll('&', '&amp;')}"`), 'only the scenario differs');
      const third = await from_disk(open_url, scratch, { name: 'third.html', bytes: Buffer.from(other) });
      assert.equal((await settled(third)).result, moved.result);
      assert.deepEqual(page.errors(), []);
      assert.deepEqual(copy.errors(), []);
    },
  },
  {
    name: 'the file is saved whole from a sandboxed frame, from srcdoc and after the map was changed',
    host,
    async run({ open, open_url, scratch }) {
      for (const path of [in_a_sandbox(), `/srcdoc?sandbox=allow-scripts`]) {
        const page = await open(path);
        await page.frame(graphic);
        await live(page);
        await page.evaluate(() => window.channelmap.setQuery('era=e5&buy_anyway=30'));
        const before = await settled(page);
        await open_panel(page);
        const saved = await take(page, 'html');
        await page.frame(null);
        const copy = await from_disk(open_url, scratch, { ...saved, name: 'framed.html' });
        const after = await settled(copy);
        assert.equal(after.result, before.result, path);
        assert.equal(await copy.evaluate(() => document.querySelectorAll('h1, #map-canvas, #take').length), 3);
        await no_complaints(copy);
      }
    },
  },
];
