// embed.js in other people’s pages: how it is put there, the room that it keeps, what it leaves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { host_page } from '../embed_steps.mjs';
import { height_at, kinds, open_kind } from '../page_heights.mjs';
import { live, no_complaints } from '../steps.mjs';
import { until } from '../until.mjs';

const ids = ['one', 'two', 'three'];
const other_controls = 90;  // px by which a browser's own selects and broken lines make the page higher than it is in Chromium (80 measured)

/** How high the page in each embed is, how high its frame, and where what comes after it stands. */
const places = (page) => page.evaluate(() => ['one', 'two', 'three'].map((id) => {
  const iframe = document.querySelector(`#${id} iframe`);
  const { top } = document.getElementById(`after-${id}`).getBoundingClientRect();
  return { height: iframe ? iframe.getBoundingClientRect().height : 0, after: top + scrollY };
}));

/** Every embed is scrolled to, loaded, and has said what it is. */
async function all_loaded(page) {
  for (const id of ids) {
    await page.frame(null);
    await until(`${id} is an embed`, () => page.evaluate((name) => Boolean(document.querySelector(`#${name} iframe`)), id));
    await page.evaluate((name) => document.getElementById(name).scrollIntoView({ block: 'start', behavior: 'instant' }), id);
    await page.frame(`#${id} iframe`);
    await live(page);
    await no_complaints(page);
  }
  await page.frame(null);
}

async function three_embeds(open, name) {
  const page = await open(host_page(name), { width: 800 });
  await until('the script has run', () => page.evaluate(() => document.readyState === 'complete' && Boolean(document.querySelector('#three iframe'))));
  const reserved = await places(page);
  for (const { height } of reserved) assert.ok(height > 400, `${height} px are kept free`);
  await all_loaded(page);
  const told = await places(page);
  told.forEach((now, i) => {
    assert.ok(Math.abs(now.height - reserved[i].height) <= other_controls + 40, `${ids[i]}: ${reserved[i].height} px were kept, ${now.height} are needed`);
  });
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('iframe')].map((one) => one.title)),
    ['The first map', 'The second map', 'Channel Map']);
  await no_complaints(page);
  return page;
}

const table_of = (root, name) => JSON.parse(readFileSync(join(root, 'web/embed/heights.json'), 'utf8'))[name];

async function heights_are_right(open, kind, table) {
  const page = await open_kind(kind, open);
  for (let i = 0; i < table.length; i += 2) {
    const [w0, h0, w1, h1] = table.slice(i, i + 4);
    const real = await height_at(page, w0);
    assert.ok(Math.abs(real - h0) <= 2, `${w0} px wide: ${h0} in the table, ${real} in the page`);
    if (w1 === undefined || w1 - w0 < 2) continue;
    const middle = Math.round((w0 + w1) / 2);
    const line = h0 + ((middle - w0) / (w1 - w0)) * (h1 - h0);
    const between = await height_at(page, middle);
    assert.ok(Math.abs(between - line) <= 40, `${middle} px wide: ${line} kept free, ${between} needed`);
  }
}

export const cases = [
  {
    name: 'three embeds by a classic script, under a policy that lets in no inline script or style',
    host: 'embed.js, strict host CSP',
    run: ({ open }) => three_embeds(open, 'embed_classic.html'),
  },
  {
    name: 'three embeds by a module',
    host: 'embed.js, as a module',
    run: ({ open }) => three_embeds(open, 'embed_module.html'),
  },
  {
    name: 'three embeds by a module that imports the script',
    host: 'embed.js, as a module',
    async run({ open }) {
      const page = await three_embeds(open, 'embed_import.html');
      assert.equal(await page.evaluate(() => document.body.dataset.version), '1');
    },
  },
  {
    name: 'what comes after an embed stays where it is when the map is there',
    host: 'embed.js, nothing shifts',
    async run({ open, root }) {
      const [width] = table_of(root, 'card').slice(-2);
      const page = await open(host_page('embed_none.html'), { width: 800 });
      await page.evaluate((wide) => {
        const here = document.getElementById('here');
        here.style.width = `${wide}px`;
        here.style.minHeight = '10px';
        window.ChannelMap.embed(here, { src: '/page/index.html' });
      }, width);
      const before = await page.evaluate(() => document.getElementById('after').getBoundingClientRect().top);
      const made = await page.evaluate(() => new Promise((done) => {
        const frame = (then) => requestAnimationFrame(() => setTimeout(then));
        frame(() => frame(() => done(performance.now())));  // the element's own growth has been drawn
      }));
      await page.frame('#here iframe');
      await live(page);
      await page.frame(null);
      await until('the page has been told of', () => page.evaluate(() => document.querySelector('#here iframe').style.opacity === ''));
      const after = await page.evaluate(() => document.getElementById('after').getBoundingClientRect().top);
      const is_measured = await page.evaluate(() => PerformanceObserver.supportedEntryTypes.includes('layout-shift'));
      assert.ok(Math.abs(after - before) <= (is_measured ? 2 : other_controls), `it moved by ${after - before} px`);
      assert.deepEqual(await page.evaluate((since) => window.__probe.shifts.filter(({ startTime }) => startTime > since), made), [], 'layout shifts');
    },
  },
  ...Object.entries({ ...kinds, 'map, under a finger': { ui: 'map', coarse: true } }).map(([name, kind]) => ({
    name: `the heights that embed.js keeps free are the page’s: ${name} (else run page_heights.mjs and build again)`,
    needs: 'touch',
    run: ({ open, root }) => heights_are_right(open, kind, table_of(root, name.split(',')[0])),
  })),
  {
    name: 'a removed embed leaves the page as it was',
    host: 'embed.js, removed',
    async run({ open }) {
      const page = await open(host_page('embed_none.html'), { width: 800 });
      const shape = () => page.evaluate(() => {
        const here = document.getElementById('here');
        return [here.outerHTML, document.getElementById('after').getBoundingClientRect().top, document.querySelectorAll('iframe').length];
      });
      const before = await shape();
      await page.evaluate(() => (window.embed = window.ChannelMap.embed(document.getElementById('here'), { src: '/page/index.html' })));
      await page.frame('#here iframe');
      await live(page);
      await page.frame(null);
      assert.notDeepEqual(await shape(), before);
      await page.evaluate(() => window.embed.remove());
      assert.deepEqual(await shape(), before);
      await no_complaints(page);
    },
  },
  {
    name: 'a reader who saves data sees a button, and nothing is loaded until it is pressed',
    host: 'Save-Data',
    async run({ open, server }) {
      const page = await open(host_page('embed_none.html'), { width: 800 });
      const asked = server.requests.length;
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
        window.ChannelMap.embed(document.getElementById('here'), { src: '/page/index.html?saves' });
      });
      const box = await page.evaluate(() => {
        const { x, y, width, height } = document.querySelector('#here button').getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, text: document.getElementById('here').textContent };
      });
      assert.match(box.text, /^A picture of the map\s*Show the map \(\d+ KB\)$/);
      assert.equal(await page.evaluate(() => document.querySelectorAll('iframe').length), 0);
      assert.deepEqual(server.requests.slice(asked), []);
      await page.move(box.x, box.y);
      await page.down();
      await page.up();
      await until('the frame is there', () => page.evaluate(() => Boolean(document.querySelector('#here iframe'))));
      await page.frame('#here iframe');
      await live(page);
      await page.frame(null);
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'IFRAME', 'the focus goes on where the button was');
      await no_complaints(page);
    },
  },
];
