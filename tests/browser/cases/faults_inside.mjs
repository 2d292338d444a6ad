// Bad days inside the page: WebGL, memory and the engine fail (../faults.mjs).
import assert from 'node:assert/strict';

import { errors_of, lose, move_slider, of, whole } from '../faults.mjs';
import { drag, later, live, on_track, reaches, ready, seen, settled } from '../steps.mjs';
import { until } from '../until.mjs';

export const cases = [
  {
    name: 'WebGL that is lost for ever: the picture follows the controls',
    fault: of('WebGL lost for ever'),
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      await lose(page);
      await until('a picture and a sentence', async () => {
        const now = await whole(page);
        return now.picture && now.why && now.controls;
      });
      const drawn = () => page.evaluate(() => document.getElementById('picture').textContent);
      const before = await drawn();
      await move_slider(page, 5);
      assert.equal((await settled(page)).levers.buy_anyway, 5);
      await until('the picture is redrawn', async () => (await drawn()) !== before);
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'WebGL that is lost in mid-drag: the scenario stays, and the map comes back',
    fault: of('WebGL lost in mid-drag'),
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const start = await on_track(page, 'buy_anyway', 0.3);
      const end = await on_track(page, 'buy_anyway', 0.8);
      await page.move(start.x, start.y);
      await page.down();
      await page.move((start.x + end.x) / 2, start.y);
      await until('it moves', async () => (await seen(page)).levers.buy_anyway > 40);
      await lose(page);
      await until('a picture', async () => (await whole(page)).picture);
      await page.up();
      assert.ok((await settled(page)).levers.buy_anyway > 40);
      await page.evaluate(() => window.__give());
      await until('live again', async () => (await whole(page)).state === 'live');
      await drag(page, 'buy_anyway', 0.55, 0.9);
      await reaches(page, 'buy_anyway', 0.9, 0.05);
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'memory that isn’t given: the map, or all that a page without it has',
    fault: of('Memory not given'),
    async run({ open }) {
      const page = await open('/probe/nogrow/index.html#era=e5');
      await ready(page);
      await page.evaluate(() => window.channelmap.bench.monteCarlo(200_000));
      await later(page, 500);
      const now = await whole(page);
      if (now.state !== 'live') assert.match(now.why, /^[A-Z].{20,}\.$/, 'a plain sentence');
      else assert.equal((await settled(page)).era, 'e5');
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'an engine that traps in mid-drag: what happened, the last scenario’s picture, table and sentence, and a link that opens it again',
    fault: of('The engine traps in mid-drag'),
    async run({ open }) {
      const page = await open('/probe/trap/index.html#era=e5&api-exclusivity=40&buy_anyway=35');
      await live(page);
      const before = await settled(page);
      await later(page, 1500);
      const start = await on_track(page, 'buy_anyway', 0.35);
      await page.move(start.x, start.y);
      await page.down();
      await page.evaluate(() => (window.__probe.trap = true));
      for (let i = 1; i < 6; ++i) await page.move(start.x + 6 * i, start.y);
      const now = await until('a picture stands in', async () => {
        const view = await whole(page);
        return view.state === 'still' ? view : null;
      });
      await page.up();
      assert.match(now.why, /fault of ours/);
      assert.equal(now.picture, true);
      const view = await page.evaluate(() => ({
        result: document.getElementById('result').textContent,
        table: [...document.querySelectorAll('#table tr')].map((row) => [...row.cells].map((one) => one.textContent)),
        link: document.querySelector('#why a')?.href ?? '',
      }));
      assert.equal(view.result, before.result);
      assert.deepEqual(view.table, before.table);
      assert.deepEqual(await errors_of(page), []);
      const again = await open(new URL(view.link).pathname.replace('/probe/trap/', '/page/') + new URL(view.link).search + new URL(view.link).hash);
      await live(again);
      assert.equal((await settled(again)).result, before.result, 'the link opens it again');
    },
  },
];
