// Where the model can't run the reader still chooses among eras and ready-made scenarios, as pictures and numbers.
import assert from 'node:assert/strict';

import { graphic, live, ready } from '../steps.mjs';
import { until } from '../until.mjs';

const no_wasm = 'No WebAssembly (Lockdown Mode)';
const scripts_off = 'Scripts off';
const refused = 'Wasm refused by the host’s policy';

/** All that a reader sees of the choice. */
const shown = (page) => page.evaluate(() => {
  const height = (element) => element?.getBoundingClientRect().height ?? 0;
  const pictures = [...document.querySelectorAll('#picture svg')].filter((one) => height(one) > 100);
  const words = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const inside = (one) => {
    const [box, frame] = [one.getBoundingClientRect(), pictures[0].getBoundingClientRect()];
    return box.left >= frame.left - 12 && box.right <= frame.right + 12 && box.bottom <= frame.bottom + 12;
  };
  return {
    why: words(document.getElementById('why')),
    notices: [...document.querySelectorAll('#notices li')].map(words),
    result: words(document.getElementById('result')),
    caption: words(document.querySelector('#table caption')),
    cells: document.querySelectorAll('#table td').length,
    radios: [...document.querySelectorAll('input[name="still-era"]')].map((one) => ({
      id: one.value, checked: one.checked, words: words(one.closest('label')), height: height(one.closest('label')),
    })),
    presets: [...document.querySelectorAll('.chooser.presets button')].map((one) => ({
      words: words(one), pressed: one.getAttribute('aria-pressed'), height: height(one),
    })),
    pictures: pictures.length,
    labels: pictures.length ? [...pictures[0].querySelectorAll('text')].map(words) : [],
    outside: pictures.length ? [...pictures[0].querySelectorAll('text')].filter((one) => !inside(one)).map(words) : [],
    paths: pictures.length ? pictures[0].querySelectorAll('path').length : 0,
    numbers: document.querySelectorAll('#scenarios tbody tr').length,
    numbers_seen: height(document.getElementById('scenarios')) > 100,
    wide: document.documentElement.scrollWidth - innerWidth,
    hash: location.hash,
    query: window.channelmap.query(),
    sliders: [...document.querySelectorAll('input[type=range]')].filter((one) => height(one) > 0).length,
    tools: ['undo', 'redo', 'copy-link'].filter((id) => !document.getElementById(id).hidden),
  };
});

/** The choice as it must be, whatever it is that is missing. */
async function has_choice(page) {
  assert.equal(await ready(page), false, 'channelmap.ready stays false');
  const now = await until('the choice', async () => {
    const view = await shown(page);
    return view.radios.length > 0 ? view : null;
  });
  assert.equal(now.radios.length, 6, 'six eras');
  assert.equal(now.presets.length, 6, 'six ready-made scenarios');
  for (const { words } of now.radios) assert.match(words, /\d+ unmet \(\d+–\d+\)/);
  assert.match(now.why, /\. .*picture/, 'why, and what there is in its place');
  assert.equal(now.sliders, 0);
  assert.equal(now.pictures, 1, 'one picture');
  assert.equal(now.numbers, 8, 'all eras and what-ifs in numbers');
  assert.equal(now.numbers_seen, true);
  assert.ok(now.wide <= 0, `the page is ${now.wide} px too wide`);
  return now;
}

const press = (page, selector) => page.evaluate((name) => document.querySelector(name).click(), selector);
const era = (page, id) => press(page, `input[name="still-era"][value="${id}"]`);
const preset = (page, at) => press(page, `.chooser.presets button:nth-of-type(${at})`);

/** Each choice has a picture of its own with all its labels, a sentence and a table that agree. */
async function walks_through(page, { address = true } = {}) {
  const seen = new Set();
  for (const { id } of (await shown(page)).radios) {
    await era(page, id);
    const now = await shown(page);
    assert.deepEqual(now.radios.filter(({ checked }) => checked).map((one) => one.id), [id]);
    agrees(now, now.radios.find((one) => one.id === id).words);
    seen.add(now.labels.join('|'));
    if (address) assert.equal(now.hash.replace('#', ''), now.query, 'the address says it');
  }
  for (const [at, { words }] of (await shown(page)).presets.entries()) {
    await preset(page, at + 1);
    const now = await shown(page);
    assert.equal(now.presets[at].pressed, 'true');
    agrees(now, words);
    seen.add(now.labels.join('|'));
  }
  assert.equal(seen.size, 8, 'as many pictures as scenarios');
}

function agrees(now, words) {
  const unmet = /(\d+) unmet/.exec(words)[1];
  assert.match(now.result, new RegExp(`\\b${unmet} (go|went) unmet`), `the sentence says ${unmet}`);
  assert.ok(now.labels.includes('Unmet') && now.labels.includes(unmet), `the picture says ${unmet}`);
  assert.ok(now.labels.length > 40, `the picture has ${now.labels.length} labels`);
  assert.ok(now.paths > 60, `the picture has ${now.paths} paths`);
  assert.deepEqual(now.outside, [], 'no label is cut off');
  assert.ok(now.cells > 90, `the table has ${now.cells} cells`);
  assert.equal(now.pictures, 1);
}

export const cases = [
  {
    name: 'no WebAssembly: every era and ready-made scenario as a picture with its numbers',
    host: no_wasm,
    async run({ open }) {
      const page = await open('/probe/nowasm/index.html', { width: 720 });
      const now = await has_choice(page);
      assert.match(now.why, /does not run WebAssembly/);
      assert.deepEqual(now.tools, ['copy-link']);
      await walks_through(page);
      const { errors, violations } = await page.evaluate(() => window.__probe);
      assert.deepEqual([errors, violations], [[], []]);
    },
  },
  {
    name: 'neither WebAssembly nor a canvas, in a sandboxed frame of 360 px: the same',
    host: no_wasm,
    async run({ open }) {
      const page = await open('/article?width=360&sandbox=allow-scripts&src=/probe/nowasm-nocanvas/index.html');
      await page.frame(graphic);
      const now = await has_choice(page);
      for (const { height } of [...now.radios, ...now.presets]) assert.ok(height >= 44, `${height} px are too low for a finger`);
      await walks_through(page);
    },
  },
  {
    name: 'no WebAssembly in a preview without an address: the choice works, the link says that it has none',
    host: no_wasm,
    async run({ open }) {
      const page = await open('/srcdoc?flags=nowasm');
      await page.frame(graphic);
      await has_choice(page);
      await walks_through(page, { address: false });
    },
  },
  {
    name: 'without WebAssembly a link opens its era or ready-made scenario, and what it sets beyond that is told',
    host: no_wasm,
    async run({ open }) {
      const page = await open('/probe/nowasm/index.html?era=e5&theme=light&utm_source=x');
      let now = await has_choice(page);
      assert.equal(now.radios.find(({ checked }) => checked).id, 'e5');
      assert.deepEqual([now.notices, now.query], [[], '']);
      const go = (hash) => page.evaluate((next) => (location.hash = next), hash);
      await go('era=e0');
      now = await until('e0', async () => ((await shown(page)).query === 'era=e0' ? shown(page) : null));
      assert.equal(now.radios.find(({ checked }) => checked).id, 'e0');
      await go('api-exclusivity=100');
      now = await until('the what-if', async () => ((await shown(page)).query === 'api-exclusivity=100' ? shown(page) : null));
      assert.equal(now.presets[5].pressed, 'true');
      assert.deepEqual(now.notices, []);
      await go('era=e2&buy_anyway=40');
      now = await until('a notice', async () => ((await shown(page)).notices.length > 0 ? shown(page) : null));
      assert.equal(now.radios.find(({ checked }) => checked).id, 'e2', 'the nearest');
      assert.match(now.notices[0], /own settings need .*WebAssembly.*Recapitalisation/);
      await era(page, 'e5');
      now = await shown(page);
      assert.deepEqual([now.notices, now.hash, now.query], [[], '', ''], 'chosen is what the page starts with');
    },
  },
  {
    name: 'without WebAssembly the keyboard walks the eras, and a script may set them',
    host: no_wasm,
    async run({ open }) {
      const page = await open('/probe/nowasm/index.html');
      await has_choice(page);
      await page.evaluate(() => document.querySelector('input[name="still-era"]:checked').focus());
      await page.key('ArrowDown');
      await until('the next era', async () => (await shown(page)).query === 'era=e4');
      const heard = await page.evaluate(() => {
        const queries = [];
        window.channelmap.on('change', ({ query }) => queries.push(query));
        window.channelmap.setQuery('era=e1');
        return queries;
      });
      assert.deepEqual(heard, ['era=e1']);
      assert.equal((await shown(page)).radios[1].checked, true);
    },
  },
  {
    name: 'without WebAssembly an article’s commands change the picture, and it hears of it',
    host: no_wasm,
    async run({ open }) {
      const page = await open('/article?sandbox=allow-scripts&src=/probe/nowasm/index.html');
      await page.frame(graphic);
      await has_choice(page);
      await page.frame(null);
      const say = (type, data) => page.evaluate((name, what) => {
        window.heard ??= [];
        if (window.heard.length === 0)
          addEventListener('message', (event) => event.data?.source === 'channel-map' && window.heard.push(event.data));
        document.querySelector('#graphic').contentWindow.postMessage({ target: 'channel-map', version: 1, type: name, data: what }, '*');
      }, type, data);
      const hears = (query) => until(`the article hears of ${query}`, () => page.evaluate((text) =>
        window.heard.some(({ type, data }) => type === 'change' && data.query === text && data.result.length > 20), query));
      await say('set', { query: 'era=e0' });
      await hears('era=e0');
      await say('step', { to: 'azure-again' });
      await hears('era=e5&api-exclusivity=100');
      await page.frame(graphic);
      assert.equal((await shown(page)).presets[5].pressed, 'true');
    },
  },
  {
    name: 'a policy of the host that refuses WebAssembly: a sentence that says so, and the choice',
    host: refused,
    fault: 'WebAssembly refused by policy',
    async run({ open }) {
      const page = await open(`/srcdoc?csp=${encodeURIComponent("script-src 'unsafe-inline'")}`);
      await page.frame(graphic);
      const now = await has_choice(page);
      assert.match(now.why, /does not let WebAssembly run/);
      await walks_through(page, { address: false });
    },
  },
  {
    name: 'an engine that does not start: the choice, and that reloading may help',
    host: no_wasm,
    async run({ open }) {
      const page = await open('/probe/badwasm/index.html');
      const now = await has_choice(page);
      assert.match(now.why, /could not start/);
      await walks_through(page);
    },
  },
  {
    name: 'an engine that stops while the reader works: the choice stands in, at the scenario of the address',
    host: no_wasm,
    async run({ open }) {
      const page = await open('/probe/trap/index.html#era=e5');
      await live(page);
      await page.evaluate(() => {
        window.__probe.trap = true;
        document.querySelector('#controls input[name="era"][value="e4"]').click();
      });
      const now = await until('the choice', async () => {
        const view = await shown(page);
        return view.radios.length > 0 ? view : null;
      });
      assert.match(now.why, /stopped because of a fault of ours/);
      assert.ok(['e4', 'e5'].includes(now.radios.find(({ checked }) => checked)?.id));
      assert.deepEqual(now.tools, ['copy-link']);
      await walks_through(page);
    },
  },
  {
    name: 'scripts off: a picture, its table, and the numbers of every era and ready-made scenario',
    host: scripts_off,
    async run({ open }) {
      const page = await open('/article?sandbox=allow-same-origin&src=/page/index.html');
      const view = await until('the frame is there', () => page.evaluate(() => {
        const inner = document.querySelector('#graphic').contentDocument;
        if (!inner || inner.readyState !== 'complete' || !inner.getElementById('scenarios')) return null;
        const box = (selector) => inner.querySelector(selector)?.getBoundingClientRect().height ?? 0;
        return {
          numbers: box('#scenarios table'),
          rows: [...inner.querySelectorAll('#scenarios tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
          why: inner.querySelector('#no-script')?.textContent ?? '',
          dead: [...inner.querySelectorAll('button, input')].filter((one) => one.getBoundingClientRect().height > 0).map((one) => one.id),
        };
      }));
      assert.ok(view.numbers > 200, 'the numbers are seen');
      assert.equal(view.rows.length, 8);
      for (const cells of view.rows) assert.match(cells[1], /^\d+ \(\d+–\d+\)$/);
      assert.match(view.why, /no sliders/);
      assert.deepEqual(view.dead, [], 'no control that does nothing');
    },
  },
  {
    name: 'a live map shows no choice of pictures and no second table',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const now = await shown(page);
      assert.deepEqual([now.radios, now.presets, now.numbers_seen], [[], [], false]);
    },
  },
];
