// The page while it loads: what a reader has begun to read stays where it is when the live map takes the picture's place.
import assert from 'node:assert/strict';

import { live, settled } from '../steps.mjs';

const widths = [330, 360, 500, 680, 800, 1024, 1080, 1440];
const other_controls = 8;  // px, where a browser's own controls are higher than in ours

export const cases = [{
  name: 'nothing moves when the live map replaces the picture, at eight widths',
  async run({ open }) {
    for (const width of widths) {
      const page = await open('/probe/places/index.html', { width });
      await live(page);
      await settled(page);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));  // the ranges that come after the first map
      const places = await page.evaluate(() => window.__probe.places);
      const is_ours = await page.evaluate(() => PerformanceObserver.supportedEntryTypes.includes('layout-shift'));
      // Others may draw no frame between fonts and map.
      const is_watched = !is_ours || places.some(({ state }) => state === 'loading');
      assert.ok(is_watched && places.at(-1)?.state === 'live', `it was watched at ${width} px`);
      for (const [i, name] of ['result', 'stage', 'rest'].entries()) {
        const tops = places.map((one) => one.tops[i]);
        const moved = Math.max(...tops) - Math.min(...tops);
        assert.ok(moved <= (is_ours ? 1 : other_controls), `#${name} moved by ${moved} px at ${width} px`);
      }
    }
  },
}];
