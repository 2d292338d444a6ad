// One scenario, whoever moves it: the canvas, the DOM controls, the link.
import assert from 'node:assert/strict';

import { bring, drag, graphic, in_step, lever, live, no_complaints, on_track, reaches, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const hash = (page) => page.evaluate(() => location.hash);
const focus = (page, id) => page.evaluate((name) => document.getElementById(name).focus(), id);

async function open_live(open, path = '/probe/all/index.html') {
  const page = await open(path);
  await live(page);
  return page;
}

/** The middle of what the canvas draws for an era or a preset. */
const middle_of = (page, list, id) => bring(page, null, async () => {
  const point = await page.evaluate((kind, name) => {
    const { rect } = window.channelmap.outline()[kind].find((one) => one.id === name);
    const canvas = document.getElementById('map-canvas').getBoundingClientRect();
    return rect && { x: canvas.x + rect.x + rect.w / 2, y: canvas.y + rect.y + rect.h / 2 };
  }, list, id);
  assert.ok(point, `the canvas draws ${list} ${id}`);
  return point;
});

async function press(page, point) {
  await page.move(point.x, point.y);
  await page.down();
  await page.up();
}

export const cases = [
  {
    name: 'dragging a slider moves the sentence, the table, the DOM slider, the outline and the link',
    on_screen: true,
    async run({ open }) {
      const page = await open_live(open);
      const before = await settled(page);
      await drag(page, 'buy_anyway', 0.5, 0.1);
      await reaches(page, 'buy_anyway', 0.1);
      const after = await settled(page);
      assert.ok(after.metrics.unmet.central > before.metrics.unmet.central + 1, 'fewer buy anyway, more is unmet');
      assert.notEqual(after.result, before.result);
      assert.notDeepEqual(after.table, before.table);
      assert.match(after.query, /buy_anyway=/);
      await until('the link follows', async () => (await hash(page)) === `#${after.query}`);
      in_step(after);
      await no_complaints(page);
    },
  },
  {
    name: 'the link opens the same map',
    async run({ open }) {
      const page = await open_live(open);
      await drag(page, 'direct_when_displaced', 0.5, 0.25);
      await reaches(page, 'direct_when_displaced', 0.25);
      await drag(page, 'buy_anyway', 0.5, 0.85);
      await reaches(page, 'buy_anyway', 0.85);
      const sent = await settled(page);
      await until('the link follows', async () => (await hash(page)) === `#${sent.query}`);
      const link = await page.evaluate(() => location.pathname + location.search + location.hash);
      const other = await open_live(open, link);
      const received = await settled(other);
      assert.deepEqual(received, sent);
    },
  },
  {
    name: 'a press on the track moves the thumb there',
    on_screen: true,
    async run({ open }) {
      const page = await open_live(open);
      for (const share of [0.75, 0, 1]) {
        await press(page, await on_track(page, 'multi', share));
        await reaches(page, 'multi', share);
      }
    },
  },
  {
    name: 'a drag that leaves the frame keeps its slider, and letting go outside ends it',
    on_screen: true,
    async run({ open }) {
      const page = await open('/article?src=/probe/all/index.html&width=700');
      await page.frame(graphic);
      await live(page);
      const start = await on_track(page, 'buy_anyway', 0.5, graphic);
      await page.move(start.x, start.y);
      await page.down();
      await page.move(start.x + 40, start.y);
      await page.move(1100, start.y + 60);
      await reaches(page, 'buy_anyway', 1, 0);
      await page.move(4, start.y);
      await reaches(page, 'buy_anyway', 0, 0);
      await page.move(1100, start.y);
      await page.up();
      await reaches(page, 'buy_anyway', 1, 0);
      const end = await on_track(page, 'buy_anyway', 0.5, graphic);
      await page.move(end.x, end.y);
      await page.move(end.x - 30, end.y);
      await settled(page);
      assert.equal((await lever(page, 'buy_anyway')).value, 1, 'nothing sticks to the mouse after letting go');
      await no_complaints(page);
    },
  },
  {
    name: 'eras and presets on the canvas answer to the mouse',
    on_screen: true,
    async run({ open }) {
      const page = await open_live(open);
      await press(page, await middle_of(page, 'eras', 'e1'));
      await until('the era is chosen', async () => (await settled(page)).era === 'e1');
      const preset = await page.evaluate(() => window.channelmap.outline().presets.find((one) => !one.chosen && one.query === 'era=e5').id);
      await press(page, await middle_of(page, 'presets', preset));
      await until('the preset is chosen', async () => (await settled(page)).era === 'e5');
      in_step(await settled(page));
    },
  },
  {
    name: 'DOM controls change the map: era, preset, slider by arrow keys, back to the range, reset',
    async run({ open }) {
      const page = await open_live(open);
      const start = await settled(page);
      await page.evaluate(() => document.querySelector('#controls input[name="era"][value="e0"]').click());
      let view = await settled(page);
      assert.equal(view.era, 'e0');
      in_step(view);

      await page.evaluate(() =>
        [...document.querySelectorAll('#controls .preset button')].find((one) => /open on memo day/.test(one.textContent)).click());
      view = await settled(page);
      assert.equal(view.era, 'e3');
      assert.equal(view.levers['api-exclusivity'], 0);
      assert.equal(await page.evaluate(() =>
        [...document.querySelectorAll('#controls .preset button[aria-pressed="true"]')].map((one) => one.textContent).join()), 
      'What if the API had been open on memo day');

      await focus(page, 'lever-buy_anyway');
      for (let i = 0; i < 3; i++) await page.key('ArrowRight');
      view = await settled(page);
      assert.equal(view.levers.buy_anyway, 53);
      in_step(view);

      await page.evaluate(() => document.querySelector('#controls [data-focus="free buy_anyway"]').click());
      view = await settled(page);
      assert.equal((await lever(page, 'buy_anyway')).fixed, false);
      assert.equal(view.levers.buy_anyway, 50);

      await page.evaluate(() => document.querySelector('#controls [data-focus="reset"]').click());
      view = await settled(page);
      assert.equal(view.query, '');
      assert.deepEqual(view.metrics, start.metrics);
      await no_complaints(page);
    },
  },
  {
    name: 'every slider of the story has a DOM twin with a name and a spoken value',
    async run({ open }) {
      const page = await open_live(open);
      const twins = await page.evaluate(() => window.channelmap.outline().levers.map(({ id }) => {
        const input = document.getElementById(`lever-${id}`);
        return [id, input?.type, input?.labels?.[0]?.textContent ?? '', input?.getAttribute('aria-valuetext') ?? ''];
      }));
      assert.deepEqual(twins.map(([id]) => id).sort(), [
        'api-exclusivity', 'buy_anyway', 'compute-supply', 'direct_preference', 'direct_when_displaced',
        'frontier-distribution', 'multi', 'rollout', 'weight.aws']);
      for (const [id, type, label, value] of twins)
        assert.ok(type === 'range' && label && /\d/.test(value), `${id}: ${type}, “${label}”, “${value}”`);
      const eras = await page.evaluate(() => document.querySelectorAll('#controls input[name="era"]').length);
      assert.equal(eras, 6);
    },
  },
];
