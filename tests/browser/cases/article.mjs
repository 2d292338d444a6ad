// The demonstration article: its text drives the map, and nothing in it holds a reader up.
import assert from 'node:assert/strict';

import { until } from '../until.mjs';

const row = 'embed.js in an article (scrollytelling)';
const stage = '.stage iframe';
const strict = encodeURIComponent("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'");

async function open_article(open, size = {}) {
  const page = await open(`/page/article.html?csp=${strict}`, { width: 1080, height: 800, ...size });
  await page.evaluate(() => {
    window.prevented = [];
    window.addEventListener('keydown', (event) => setTimeout(() => event.defaultPrevented && window.prevented.push(event.key)));
  });
  return page;
}
const scrolled = (page) => page.evaluate(() => window.scrollY);
const end_of = (page) => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);

/** What each step asks for. */
const steps_of = (page) => page.evaluate(() => [...document.querySelectorAll('.step')].map(({ dataset }) => ({ ...dataset })));

/** Brings a step to where a reader reads it. */
const read_step = (page, i) => page.evaluate((at) => {
  const { top } = document.querySelectorAll('.card')[at].getBoundingClientRect();
  window.scrollBy({ top: top - window.innerHeight * 0.4, behavior: 'instant' });
}, i);

/** What the map in the story shows, asked in its frame. */
async function map_shows(page) {
  await page.frame(stage);
  const shown = await page.evaluate(() => {
    const outline = window.channelmap?.outline();
    if (!outline) return null;
    return {
      era: outline.eras.find((era) => era.chosen).id,
      preset: outline.presets.filter((preset) => preset.chosen).map(({ id }) => id).join(),
      query: window.channelmap.query(),
      result: outline.result.map((phrase) => phrase.text).join(''),
    };
  });
  await page.frame(null);
  return shown;
}

async function follows(page, i, { set, step }) {
  await read_step(page, i);
  const wanted = set?.replace('era=', '');
  const shown = () => until(`step ${i + 1} is shown`, async () => {
    const now = await map_shows(page);
    return now && (step ? now.preset === step : now.era === wanted && !now.query.includes('&')) ? now : null;
  });
  await until('the sentence above the map is the map’s', async () => {
    const { result } = await shown();  // each time anew: with more draws it says something else
    return page.evaluate((text) => document.getElementById('sentence').textContent === text, result);
  });
  assert.equal(await page.evaluate(() => document.querySelectorAll('.step[data-here]').length), 1);
}

/** Where the article comes to rest. */
async function rests(page) {
  let last = -1;
  await until('the article rests', async () => {
    const before = last;
    last = await scrolled(page);
    return last === before;
  }, { interval: 120 });
  return last;
}

/**
 * Moves by what `move` does until the end or the beginning: each time the article must go on. Chromium forgets a key
 * now and then while a frame is busy (the page hears of it and prevents nothing); a reader presses it again.
 */
async function passes(page, way, move, { again_after = 60_000, most_forgotten = 0 } = {}) {
  let forgotten = 0;
  const near = async () => Math.abs((await scrolled(page)) - (way > 0 ? await end_of(page) : 0)) <= 4;
  for (let count = 0; !(await near()); ++count) {
    assert.ok(count < 400, 'it comes to an end');
    const before = await rests(page);  // a browser may forget a key that comes while it still scrolls
    await move();
    await until(`the article goes on from ${before}`, async () =>
      way * ((await scrolled(page)) - before) > 20 || near(), { timeout: again_after, interval: 20 }).catch((error) => {
      if (++forgotten > most_forgotten) throw error;
    });
  }
}

async function all_loaded(page) {
  for (const selector of ['.night .whole', '.whole', '.story']) {
    await page.evaluate((one) => document.querySelector(one).scrollIntoView({ behavior: 'instant' }), selector);
    await until(`${selector} is there`, () => page.evaluate((one) => {
      const iframe = document.querySelector(`${one} iframe`);
      return iframe && iframe.style.opacity === '';
    }, selector));
  }
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
}

const focused = (page) => page.evaluate(() => {
  const { tagName, title, textContent } = document.activeElement;
  return tagName === 'IFRAME' ? title : tagName === 'A' ? textContent : tagName;
});

export const cases = [
  {
    name: 'the steps of the text drive the map, down and up again, and the map tells the article what it shows',
    host: row,
    async run({ open }) {
      const page = await open_article(open);
      const steps = await steps_of(page);
      assert.ok(steps.length >= 8, `${steps.length} steps`);
      for (const i of steps.keys()) await follows(page, i, steps[i]);
      for (const i of [...steps.keys()].reverse()) await follows(page, i, steps[i]);
      assert.deepEqual(page.errors(), []);
    },
  },
  {
    name: 'every path that a step lights is on the map of that step',
    host: row,
    async run({ open }) {
      const page = await open_article(open);
      const problems = await page.evaluate(() => {
        window.problems = [];
        window.ChannelMap.embed(document.querySelector('.stage [data-channel-map]')).on('problem', (problem) => window.problems.push(problem));
        return window.problems;
      });
      assert.deepEqual(problems, []);
      const steps = await steps_of(page);
      for (const i of steps.keys()) await follows(page, i, steps[i]);
      assert.deepEqual(await page.evaluate(() => window.problems), []);
    },
  },
  {
    name: 'the wheel goes past and through all three embeds, down and up',
    on_screen: true,
    slow: 'the article must come to rest after each of some dozen turns, both ways',
    host: row,
    async run({ open }) {
      const page = await open_article(open);
      await all_loaded(page);
      await passes(page, 1, () => page.wheel(760, 420, 420));
      await passes(page, -1, () => page.wheel(760, 420, -420));
      assert.deepEqual(page.errors(), []);
    },
  },
  {
    name: 'a finger goes past and through all three embeds, down and up',
    host: row,
    needs: 'touch',
    async run({ open }) {
      const page = await open_article(open, { width: 360, height: 740, coarse: true });
      await all_loaded(page);
      await passes(page, 1, () => page.swipe(180, 620, -560));
      await passes(page, -1, () => page.swipe(180, 120, 560));
      assert.deepEqual(page.errors(), []);
    },
  },
  {
    name: 'Page Down and Space go past all three embeds, Page Up back',
    on_screen: true,
    slow: 'the article must come to rest after each key, both ways',
    host: row,
    async run({ open }) {
      const page = await open_article(open);
      await all_loaded(page);
      let count = 0;
      const patience = { again_after: 15_000, most_forgotten: 1 };
      await passes(page, 1, () => page.key(++count % 2 ? 'PageDown' : ' '), patience);
      await passes(page, -1, () => page.key('PageUp'), patience);
      assert.deepEqual(await page.evaluate(() => window.prevented), [], 'nobody took a key');
      assert.equal(await focused(page), 'BODY');
    },
  },
  {
    name: 'Tab goes through all three embeds and out again, both ways',
    slow: 'more than a hundred keys, each asked after',
    host: row,
    async run({ open }) {
      const page = await open_article(open);
      await all_loaded(page);
      const walk = async (chord, stops) => {
        const met = [];
        for (let count = 0; met.length < stops; ++count) {
          assert.ok(count < 500, `after ${count} times ${chord}: ${met.join(', ')}`);
          await page.key(chord);
          const now = await focused(page);
          if (now !== 'BODY' && now !== met.at(-1)) met.push(now);
        }
        return met;
      };
      const titles = await page.evaluate(() => [...document.querySelectorAll('iframe')].map((iframe) => iframe.title));
      const link = await page.evaluate(() => document.querySelector('footer a').textContent);
      assert.deepEqual(await walk('Tab', 4), [...titles, link]);
      assert.deepEqual(await walk('Shift+Tab', 3), [...titles].reverse());
    },
  },
  {
    name: 'Page Down in an embed scrolls the article',
    host: row,
    async run({ open }) {
      const page = await open_article(open);
      await all_loaded(page);
      for (const selector of ['.story', '.whole', '.night .whole']) {
        await rests(page);
        await page.evaluate((one) => {
          const iframe = document.querySelector(`${one} iframe`);
          window.scrollTo({ top: iframe.getBoundingClientRect().top + scrollY - 200, behavior: 'instant' });
          iframe.focus({ preventScroll: true });
        }, selector);
        await page.key('Tab');
        const before = await rests(page);
        await page.key('PageDown');
        await until(`the article goes on, with the focus in ${selector}`, async () => (await scrolled(page)) > before + 100);
      }
    },
  },
  {
    name: 'what the keyboard reached at the foot of the map is left again with the focus',
    host: row,
    async run({ open }) {
      const page = await open_article(open, { height: 620 });
      await all_loaded(page);
      await page.evaluate(() => document.querySelector('.story').scrollIntoView({ behavior: 'instant' }));
      await page.evaluate(() => {
        document.querySelector('.stage').scrollTop = 120;
        document.querySelector('footer a').focus({ preventScroll: true });
      });
      assert.equal(await page.evaluate(() => document.querySelector('.stage').scrollTop), 0);
    },
  },
  ...[360, 720, 1080].map((width) => ({
    name: `the article fits its window, ${width} px`,
    host: row,
    async run({ open, least_width }) {
      const page = await open_article(open, { width: Math.max(width, least_width), height: 760 });
      await all_loaded(page);
      const wide = await page.evaluate(() => [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1).map((one) => one.tagName + one.className));
      assert.deepEqual(wide, []);
    },
  })),
];
