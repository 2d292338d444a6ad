// What a reader's own browser does to the page: larger letters, a screen that two fingers have enlarged, a browser that
// hides what the device has.
import assert from 'node:assert/strict';

import { later, live, no_complaints } from '../steps.mjs';
import { until } from '../until.mjs';

/** How far the page can be scrolled sideways, and what sticks out. */
const sticking_out = (page) => page.evaluate(() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  const out = [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth && one.getBoundingClientRect().width > 2 && !one.closest('.scroll, pre, svg, [hidden]'));
  return { wide, out: wide > 0 ? out.slice(0, 8).map((one) => `${one.tagName}.${one.className}#${one.id} in ${one.parentElement.className}`) : [] };
});

export const cases = [
  {
    name: 'the canvas follows the reader’s size of letters, and its controls lie where they are drawn',
    needs: 'letters',
    async run({ open }) {
      const page = await open('/page/index.html', { width: 1280 });
      await live(page);
      const canvas = () => page.evaluate(() => document.getElementById('map-canvas').getBoundingClientRect().toJSON());
      const before = await canvas();
      const track = () => page.evaluate(() => window.channelmap.bench.sliderRect('buy_anyway') ?? window.channelmap.outline().levers.map(({ rect }) => rect).find(Boolean));
      const thin = (await track()).h;
      await page.letters(24);
      await until('it is laid out anew', async () => (await canvas()).height > before.height * 1.2);
      assert.equal((await canvas()).width, await page.evaluate(() => document.getElementById('stage').getBoundingClientRect().width));
      assert.ok(Math.abs((await track()).h / thin - 1.5) < 0.2 || (await track()).h > thin, 'what is drawn is larger');
      const apart = await page.evaluate(() => {
        const { x, y } = document.getElementById('map-canvas').getBoundingClientRect();
        return window.channelmap.outline().levers.filter(({ rect }) => rect).map(({ id, rect }) => {
          const twin = document.getElementById(`lever-${id}`).closest('.control').getBoundingClientRect();
          return Math.max(Math.abs(twin.x - x - rect.x), Math.abs(twin.y - y - rect.y), Math.abs(twin.width - rect.w));
        });
      });
      assert.ok(apart.length > 0 && Math.max(...apart) < 2, `controls lie ${Math.max(...apart)} px off`);
      const inside = await page.evaluate(() => {
        const { width, height } = document.getElementById('map-canvas').getBoundingClientRect();
        return window.channelmap.outline().numbers.every(({ rect }) => !rect || (rect.x + rect.w <= width + 1 && rect.y + rect.h <= height + 1));
      });
      assert.ok(inside);
      await no_complaints(page);
    },
  },
  ...[320, 360, 390, 640, 1080].flatMap((width) => [24, 32].map((px) => ({
    name: `letters of ${px} px, ${width} px wide: nothing scrolls sideways`,
    needs: 'letters',
    async run({ open }) {
      const page = await open('/page/index.html', { width, height: 800 });
      await page.letters(px);
      await page.evaluate(() => document.getElementById('stage').scrollIntoView({ behavior: 'instant' }));
      await live(page);
      await later(page, 1500);
      const { wide, out } = await sticking_out(page);
      assert.ok(wide <= 0, `${wide} px too wide: ${out.join(', ')}`);
    },
  }))),
  {
    name: 'two fingers have enlarged the page: one moves the view sideways over the canvas too',
    needs: 'touch',
    async run({ open }) {
      const page = await open('/page/index.html', { width: 390, height: 780, coarse: true });
      await live(page);
      const allowed = () => page.evaluate(() => getComputedStyle(document.getElementById('map-canvas')).touchAction);
      assert.equal(await allowed(), 'pan-y pinch-zoom');
      await page.pinch(2.5);
      await until('sideways too', async () => /pan-x|manipulation/.test(await allowed()));
      await page.evaluate(() => window.scrollTo({ top: document.getElementById('map-canvas').getBoundingClientRect().top + scrollY, behavior: 'instant' }));
      const left = () => page.evaluate(() => window.visualViewport.pageLeft);
      const before = await left();
      await page.swipe(200, 300, 0, -150);
      await until('the view has moved', async () => (await left()) > before + 50);
      await page.pinch(1);
      await until('as before', async () => (await allowed()) === 'pan-y pinch-zoom');
    },
  },
  ...[360, 800, 1400].map((width) => ({
    name: `a browser that tells the least graphics there are, ${width} px: no slider folds away`,
    async run({ open, least_width }) {
      const page = await open('/probe/tinygl/index.html', { width: Math.max(width, least_width), ratio: 2 });
      await live(page);
      const folded = (one) => one.evaluate(() => window.channelmap.outline().levers.filter(({ rect }) => !rect).map(({ id }) => id));
      const usual = await open('/page/index.html', { width: Math.max(width, least_width), ratio: 2 });
      await live(usual);
      assert.deepEqual(await folded(page), await folded(usual));
    },
  })),
];
