// The card: the page in a frame, as high as the other charts of an article; all else opens over a part of it.
import assert from 'node:assert/strict';

import { bring, drag, graphic, in_step, live, no_complaints, on_track, reaches, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const widths = [320, 360, 414, 600, 720, 960, 1200];
const sheets = ['rules', 'matters', 'why', 'compare', 'sources', 'share'];
const most = (width) => (width < 600 ? 900 : 760);

export async function open_card(open, { width = 720, query = '', flags = 'all', ...options } = {}) {
  const src = encodeURIComponent(`/probe/${flags}/index.html${query}`);
  const page = await open(`/article?width=${width}&height=900&src=${src}`, { width: 1300, height: 1000, ...options });
  await page.frame(graphic);
  await live(page);
  return page;
}

/** Makes the frame so wide, as a phone that is turned does. */
export async function turn(page, width) {
  await page.frame(null);
  await page.evaluate((px) => (document.getElementById('graphic').style.width = `${px}px`), width);
  await page.frame(graphic);
  await until(`${width} px wide`, () => page.evaluate((px) => Math.abs(innerWidth - px) <= 1, width));
}

export const look = (page) => page.evaluate(() => {
  const box = (selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON();
  const root = document.documentElement;
  return {
    main: box('main'), map: box('#map-canvas'), sentence: box('#result'), sheet: box('.sheet[data-open]'), bar: box('#bar'),
    open: document.querySelector('.sheet[data-open]')?.id ?? '',
    below: root.scrollHeight - Math.max(innerHeight, Math.ceil(box('main').height)), wide: root.scrollWidth - root.clientWidth,
  };
});

/** A button of the bar, by what a reader does. */
export const press = (page, sheet) => page.evaluate((id) => document.querySelector(`#bar [data-sheet="${id}"]`).click(), sheet);

/** The card's height at a width, once it rests: on a busy machine card and canvas are those of the width before for a while. */
async function rests_at(page, width) {
  let last = -1, wide = 0;
  await until(`the height rests, ${width} px wide`, async () => {
    const before = last;
    ({ main: { height: last }, wide } = await look(page));
    return last === before && last <= most(width) && wide === 0;
  }, { interval: 250 }).catch(() => assert.fail(`${width} px wide: ${last} px high, ${wide} px too wide`));
  return last;
}

async function heights_hold(open, options) {
  const page = await open_card(open, options);
  const report = {};
  for (const width of widths) {
    await turn(page, width);
    const closed = await rests_at(page, width);
    report[width] = closed;
    for (const sheet of sheets) {
      if (sheet === 'rules' && width >= 960) continue;
      await press(page, sheet);
      const now = await look(page);
      assert.equal(now.main.height, closed, `${sheet} at ${width} px changes the height`);
      assert.deepEqual([now.open, now.below <= 0, now.wide], [`sheet-${sheet}`, true, 0], `${sheet} at ${width} px`);
      assert.ok(now.sheet.top >= now.sentence.bottom - 1 && now.sheet.bottom <= now.bar.top, `${sheet} at ${width} px lies between sentence and bar`);
    }
    await page.evaluate(() => document.querySelector('.sheet[data-open] .close').click());
  }
  console.log(`      heights: ${JSON.stringify(report)}`);
  await no_complaints(page);
}

export const cases = [
  {
    name: 'a card is at most 900 px high on a phone and 760 from 600 px of width on, whatever is open, by mouse',
    run: ({ open }) => heights_hold(open, {}),
  },
  {
    name: 'a card is at most 900 px high on a phone and 760 from 600 px of width on, whatever is open, by finger',
    needs: 'touch',
    run: ({ open }) => heights_hold(open, { coarse: true }),
  },
  {
    name: 'a card whose canvas can’t be drawn is no higher, and its sliders work in their sheet',
    async run({ open }) {
      const src = encodeURIComponent('/probe/nocanvas/index.html');
      const page = await open(`/article?width=360&height=900&src=${src}`, { width: 1300, height: 1000 });
      await page.frame(graphic);
      await until('the picture', () => page.evaluate(() => document.getElementById('stage')?.dataset.state === 'still'));
      for (const width of [360, 720, 1200]) {
        await turn(page, width);
        await rests_at(page, width);
      }
      await turn(page, 720);
      await press(page, 'rules');
      await page.evaluate(() => {
        const slider = document.querySelector('#sheet-rules #lever-buy_anyway');
        slider.value = '20';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await reaches(page, 'buy_anyway', 0.2);
    },
  },
  {
    name: 'a card’s slider on the canvas is the one that is asked for, and moves the map',
    async run({ open }) {
      for (const width of [360, 720]) {
        const page = await open_card(open, { width });
        await drag(page, 'buy_anyway', 0.3, 0.9, graphic);
        await reaches(page, 'buy_anyway', 0.9, 0.05);
        in_step(await settled(page));
        await no_complaints(page);
      }
    },
  },
  {
    name: 'while a slider of a card’s sheet moves, the sentence and a part of the map are seen; beside a wide map all of it is',
    async run({ open }) {
      for (const [width, least] of [[360, 0.5], [720, 0.5], [1080, 1]]) {
        const page = await open_card(open, { width });
        if (width < 960) await press(page, 'rules');
        const { map, sentence, sheet } = await look(page);
        const slider = await page.evaluate(() => document.querySelector('#sheet-rules #lever-api-exclusivity').getBoundingClientRect().toJSON());
        assert.ok(slider.height >= 24, 'the slider is there');
        const covered = sheet ? Math.max(0, map.bottom - sheet.top) : 0;
        assert.ok(1 - covered / map.height >= least, `${width} px wide: ${covered} of ${map.height} px are covered`);
        if (sheet) assert.ok(sheet.top >= sentence.bottom, 'the sentence is seen');
        const before = (await settled(page)).result;
        await page.evaluate(() => {
          const one = document.getElementById('lever-api-exclusivity');
          one.value = '0';
          one.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await reaches(page, 'api-exclusivity', 0);
        assert.notEqual((await settled(page)).result, before);
        await no_complaints(page);
      }
    },
  },
  {
    name: 'the wheel over the sliders beside a wide card’s map scrolls the article, and the list after a click in it, to its end',
    async run({ open }) {
      const page = await open_card(open, { width: 1080 });
      const list = () => page.evaluate(() => {
        const { scrollTop, scrollHeight, clientHeight } = document.querySelector('#sheet-rules .sheet-body');
        return { at: scrollTop, most: scrollHeight - clientHeight };
      });
      const { x, y } = await bring(page, graphic, () => page.evaluate(() => {
        const { right, top } = document.querySelector('#sheet-rules .sheet-body').getBoundingClientRect();
        return { x: right - 40, y: top + 60 };
      }));
      const article = async () => {
        await page.frame(null);
        const at = await page.evaluate(() => window.scrollY);
        await page.frame(graphic);
        return at;
      };
      assert.ok((await list()).most > 40, 'the list is higher than the card');
      const before = await article();
      await until('the article scrolls', async () => {
        await page.wheel(x, y, 60);
        return (await article()) > before;
      }, { interval: 500 });
      assert.equal((await list()).at, 0);
      await page.evaluate(() => document.querySelector('#sheet-rules .more').click());
      await until('the button shows what lies below', async () => (await list()).at > 40);
      const place = await bring(page, graphic, () => page.evaluate(() => {
        const { x: left, y: top } = document.querySelector('#sheet-rules h2').getBoundingClientRect();
        return { x: left + 4, y: top + 4 };
      }));
      await page.frame(null);
      await page.move(place.x, place.y);
      await page.down();
      await page.up();
      const here = await page.evaluate(() => window.scrollY);
      await page.frame(graphic);
      await until('the list goes to its end, then the article goes on', async () => {
        await page.wheel(place.x, place.y + 60, 120);
        const { at, most: end } = await list();
        return at >= end - 1 && (await article()) > here;
      }, { interval: 500 });
      await no_complaints(page);
    },
  },
  {
    name: 'all that the full page has is in the card’s sheets, and has room there',
    async run({ open }) {
      const page = await open_card(open);
      const places = {
        rules: ['#lever-multi', '.group.presets button', '.control.reset'],
        matters: ['.matter', '#bay select'],
        why: ['.other select', '.question form', '.options input'],
        compare: ['#undo', '#redo', '#compare button'],
        sources: ['#map-notes', '#key li', '.part.table summary', '.sources summary', '.licences summary', '.imprint'],
        share: ['#copy-link', '#take-open', '#embed'],
      };
      for (const [sheet, selectors] of Object.entries(places)) {
        await press(page, sheet);
        for (const selector of selectors) {
          const box = await page.evaluate((id, one) => {
            const element = document.querySelector(`#sheet-${id} ${one}`);
            element?.scrollIntoView({ block: 'nearest' });
            return element?.getBoundingClientRect().toJSON();
          }, sheet, selector);
          assert.ok(box && box.width > 4 && box.height > 4, `${sheet}: ${selector}`);
        }
        await page.evaluate(() => document.querySelector('main').scrollIntoView());
      }
      await press(page, 'share');
      await page.evaluate(() => document.getElementById('take-open').click());
      assert.equal((await look(page)).main.height <= 760, true, 'what a sheet unfolds scrolls in it');
      await no_complaints(page);
    },
  },
  {
    name: 'a card answers at 360 px, each in two actions at most: what is it about, what if the API were open, where does the number come from',
    async run({ open }) {
      const page = await open_card(open, { width: 360 });
      const said = await page.evaluate(() => ['h1', '#result'].map((one) => document.querySelector(one).getBoundingClientRect().bottom));
      assert.ok(said.every((bottom) => bottom > 20 && bottom < 200), 'headline and sentence are the first that is seen');
      const before = (await settled(page)).result;
      const track = await on_track(page, 'api-exclusivity', 0, graphic);  // the slider that a card opens with
      const click = async ({ x, y }) => {
        await page.move(x, y);
        await page.down();
        await page.up();
      };
      await click(track);
      await reaches(page, 'api-exclusivity', 0);
      assert.notEqual((await settled(page)).result, before);
      await click(await bring(page, graphic, () => page.evaluate(() => {
        const { rect } = window.channelmap.outline().numbers.find(({ id }) => id === 'unmet');
        const { x, y } = document.getElementById('map-canvas').getBoundingClientRect();
        return { x: x + rect.x + rect.w / 2, y: y + rect.y + 10 };
      })));
      await until('why', () => page.evaluate(() => !document.getElementById('panel').hidden && /Unmet/i.test(document.getElementById('panel-title').textContent)));
      assert.ok((await look(page)).main.height <= 900);
    },
  },
];
