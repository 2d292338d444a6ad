// A guest in somebody's article: it takes no wheel, no finger, no key and no focus.
import assert from 'node:assert/strict';

import { bring, graphic, live, no_complaints } from '../steps.mjs';
import { until } from '../until.mjs';

async function open_article(open, more = '') {
  const page = await open(`/article?src=/probe/all/index.html${more}`);
  await page.frame(graphic);
  await live(page);
  return page;
}

/** A point over the map, in the top viewport. */
const over_canvas = (page, frame) => bring(page, frame, () => page.evaluate(() => {
  const { x, y, width } = document.getElementById('map-canvas').getBoundingClientRect();
  return { x: x + width / 2, y: y + 260 };
}));

const scrolled = (page) => page.evaluate(() => window.scrollY);

export const cases = [
  {
    name: 'the wheel over the canvas scrolls the article',
    on_screen: true,
    host: 'A guest: wheel, finger, keys, focus',
    async run({ open }) {
      const page = await open_article(open);
      const { x, y } = await over_canvas(page, graphic);
      await page.frame(null);
      const before = await scrolled(page);
      await until('the article scrolls', async () => {
        await page.wheel(x, y, 240);  // a frame that is being drawn may miss a turn
        return (await scrolled(page)) > before + 100;
      }, { interval: 500 });
      await page.frame(graphic);
      assert.ok(!(await page.evaluate(() => window.__probe.prevented)).includes('wheel'), 'nobody took the wheel');
    },
  },
  {
    name: 'the wheel over the canvas scrolls the page of its own',
    on_screen: true,
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const { x, y } = await over_canvas(page, null);
      const before = await scrolled(page);
      await page.wheel(x, y, 240);
      await until('the page scrolls', async () => (await scrolled(page)) > before + 100);
    },
  },
  {
    name: 'the canvas leaves vertical swipes to the page',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const action = await page.evaluate(() => getComputedStyle(document.getElementById('map-canvas')).touchAction);
      assert.ok(['pan-y', 'pan-y pinch-zoom', 'manipulation', 'auto'].includes(action), `touch-action: ${action}`);
    },
  },
  {
    name: 'a finger on the canvas scrolls the article past the map',
    host: 'A guest: wheel, finger, keys, focus',
    needs: 'touch',
    async run({ open }) {
      const page = await open_article(open);
      const { x, y } = await over_canvas(page, graphic);
      await page.frame(null);
      const before = await scrolled(page);
      await page.swipe(x, y + 100, -200);
      await until('the article scrolls', async () => (await scrolled(page)) > before + 60);
    },
  },
  {
    name: 'Tab goes through every control and out of the graphic again, both ways',
    slow: 'more than a hundred keys, each asked after',
    host: 'A guest: wheel, finger, keys, focus',
    async run({ open }) {
      const page = await open_article(open);
      const controls = await page.evaluate(() =>
        document.querySelectorAll('#controls input:not([hidden]), #controls button:not([hidden])').length);
      assert.ok(controls > 15, `${controls} controls`);
      await page.frame(null);
      await page.evaluate(() => document.getElementById('before').focus());
      const here = () => page.evaluate(() => document.activeElement.id);
      const walk = async (chord, end) => {
        let steps = 0;
        while ((await here()) !== end && steps++ < 400) await page.key(chord);
        assert.equal(await here(), end, `after ${steps} times ${chord}`);
        return steps;
      };
      const steps = await walk('Tab', 'after');
      assert.ok(steps > 15, `the way through has ${steps} stops`);
      await walk('Shift+Tab', 'before');
    },
  },
  {
    name: 'opening takes no focus and does not scroll the article',
    host: 'A guest: wheel, finger, keys, focus',
    async run({ open }) {
      const page = await open('/article?src=/probe/all/index.html&height=700');
      // Asked from the article: a driver that enters the frame may focus it.
      await until('the graphic is ready', () =>
        page.evaluate(() => document.querySelector('#graphic').contentWindow.channelmap?.ready));
      assert.deepEqual(await page.evaluate(() => [document.activeElement.tagName, window.scrollY]), ['BODY', 0]);
    },
  },
  {
    name: 'keys that the page does not use stay the browser’s',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const { x, y } = await over_canvas(page, null);
      await page.move(x, y);
      await page.down();
      await page.up();
      for (const key of ['ArrowDown', 'Tab', 'Escape', 'Space', 'End']) await page.key(key === 'Space' ? ' ' : key);
      const prevented = await page.evaluate(() => window.__probe.prevented);
      assert.deepEqual(prevented.filter((type) => type === 'keydown'), []);
      await no_complaints(page);
    },
  },
];
