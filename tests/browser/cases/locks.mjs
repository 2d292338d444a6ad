// What the author of a snippet locks in the query, and a reader's link can't change.
import assert from 'node:assert/strict';

import { luminance } from '../colour.mjs';
import { canvas_colours, graphic, live, no_complaints, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const host = 'Author locks in the query';

async function open_locked(open, query, options) {
  const page = await open(`/probe/all/index.html?${query}`, options);
  await live(page);
  return page;
}

/** The page's scheme and ground, as the browser shows them. */
const grounds = (page) => page.evaluate(() => {
  const style = getComputedStyle(document.documentElement);
  return { scheme: style.colorScheme, body: getComputedStyle(document.body).backgroundColor };
});

/** What of the page has a size. */
const shown = (page) => page.evaluate(() => {
  const parts = { head: 'h1', sentence: '#result', share: '#toolbar', questions: '#asks', table: '.part.table', sources: '.all-sources', credit: '#credit', tour: '#tour', controls: '#controls' };
  const seen = (selector) => (document.querySelector(selector)?.getBoundingClientRect().height ?? 0) > 4;
  return Object.keys(parts).filter((name) => seen(parts[name]));
});

/** The page and its canvas in the locked colours. */
async function keeps_theme(open, lock, options) {
  const page = await open_locked(open, `theme=${lock}#theme=auto&era=e5`, options);
  const { scheme, body } = await grounds(page);
  assert.deepEqual([scheme.split(' ').sort(), body], [[lock, 'only'].sort(), lock === 'dark' ? 'rgb(20, 24, 29)' : 'rgb(255, 255, 255)']);
  assert.equal(await page.evaluate(() => document.querySelector('meta[name="color-scheme"]').content), lock);
  const { main } = await canvas_colours(page);
  const drawn = luminance(/** @type {any} */ ([main >> 16, (main >> 8) & 255, main & 255]));
  assert.ok(lock === 'dark' ? drawn < 0.1 : drawn > 0.9, `the canvas’s ground has luminance ${drawn}`);
  assert.equal((await settled(page)).era, 'e5');
}

export const cases = [
  {
    name: 'theme=dark and theme=light stay, whatever the reader’s link says',
    on_screen: true,
    host,
    async run({ open }) {
      await keeps_theme(open, 'dark');
      await keeps_theme(open, 'light');
    },
  },
  {
    name: 'theme=light stays where the reader’s system is dark',
    on_screen: true,
    needs: 'dark',
    run: ({ open }) => keeps_theme(open, 'light', { dark: true }),
  },
  {
    name: 'theme=dark holds for the picture that waits or stands in',
    host,
    async run({ open }) {
      const page = await open('/probe/nowasm/index.html?theme=dark');
      await until('the picture', () => page.evaluate(() => document.getElementById('stage').dataset.state === 'still'));
      const ink = await page.evaluate(() => {
        const text = [...document.querySelectorAll('#picture text')].find((one) => one.getBoundingClientRect().height > 0);
        return getComputedStyle(text).fill;
      });
      assert.ok(luminance(ink.match(/\d+/g).map(Number)) > 0.4, `letters of the picture: ${ink}`);
    },
  },
  {
    name: 'ui=map shows the map, one line of credit, and no more',
    host,
    async run({ open }) {
      const page = await open_locked(open, 'ui=map&era=e5#ui=all&buy_anyway=20');
      assert.deepEqual(await shown(page), ['credit']);
      const { query } = await settled(page);
      assert.equal(query, 'buy_anyway=20', 'the reader’s link still counts');
      const view = await page.evaluate(() => ({
        credit: document.querySelector('#credit').textContent,
        whole: document.querySelector('#credit a').getAttribute('href'),
        heard: document.getElementById('result').textContent.length,
        height: document.querySelector('main').getBoundingClientRect().height,
      }));
      assert.match(view.credit, /estimates.*\d{4}/);
      assert.match(view.whole, /index\.html\?era=e5#buy_anyway=20$/);
      assert.ok(view.heard > 20, 'screen readers keep the sentence');
      assert.ok(view.height < 860, `${view.height} px`);
      await no_complaints(page);
    },
  },
  {
    name: 'ui lists the parts that are shown',
    host,
    async run({ open }) {
      const page = await open_locked(open, 'ui=sentence~controls~table~what');
      assert.deepEqual(await shown(page), ['sentence', 'table', 'credit', 'controls']);
      await no_complaints(page);
    },
  },
  {
    name: 'a step list is walked by its buttons, and the map below it stays put',
    host,
    async run({ open }) {
      const page = await open_locked(open, 'steps=one-cloud~memo~nowhere~e5');
      const step = async (button) => {
        await page.evaluate((at) => document.querySelectorAll('#tour button')[at].click(), button);
        return settled(page);
      };
      const top = () => page.evaluate(() => document.getElementById('stage').getBoundingClientRect().top + scrollY);
      const count = () => page.evaluate(() => document.querySelector('#tour .count').textContent);
      const first = await top();
      assert.equal(await count(), '2 of 3', 'the page opens on memo day');
      assert.equal((await step(0)).era, 'e0');
      await step(1);
      assert.equal((await step(1)).era, 'e5');
      assert.equal(await count(), '3 of 3');
      assert.equal(await top(), first);
      await no_complaints(page);
    },
  },
  {
    name: 'the start scenario, and a language that the page hasn’t, in a frame',
    host,
    async run({ open }) {
      const page = await open(`/article?src=${encodeURIComponent('/probe/all/index.html?era=e1&buy_anyway=30&lang=xx')}`);
      await page.frame(graphic);
      await live(page);
      const view = await settled(page);
      assert.deepEqual([view.era, view.levers.buy_anyway, view.query], ['e1', 30, '']);
      const told = await page.evaluate(() => [document.documentElement.lang, document.querySelectorAll('#notices li').length]);
      assert.deepEqual(told, ['en', 0]);
    },
  },
];
