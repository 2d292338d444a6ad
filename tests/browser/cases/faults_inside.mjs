// Bad days inside the page: WebGL, memory and the engine fail (../faults.mjs).
import assert from 'node:assert/strict';

import { by_chip, errors_of, lose, move_slider, of, whole } from '../faults.mjs';
import { drag, later, live, not_blank, on_track, reaches, ready, settled } from '../steps.mjs';
import { until } from '../until.mjs';

export const cases = [
  {
    name: 'WebGL that is lost: the map stays, and the processor draws it',
    on_screen: true,
    fault: of('WebGL lost at rest'),
    async run({ open }) {
      const page = await open('/probe/chip/index.html');
      await live(page);
      assert.equal(await by_chip(page), true);
      await page.evaluate(() => window.channelmap.setQuery('era=e5'));
      await lose(page);
      await until('the processor draws', async () => {
        const now = await whole(page);
        return now.state === 'live' && now.canvas && !(await by_chip(page));
      });
      await not_blank(page);
      assert.equal((await settled(page)).era, 'e5', 'the scenario stayed');
      await drag(page, 'buy_anyway', 0.5, 0.9);
      await reaches(page, 'buy_anyway', 0.9, 0.05);
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'WebGL that is lost and nobody says so: at the reader’s next move the processor draws',
    fault: of('WebGL lost at rest'),
    async run({ open }) {
      const page = await open('/probe/chip/index.html');
      await live(page);
      assert.equal(await by_chip(page), true);
      await page.evaluate(() => addEventListener('webglcontextlost', (event) => event.stopImmediatePropagation(), true));
      await lose(page);
      await later(page, 300);
      assert.equal(await by_chip(page), true, 'the page doesn’t know yet');
      await move_slider(page, 20);
      await until('the processor draws', async () => (await whole(page)).canvas && !(await by_chip(page)));
      assert.equal((await settled(page)).levers.buy_anyway, 20);
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'WebGL that is lost in mid-drag: the drag goes on',
    on_screen: true,
    fault: of('WebGL lost in mid-drag'),
    async run({ open }) {
      const page = await open('/probe/chip/index.html');
      await live(page);
      const start = await on_track(page, 'buy_anyway', 0.3);
      const end = await on_track(page, 'buy_anyway', 0.8);
      await page.move(start.x, start.y);
      await page.down();
      await page.move((start.x + end.x) / 2, start.y);
      await reaches(page, 'buy_anyway', 0.55, 0.05);
      await lose(page);
      await until('the processor draws', async () => (await whole(page)).canvas && !(await by_chip(page)));
      await page.move(end.x, end.y);
      await reaches(page, 'buy_anyway', 0.8, 0.05);
      await page.move(end.x, end.y + 400);
      await page.up();
      assert.ok((await settled(page)).levers.buy_anyway > 70);
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'WebGL that is lost while the map isn’t seen: the map is there when it is',
    on_screen: true,
    fault: of('WebGL lost while the map isn’t seen'),
    async run({ open }) {
      const page = await open('/probe/chip/index.html', { width: 800, height: 600 });
      await live(page);
      await page.evaluate(() => {
        document.body.style.paddingBottom = '6000px';
        window.scrollTo({ top: 5800, behavior: 'instant' });
      });
      await later(page, 300);
      await lose(page);
      await until('a picture meanwhile', async () => (await whole(page)).state === 'parked');
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await until('live again', async () => (await whole(page)).state === 'live');
      await not_blank(page);
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
