// What passes between the map and the page around it.
import assert from 'node:assert/strict';

import { command, heard, last, with_embed } from '../embed_steps.mjs';
import { read_png } from '../png.mjs';
import { settled } from '../steps.mjs';
import { until } from '../until.mjs';

const commands_a_second = 20;  // that the map takes of its host, once it has taken 30: web/host/commands.js

async function sets_and_listens(page) {
  const [ready] = await heard(page, 'ready');
  assert.equal(ready.running, true);
  assert.equal(ready.query, '');
  assert.match(ready.result, /went unmet|unmet/);
  await command(page, 'set', 'era=e5');
  await until('the host hears the change', async () => (await last(page, 'change'))?.query === 'era=e5');
  const { result } = await last(page, 'change');
  assert.notEqual(result, ready.result);
  await command(page, 'set', '');
  await until('back at the start', async () => (await last(page, 'change'))?.query === '');
}

/** What part of two pictures of the same size differs; at the right a scrollbar may come and go. */
function changed(one, other) {
  const { pixels, channels, width } = one;
  let count = 0;
  for (let i = 0; i < pixels.length; i += channels)
    if ((i / channels) % width < width - 20 && [0, 1, 2].some((k) => Math.abs(pixels[i + k] - other.pixels[i + k]) > 6)) ++count;
  return count / (pixels.length / channels);
}

export const cases = [
  {
    name: 'the host sets a scenario and hears of changes, in the same site',
    host: 'Host API',
    run: async ({ open }) => sets_and_listens(await with_embed(open, {})),
  },
  {
    name: 'the host sets a scenario and hears of changes, from another site',
    host: 'Host API',
    async run({ open_url, server }) {
      const open = (path, options) => open_url(server.origin + path.replace(/\?csp=.*/, ''), options);
      await sets_and_listens(await with_embed(open, { src: `${server.elsewhere}/page/index.html` }));
    },
  },
  {
    name: 'the host sets a scenario and hears of changes, through a sandbox',
    host: 'Host API',
    run: async ({ open }) => sets_and_listens(await with_embed(open, { sandbox: 'allow-scripts' })),
  },
  {
    name: 'the host highlights paths, goes to steps, and is told what is not there',
    host: 'Host API',
    async run({ open }) {
      const page = await with_embed(open, {});
      await command(page, 'step', 'today');
      await until('the step is shown', async () => (await last(page, 'change'))?.query === 'era=e5');
      await command(page, 'step', 0);
      await until('the first step is shown', async () => (await last(page, 'change'))?.query === '');
      for (const id of ['channel.aws', 'buyer.aws>unmet', 'host.azure', '']) await command(page, 'highlight', id);
      assert.deepEqual(await heard(page, 'problem'), []);
      await command(page, 'highlight', 'channel.mars');
      await until('a problem', async () => (await heard(page, 'problem')).length === 1);
      await command(page, 'step', 'nowhere');
      await until('another problem', async () => (await heard(page, 'problem')).length === 2);
      assert.deepEqual((await heard(page, 'problem')).map(({ where }) => where), ['highlight', 'step']);
      assert.equal((await last(page, 'change')).query, '');
    },
  },
  {
    name: 'a highlighted path is seen on the map, and no longer when it is ended',
    on_screen: true,
    host: 'Host API',
    async run({ open }) {
      const page = await with_embed(open, { ui: 'map' });
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await page.move(2, 2);
      const picture = async () => read_png(await page.screenshot());
      const rests = async (what, test) => {
        let before = await picture();
        let same = 0;
        await until(what, async () => {
          const now = await picture();
          same = changed(before, now) === 0 ? same + 1 : 0;
          before = now;
          return same >= 3 && test(now);
        }, { interval: 300 });
        return before;
      };
      await until('the map is drawn', async () => (await last(page, 'state')) === 'live');
      await page.frame('#here iframe');
      await settled(page);
      await page.frame(null);
      const plain = await rests('the map rests', () => true);
      await command(page, 'highlight', 'buyer.aws>unmet');
      await rests('the rest of the map steps back', (now) => changed(plain, now) > 0.05);
      await command(page, 'highlight', '');
      await rests('the whole map is back', (now) => changed(plain, now) < 0.001);
    },
  },
  {
    name: 'data-steps is the tour of the embed, for the reader and for the host',
    host: 'Host API',
    async run({ open }) {
      const page = await with_embed(open, { steps: ['one-cloud', 'e5', 'memo'] });
      await command(page, 'step', 1);
      await until('the second step is shown', async () => (await last(page, 'change'))?.query === 'era=e5');
      assert.deepEqual(await last(page, 'step'), { to: 'e5' });
      await page.frame('#here iframe');
      const bar = await page.evaluate(() => {
        const tour = document.getElementById('tour');
        [...tour.querySelectorAll('button')].at(-1).click();
        return { shown: !tour.hidden, stops: tour.querySelectorAll('p').length };
      });
      assert.deepEqual(bar, { shown: true, stops: 3 });
      await page.frame(null);
      await until('the host hears of the reader’s step', async () => (await last(page, 'step'))?.to === 'memo');
    },
  },
  {
    name: 'what the host sets takes no focus and is no step to undo; what the reader does is',
    host: 'Host API',
    async run({ open }) {
      const page = await with_embed(open, {});
      await page.evaluate(() => document.getElementById('before').focus({ preventScroll: true }));
      const at = await page.evaluate(() => scrollY);
      for (const query of ['era=e0', 'era=e5']) {
        await command(page, 'set', query);
        await until('the change', async () => (await last(page, 'change'))?.query === query);
      }
      assert.deepEqual(await page.evaluate(() => [document.activeElement.id, scrollY]), ['before', at]);
      await page.frame('#here iframe');
      assert.equal(await page.evaluate(() => window.channelmap.canUndo()), false);
      await page.evaluate(() => window.channelmap.setQuery('era=e5&buy_anyway=40'));
      await until('a step', () => page.evaluate(() => window.channelmap.canUndo()));
      await page.evaluate(() => window.channelmap.undo());
      assert.equal(await page.evaluate(() => window.channelmap.query()), 'era=e5');
      await page.frame(null);
      await until('the host hears of it', async () => (await last(page, 'change')).query === 'era=e5');
    },
  },
  {
    name: 'only the hosts that the author lists are heard, and only the window around the map',
    host: 'Host API',
    async run({ open, server }) {
      const at = (origin) => ({ src: `/page/index.html?allow=~${encodeURIComponent(origin)}` });
      const open_to_us = await with_embed(open, at(server.origin));
      await command(open_to_us, 'set', 'era=e5');
      await until('it is done', async () => (await last(open_to_us, 'change'))?.query === 'era=e5');

      const page = await with_embed(open, at('https://news.example'));
      await command(page, 'set', 'era=e5');
      await page.frame('#here iframe');
      await page.evaluate(() => {
        const set = { target: 'channel-map', version: 1, type: 'set', data: { query: 'era=e5' } };
        postMessage(set, '*');
        return new Promise((done) => setTimeout(done, 500));
      });
      assert.equal(await page.evaluate(() => window.channelmap.query()), '');
      await page.frame(null);
      assert.deepEqual(await heard(page, 'problem'), [], 'not a word');
    },
  },
  {
    name: 'a flood of commands and of other libraries’ messages leaves the map alive and right',
    host: 'Host API',
    fault: 'A parent floods the map with messages',
    async run({ open }) {
      const page = await with_embed(open, {});
      await page.evaluate(() => {
        const { contentWindow } = window.embed.iframe;
        const say = (type, data) => contentWindow.postMessage({ target: 'channel-map', version: 1, type, data }, '*');
        window.flood_began = performance.now();
        for (let i = 0; i < 500; ++i) {
          contentWindow.postMessage(`[iFrameSizer]x:${i}`, '*');
          contentWindow.postMessage({ type: 'set', data: { query: 'era=e0' } }, '*');
          say('set', { query: `seed=${i}` });
        }
        say('set', { query: 'x'.repeat(100_000) });
      });
      await until('a problem', async () => (await heard(page, 'problem')).length > 0);
      await until('the thirtieth is taken', async () => {
        const [, text] = /^seed=(\d+)$/.exec((await last(page, 'change'))?.query ?? '') ?? [];
        return Number(text) >= 29;
      });
      // Leave comes back with time, and each time that some are dropped again there is another problem.
      const { problems, seconds } = await page.evaluate(() => ({
        problems: window.heard.filter(([type]) => type === 'problem').length,
        seconds: (performance.now() - window.flood_began) / 1000,
      }));
      assert.ok(problems <= 1 + commands_a_second * seconds, `${problems} problems in ${seconds} s: one each time that any are dropped`);
      await until('leave again', async () => {
        await command(page, 'set', 'era=e5');
        return (await last(page, 'change')).query === 'era=e5';
      }, { interval: 300 });
    },
  },
];
