// The page by itself: what stands on the first screen, and that nothing is blank for long.
import assert from 'node:assert/strict';

import { read_image } from '../image.mjs';
import { live, no_complaints, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const most_blank = 48;  // CSS px

/** The longest band of rows in which nothing is drawn, above `end`. */
function longest_blank({ width, data }, end) {
  const paper = data.readUInt32BE(0);
  let longest = { rows: 0, at: 0 };
  for (let y = 0, from = 0; y < end; ++y) {
    let blank = true;
    for (let x = 0; blank && x < width; ++x) blank = data.readUInt32BE((y * width + x) * 4) === paper;
    if (!blank) from = y + 1;
    else if (y + 1 - from > longest.rows) longest = { rows: y + 1 - from, at: from };
  }
  return longest;
}

const loading_widths = [330, 360, 500, 680, 800, 1024, 1080, 1440];
// px, where a browser's own controls are higher than in ours: the list of what matters most, above #rest, is full of them
const other_controls = { result: 8, stage: 8, rest: 48 };

export const cases = [
  {
    name: 'nothing moves when the live map replaces the picture, at eight widths',
    async run({ open, least_width }) {
      for (const width of loading_widths.filter((one) => one >= least_width)) {
        const page = await open('/probe/places-hungwasm/index.html', { width });
        await until('the page in its own fonts', () => page.evaluate(() => window.__probe.places.length > 2));
        await page.evaluate(() => window.__probe.answer());
        await live(page);
        await settled(page);
        await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));  // the ranges that come after the first map
        const places = await page.evaluate(() => window.__probe.places);
        const is_ours = await page.evaluate(() => PerformanceObserver.supportedEntryTypes.includes('layout-shift'));
        assert.deepEqual([places[0].state, places.at(-1).state], ['loading', 'live'], `it was watched at ${width} px`);
        for (const [i, name] of Object.keys(other_controls).entries()) {
          const tops = places.map((one) => one.tops[i]);
          const moved = Math.max(...tops) - Math.min(...tops);
          assert.ok(moved <= (is_ours ? 1 : other_controls[name]), `#${name} moved by ${moved} px at ${width} px`);
        }
      }
    },
  },
  {
    name: 'at 1440 × 900 the sentence, the timeline, the whole map, the first rules and the head of what matters are above the fold',
    needs: 'ratio',
    async run({ open }) {
      const page = await open('/page/index.html', { width: 1440, height: 900 });
      await live(page);
      await settled(page);
      const { bottoms, bay } = await page.evaluate(() => {
        const outline = window.channelmap.outline();
        const top = document.getElementById('map-canvas').getBoundingClientRect().top;
        const numbers = outline.numbers.filter(({ id, rect }) => rect && !id.startsWith('host.'));
        const bottom = ({ y, h }) => top + y + h;
        const element = (selector) => document.querySelector(selector).getBoundingClientRect().bottom;
        return {
          bay: top + outline.bay.y,
          bottoms: {
            sentence: element('#result'), timeline: Math.max(...outline.eras.map(({ rect }) => bottom(rect))),
            map: Math.max(...numbers.map(({ rect }) => bottom(rect))),
            'first rules': Math.max(...outline.levers.slice(0, 4).map(({ rect }) => bottom(rect))),
            'head of what matters': element('#bay h2'),
          },
        };
      });
      for (const [what, bottom] of Object.entries(bottoms)) assert.ok(bottom <= 900, `${what} ends at ${bottom}`);
      assert.ok(bottoms.map <= bay, 'the flows end where what matters begins');
    },
  },
  ...[360, 720, 1080, 1440].map((width) => ({
    name: `no blank band is higher than ${most_blank} px, ${width} px wide`,
    on_screen: true,
    needs: 'ratio',
    async run({ open }) {
      const page = await open('/page/index.html', { width, height: 4000 });
      await live(page);
      await settled(page);
      await until('the limit', () => page.evaluate(() => document.querySelector('.limit:not(.stale)')?.textContent));
      const end = await page.evaluate(() => Math.floor(document.querySelector('main').getBoundingClientRect().height));
      assert.ok(end <= 4000, `${end} px high`);
      const { rows, at } = longest_blank(read_image(await page.screenshot()), end);
      console.log(`      ${width} px: ${end} px high, the longest blank is ${rows} px`);
      assert.ok(rows <= most_blank, `${rows} px are blank at ${at}`);
      await no_complaints(page);
    },
  })),
];
