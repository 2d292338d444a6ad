// Where a host forbids something, hides the graphic, has many of it, or leaves it and comes back.
import assert from 'node:assert/strict';

import { fits, inside, open_host, widen } from './heights.mjs';
import { drag, graphic, live, no_complaints, on_track, reaches, stage } from '../steps.mjs';
import { pause, until } from '../until.mjs';

const is_live = (page) => page.evaluate(() => document.getElementById('stage').dataset.state === 'live');

async function bring_up(page, selector) {
  await page.frame(null);
  await page.evaluate((what) => document.querySelector(what).scrollIntoView({ behavior: 'instant' }), selector);
}

/** A frame of another site hears of the mouse only once the browser knows where it has been scrolled to. */
async function slider_moves(page) {
  const { x, y } = await on_track(page, 'buy_anyway', 0.3, graphic);
  await page.evaluate(() => addEventListener('pointermove', () => (window.__mouse = true), { once: true }));
  let step = 0;
  await until('the mouse is over the frame', async () => {
    await page.move(x + (step++ % 5), y);
    return page.evaluate(() => window.__mouse);
  });
  await drag(page, 'buy_anyway', 0.3, 0.9, graphic);
  await reaches(page, 'buy_anyway', 0.9, 0.03);
}

/** The graphic's last line can be seen: by the article's scrolling or by that of the frame. */
async function nothing_out_of_reach(page, what) {
  await until(`${what}: the end of the graphic can be reached`, () => page.evaluate(() => {
    window.scrollTo({ top: 1e6, behavior: 'instant' });
    const { bottom } = document.querySelector('main').getBoundingClientRect();
    return bottom <= window.innerHeight + 8;
  }));
}

const hidden_hosts = [
  { host: 'Hidden tab', file: 'tab.html' },
  { host: 'Closed accordion', file: 'accordion.html' },
];

/** A browser that lays a closed fold out may tell its height before it is seen, right but for a line or two. */
function tells_nothing_wrong(told, { height }) {
  assert.deepEqual(told.filter((one) => Math.abs(one - height) > 60), [], `no other height than ${height}`);
}

async function shown_late(context, file) {
  const page = await open_host(context, file);
  await pause(1500);  // time enough for a wrong height
  const told_hidden = await page.evaluate(() => window.told.splice(0));
  await page.evaluate(() => window.reveal(true));
  tells_nothing_wrong(told_hidden, await fits(page, graphic, 'shown'));
  await live(page);
  await fits(page, graphic, 'live');
  await page.frame(null);
  await page.evaluate(() => window.reveal(false));
  await until('it is hidden', () => page.evaluate(() => document.getElementById('holder').getBoundingClientRect().height < 100));
  await page.evaluate(() => (window.told.length = 0));
  await widen(page, null, 420);
  await pause(2500);  // longer than it keeps its WebGL
  const told_narrow = await page.evaluate(() => window.told.splice(0));
  await page.evaluate(() => window.reveal(true));
  await page.frame(graphic);
  await until('live again', () => is_live(page));
  const narrow = await fits(page, graphic, 'shown again, narrower');
  assert.equal(narrow.width, 420);
  tells_nothing_wrong(told_narrow, narrow);
  await no_complaints({ evaluate: page.evaluate, errors: () => [] });
}

export const cases = [
  {
    name: 'sandbox="allow-scripts" on another site: live, as high as the graphic, its slider moves',
    host: 'sandbox="allow-scripts" alone',
    async run(context) {
      const page = await open_host(context, 'datawrapper.html', { sandbox: 'sandbox=allow-scripts' });
      await page.frame(graphic);
      await live(page);
      await fits(page, graphic, 'sandboxed');
      await slider_moves(page);
      await no_complaints({ evaluate: page.evaluate, errors: () => [] });
    },
  },
  {
    name: 'a host that lets in nothing but the frame: live, its slider moves',
    host: 'Strict CSP on the host',
    async run(context) {
      const csp = `default-src 'none'; frame-src ${context.server.origin}; base-uri 'none'; form-action 'none'`;
      const page = await open_host(context, 'strict.html', { csp, height: 3700 });
      await page.frame(graphic);
      await live(page);
      await slider_moves(page);
      await no_complaints({ evaluate: page.evaluate, errors: () => [] });
    },
  },
  {
    name: 'a plain iframe that is too low: it scrolls inside, and nothing is out of reach',
    host: 'A plain iframe, no script',
    async run(context) {
      const page = await open_host(context, 'strict.html', { height: 600 });
      await page.frame(graphic);
      await live(page);
      await page.frame(null);
      const { x, y } = await page.evaluate(() => document.querySelector('#graphic').getBoundingClientRect().toJSON());
      await page.wheel(x + 300, y + 300, 300);
      await page.frame(graphic);
      await until('the wheel scrolls inside', () => page.evaluate(() => window.scrollY > 50));
      await nothing_out_of_reach(page, 'too low');
    },
  },
  {
    name: 'a plain iframe that was high enough until a section opens: nothing is out of reach',
    host: 'A plain iframe, no script',
    async run(context) {
      const page = await open_host(context, 'strict.html', { height: 3700 });
      await page.frame(graphic);
      await live(page);
      await until('no scrollbar while it fits', async () => (await inside(page)).hidden === 0);
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
      await until('it overflows', async () => (await inside(page)).hidden > 100);
      await until('its scrolling is given back', () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY !== 'hidden'));
      await nothing_out_of_reach(page, 'unfolded');
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = false)));
      await nothing_out_of_reach(page, 'folded again');
    },
  },
  ...hidden_hosts.map(({ host, file }) => ({
    name: `${host}: silent until it is shown, then of the right height and live, and again after it was hidden`,
    host,
    run: (context) => shown_late(context, file),
  })),
  {
    name: 'leaving the article and coming back: the map is live again and its height is told again',
    host: 'Back and forward',
    async run(context) {
      // Of the same site, and asked from the host: puppeteer doesn't find a frame that comes out of Chromium's cache.
      const from = context.server.origin;
      const page = await open_host(context, 'datawrapper.html', { from });
      await page.frame(graphic);
      await live(page);
      await fits(page, graphic, 'before leaving');
      await page.frame(null);
      await page.goto(`${from}/host/strict.html?src=about:blank`);
      await page.back();
      await until('the article is back', () => page.evaluate(() => Boolean(window.graphic?.())).catch(() => false));
      await until('the height is told again', () => page.evaluate(() => window.told.length > 0));
      const fits_again = (what) => until(`${what}: live, and as high as the graphic`, () => page.evaluate(() => {
        const { contentDocument: inner } = window.graphic();
        const height = Math.ceil(inner.querySelector('main').getBoundingClientRect().height);
        return inner.getElementById('stage').dataset.state === 'live' && window.graphic().clientHeight === height;
      }));
      await fits_again('back again');
      await page.evaluate(() => window.graphic().contentDocument.querySelectorAll('details').forEach((fold) => (fold.open = true)));
      await fits_again('with its sections open');
    },
  },
  {
    name: 'other canvases that take all WebGL from the map leave it live',
    host: '24 embeds on one page',
    async run(context) {
      const page = await open_host(context, 'datawrapper.html', { page: '/probe/chip/index.html?ui=full' });
      await page.frame(graphic);
      await live(page);
      const lost = await page.evaluate(async () => {
        let lost = false;
        document.getElementById('map-canvas').addEventListener('webglcontextlost', () => (lost = true));
        window.__others = [];
        for (let i = 0; i < 40 && !lost; i++) {
          window.__others.push(document.createElement('canvas').getContext('webgl2'));
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        return lost;
      });
      assert.ok(lost || context.engine !== 'chromium', 'Chromium allows 16');
      await until('live again', async () => {
        const { canvas, picture, state } = await stage(page);
        assert.ok(canvas || picture, 'never blank');
        return state === 'live';
      });
      await fits(page, graphic, 'live again');
    },
  },
  {
    name: '24 embeds: each is live when it is scrolled to, unseen ones give their canvas up and show a picture, all come back',
    host: '24 embeds on one page',
    slow: '24 live maps in one page, drawn in software',
    limit: 1_800_000,
    async run(context) {
      const page = await open_host(context, 'wall.html', { height: 3440 });
      const frame = (i) => `#graphic-${i}`;
      const all = Array.from({ length: 24 }, (_, i) => i + 1);
      const goes_live = async (i) => {
        await bring_up(page, frame(i));
        await page.frame(frame(i));
        // It may be loading just then: from the empty page that a lazy frame begins with nothing can be asked.
        await until(`graphic ${i} is there`, () => page.evaluate(() => Boolean(document.getElementById('stage'))).catch(() => false));
        await live(page);
      };
      for (const i of all) await goes_live(i);
      for (const i of all.slice(0, -3)) {
        await page.frame(frame(i));
        const shown = await until(`graphic ${i} is parked`, async () => {
          const now = await stage(page);
          return now.state === 'parked' ? now : null;
        });
        assert.deepEqual([shown.picture, shown.why], [true, ''], `graphic ${i}: a picture and no excuse`);
      }
      for (const i of [1, 12, 24]) await goes_live(i);
    },
  },
];
