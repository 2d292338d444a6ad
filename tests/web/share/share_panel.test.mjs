// What a reader shares and downloads: files, their names, the QR code, and the panel.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import jsqr from 'jsqr';

import { create_engine } from '../../../web/engine/engine.js';
import { read_address } from '../../../web/address/link.js';
import { qr_svg } from '../../../web/share/qr.js';
import { file_name } from '../../../web/share/save_file.js';
import { create_share_panel } from '../../../web/share/share_panel.js';
import { json_text } from '../../../web/share/export_data.js';
import { create_words } from '../../../web/base/words.js';
import { create_mock_module } from '../mock-engine.mjs';
import { create_clock, document, Element } from '../tiny-dom.mjs';

const words = JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8'));
const { say } = create_words(words);
const decode = jsqr.default ?? jsqr;

/** Reads the code as a camera would. */
function read_code(svg) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)[1]);
  const dark = Array.from({ length: size }, () => new Array(size).fill(false));
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) dark[y].fill(true, Number(x), Number(x) + Number(width));
  const scale = 4;
  const pixels = new Uint8ClampedArray(size * size * scale * scale * 4).fill(255);
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++)
      if (dark[Math.floor(y / scale)][Math.floor(x / scale)]) pixels.fill(0, (y * size * scale + x) * 4, (y * size * scale + x) * 4 + 3);
  return decode(pixels, size * scale, size * scale)?.data;
}

test('a camera reads the link from the code, however long, and the margin is empty', () => {
  for (const query of ['', '#era=e5', `#era=e3&${'api-exclusivity=57.25&buy_anyway=12.5&'.repeat(12)}vs.era=e5`]) {
    const link = `https://example.org/graphics/channel-map/${query}`;
    const svg = qr_svg(link);
    assert.equal(read_code(svg), link);
    const at = [...svg.matchAll(/M(\d+) (\d+)h\d+v1/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    assert.equal(Math.min(...at), 4);
  }
  assert.equal(qr_svg(`https://example.org/#${'x'.repeat(4000)}`), '', 'no code holds so much');
});

/** A fake table with as much as csv_text() needs. */
const table_of = (rows) => ({ querySelectorAll: () => rows.map((row) => ({ cells: row.map((textContent) => ({ textContent })) })) });

const story = { id: 'channel-map', title: 'The buyers', version: '1.0.0', updated: '2026-11-22', demand: 100 };

function mocked() {
  const engine = create_engine(create_mock_module(), (error) => { throw error; });
  engine.start('', '');
  return engine;
}
const outlined = (engine) => ({ ...engine.outline(), changes: { items: [{ id: 'unmet', label: 'Unmet', before: 13, after: 8, p5: -7, p95: -3, claimed: true }] } });

test('all figures stand in the JSON with their ranges, and what was set', () => {
  const engine = mocked();
  engine.act('set buy_anyway 57.25');
  const outline = outlined(engine);
  const made = JSON.parse(json_text({ story, outline, query: engine.whole_query(), link: 'https://example.org/#x', is_shown: () => true, rounding: 'Not rounded.', unit: 'dollars of every 100' }));
  assert.deepEqual(Object.keys(made).slice(0, 3), ['format', 'format_version', 'rounding']);
  assert.equal(made.rounding, 'Not rounded.');
  assert.deepEqual([made.format, made.format_version, made.story.updated], ['channel-map-scenario', 1, '2026-11-22']);
  assert.deepEqual(made.scenario.set, [{ id: 'buy_anyway', label: 'Buy anyway, off their cloud', percent: 57.25 }]);
  assert.equal(made.scenario.query, 'buy_anyway=57.25');
  assert.deepEqual(made.metrics, outline.metrics);
  assert.deepEqual(made.flows.map(({ value }) => value), outline.flows.map(({ value }) => value));
  assert.deepEqual(made.changes[0].difference, { central: -5, p5: -7, p95: -3 });
  assert.equal(made.link, 'https://example.org/#x');
});

test('the JSON holds no digits that mean nothing', () => {
  const engine = mocked();
  const outline = { ...outlined(engine), seed: 9007199254740991, metrics: { unmet: { central: 34.99999999999999, p5: 0.6699999999999998, p95: 1234567.891 } } };
  const made = JSON.parse(json_text({ story, outline, query: '', link: '', is_shown: () => true, rounding: '', unit: '' }));
  assert.deepEqual(made.metrics, { unmet: { central: 35, p5: 0.67, p95: 1235000 } });
  assert.equal(made.scenario.seed, 9007199254740991);
});

test('numbers that are not shown are in no file', () => {
  const outline = outlined(mocked());
  const made = JSON.parse(json_text({ story, outline, query: '', link: '', is_shown: (id) => id === 'channel.aws>product.api' }));
  assert.deepEqual(made.flows.map(({ value }) => value === null), [true, false]);
  assert.deepEqual(made.metrics, { unmet: null });
  assert.equal(made.hosting[0].value, null);
  assert.equal(made.link, null);
});

test('a file’s name says which scenario, in characters that every system takes', () => {
  const presets = (id) => [{ id: 'memo', chosen: id === 'memo' }, { id: 'today', chosen: id === 'today' }];
  assert.equal(file_name('channel-map', presets('memo'), '', 'png'), 'channel-map-memo.png');
  assert.equal(file_name('channel-map', presets(''), 'era=e3&api-exclusivity=0&buy_anyway=57.25', 'csv'), 'channel-map-e3-api-exclusivity-0-buy-anyway-57.25.csv');
  assert.equal(file_name('channel-map', presets(''), '', 'svg'), 'channel-map.svg');
  for (const query of ['../../etc', 'a:b?c*d|e"f<g>', 'ü'.repeat(400), `era=e3&${'x=1&'.repeat(200)}`, '...'])
    assert.match(file_name('channel-map', [], query, 'json'), /^[A-Za-z0-9][A-Za-z0-9.-]{0,90}[A-Za-z0-9]\.json$/);
});

test('a copy that was saved with a scenario opens with it, and its address is read over that', () => {
  const page = (search, hash) => ({
    location: { search, hash },
    document: { querySelector: () => ({ getAttribute: () => 'era=e5&buy_anyway=20' }), getElementById: () => null },
  });
  assert.deepEqual(read_address(page('', '')), { query: 'era=e5&buy_anyway=20', hash: '' });
  assert.deepEqual(read_address(page('?multi=40', '#era=e3')), { query: 'era=e5&buy_anyway=20&multi=40', hash: 'era=e3' });
});

/** The panel in a fake window; `more` replaces parts of it. */
function opened(more = {}, { map = true, link = 'https://example.org/map/#era=e5' } = {}) {
  const clock = create_clock();
  const saved = [];
  const make = (tag) => {
    const element = new Element(tag);
    element.click = () => saved.push(element.getAttribute('download'));
    if (tag === 'canvas')
      Object.assign(element, {
        getContext: () => ({ drawImage() {}, getImageData: () => ({ data: [255, 255, 255, 255] }) }),
        toBlob: (done) => done(new Blob(['png'], { type: 'image/png' })),
      });
    return element;
  };
  const window = {
    Blob,
    console,
    navigator: {},
    ...clock.window,
    setTimeout: (fn, ms) => (ms < 150 ? setTimeout(fn, 0) : clock.window.setTimeout(fn)),
    document: { ...document, createElement: make, importNode: (node) => node },
    URL: { createObjectURL: () => 'blob:one', revokeObjectURL() {} },
    DOMParser: class { parseFromString() { return { documentElement: new Element('svg') }; } },
    Image: class { set src(_) { queueMicrotask(() => this.onload()); } },
    ClipboardItem: class { constructor(items) { this.items = items; } },
    ...more,
  };
  window.parent ??= window;
  const [button, panel, data] = ['button', 'div', 'script'].map((tag) => new Element(tag));
  panel.id = 'take';
  panel.hidden = button.hidden = true;
  data.textContent = JSON.stringify(story);
  const take = create_share_panel({
    window, say,
    elements: { button, panel, story: data, table: table_of([['From', 'To'], ['On AWS', 'AWS Bedrock']]) },
    original: { text: (scenario) => `<html>${scenario}</html>`, has_engine: () => true },
    without_engine: () => ({ text: link, is_public: link !== '', scenario: 'era=e5' }),
    late: { qr_svg },
  });
  const engine = mocked();
  engine.figure = () => '<svg width="10" height="10"><title>t</title><rect fill="#ffffff"/></svg>';
  if (map) {
    take.connect({ engine, width: () => 720, address: () => ({ text: link, is_public: link !== '' }) });
    take.show(outlined(engine), () => true);
  } else {
    take.restore();
  }
  button.dispatch('click');
  const named = (key) => panel.all((one) => one.tag === 'button' && one.textContent === say(key))[0];
  const seen = (element) => { for (let one = element; one; one = one.parent) if (one.hidden) return false; return true; };
  return {
    button, panel, take, saved, engine, clock, window,
    shown: (key) => seen(named(key)),
    said: () => panel.all((one) => one.getAttribute('role') === 'status')[0].textContent,
    here: () => panel.all((one) => one.className === 'here')[0],
    async press(key) {
      named(key).dispatch('click');
      const busy = () => panel.all((one) => one.getAttribute('role') === 'status')[0].textContent === say('take.making');
      do await new Promise((done) => setTimeout(done, 20)); while (busy());
    },
  };
}

test('the button opens and closes the panel and says so; Escape closes it and gives the focus back', () => {
  const { button, panel } = opened();
  assert.deepEqual([panel.hidden, button.getAttribute('aria-expanded'), button.textContent], [false, 'true', say('take.open')]);
  button.dispatch('click');
  assert.deepEqual([panel.hidden, button.getAttribute('aria-expanded')], [true, 'false']);
  button.dispatch('click');
  panel.all((one) => one.tag === 'button')[0].dispatch('keydown', { key: 'Escape' });
  assert.equal(panel.hidden, true);
  assert.equal(document.activeElement, button);
});

test('each file is saved under its name, and can be shown in the page where nothing was saved', async () => {
  const { press, saved, said, here } = opened();
  for (const key of ['take.png', 'take.svg', 'take.csv', 'take.json', 'take.html', 'take.qr.save', 'take.data', 'take.tsv', 'take.png.print']) await press(key);
  assert.deepEqual(saved, ['png', 'svg', 'csv', 'json', 'html'].map((ending) => `channel-map-memo.${ending}`)
    .concat('channel-map-link-memo.svg', 'channel-map-data-memo.csv', 'channel-map-data-memo.tsv', 'channel-map-print-memo.png'));
  await press('take.csv');
  assert.ok(said().includes('channel-map-memo.csv'));
  assert.equal(here().children.length, 0);
  await press('take.show_here');
  const [field] = here().all((one) => one.tag === 'textarea');
  assert.ok(field.value.startsWith('From,To'));
});

test('in a sandboxed frame the file is shown in the page at once', async () => {
  const { press, here } = opened({ parent: {}, origin: 'null' });
  await press('take.json');
  assert.equal(JSON.parse(here().all((one) => one.tag === 'textarea')[0].value).format, 'channel-map-scenario');
  await press('take.png');
  assert.equal(here().all((one) => one.tag === 'img').length, 1);
});

test('a picture is copied during the press; where that is refused, a file is saved instead', async () => {
  const written = [];
  const given = opened({ navigator: { clipboard: { write: async (items) => written.push(items) } } });
  const pressing = given.press('take.copy');
  assert.equal(written.length, 1, 'before anything was awaited');
  await pressing;
  assert.equal(given.said(), say('take.copied'));
  assert.equal((await written[0][0].items['image/png']).type, 'image/png');

  const refused = opened({ navigator: { clipboard: { write: async () => { throw new Error('no'); } } } });
  await refused.press('take.copy');
  assert.ok(refused.said().startsWith(say('take.not_copied')));
  assert.deepEqual(refused.saved, ['channel-map-memo.png']);
});

test('Web Share is offered where it exists; cancelling it is no fault', async () => {
  assert.equal(opened().shown('take.share'), false);
  const shared = [];
  const sheet = (error) => ({ navigator: { share: async (what) => { shared.push(what); if (error) throw error; }, canShare: () => true } });
  const { press, said, shown } = opened(sheet(null));
  assert.equal(shown('take.share'), true);
  await press('take.share');
  assert.equal(shared[0].url, 'https://example.org/map/#era=e5');
  assert.equal(said(), '');
  const turned_away = opened(sheet(Object.assign(new Error('no'), { name: 'AbortError' })));
  await turned_away.press('take.share');
  assert.equal(turned_away.said(), '');
  const forbidden = opened(sheet(Object.assign(new Error('no'), { name: 'NotAllowedError' })));
  await forbidden.press('take.share');
  assert.equal(forbidden.said(), say('take.not_shared'));
  assert.equal(opened({ navigator: { share() {}, canShare: () => false } }).shown('take.share'), false);
});

test('a page without an address has no code and nothing to share by link', () => {
  const { shown, panel } = opened({}, { link: '' });
  assert.equal(shown('take.qr.save'), false);
  assert.equal(shown('take.png'), true);
  assert.ok(panel.textContent.includes(say('take.no_link')));
});

test('no file says where a local page lies on the reader’s device', async () => {
  const { shown, engine, press } = opened({}, { link: 'file:///home/somebody/map.html#era=e5' });
  let told = null;
  engine.figure = (_, link) => { told = link; return '<svg></svg>'; };
  await press('take.svg');
  assert.equal(told, '');
  assert.equal(shown('take.qr.save'), false);
});

test('without a running map only what needs none is offered', () => {
  const { shown } = opened({}, { map: false });
  for (const [key, expected] of Object.entries({ 'take.qr.save': true, 'take.html': true, 'take.png': false, 'take.csv': true, 'take.json': false, 'take.data': false, 'take.tsv': false }))
    assert.equal(shown(key), expected, key);
});

test('when the scenario changes, the message about the last file is removed', async () => {
  const { press, said, take, engine } = opened();
  await press('take.csv');
  take.show(outlined(engine), () => true);
  assert.ok(said().includes('.csv'), 'the same scenario, told again');
  engine.act('set buy_anyway 10');
  take.show(outlined(engine), () => true);
  assert.equal(said(), '');
});
