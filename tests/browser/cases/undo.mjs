// Undo and redo, beside the browser's own history; other random numbers.
import assert from 'node:assert/strict';

import { bring, graphic, in_step, later, live, no_complaints, on_track, reaches, seen, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const shows = (page, query) => until(`the map shows “${query}”`, async () => (await seen(page)).query === query);
/** The address says the scenario. If it never does, both are told. */
async function says(page, query) {
  let last = null;
  await until(`the address says “${query}”`, async () => {
    last = await page.evaluate(() => ({ hash: location.hash, query: window.channelmap.query(), settled: window.channelmap.outline().settled }));
    return last.hash === (query ? `#${query}` : '');
  }).catch((error) => assert.fail(`${error.message}: ${JSON.stringify(last)}`));
}
const focus = (page, id) => page.evaluate((name) => document.getElementById(name).focus(), id);
const length = (page) => page.evaluate(() => history.length);

/** Which of the two buttons can be used. */
const can = (page) => page.evaluate(() =>
  ['undo', 'redo'].filter((id) => document.getElementById(id).getAttribute('aria-disabled') === 'false'));

/** A press of the mouse on an element. */
async function press(page, id, frame = null) {
  const at = await bring(page, frame, () => page.evaluate((name) => {
    const { x, y, width, height } = document.getElementById(name).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, id));
  await page.move(at.x, at.y);
  await page.down();
  await page.up();
}

/**
 * One step by the mouse on the canvas, one by the keyboard; returns their links. A press, since a drag that halts on
 * its way, as on a busy machine, is more steps than one.
 */
async function two_edits(page, frame = null) {
  const { x, y } = await on_track(page, 'buy_anyway', 0.8, frame);
  await page.move(x, y);
  await page.down();
  await page.up();
  await reaches(page, 'buy_anyway', 0.8);
  const first = (await settled(page)).query;
  await says(page, first);
  await focus(page, 'lever-buy_anyway');
  await page.key('ArrowLeft');
  await until('the key is an edit', async () => (await seen(page)).query !== first);
  const second = (await seen(page)).query;
  await says(page, second);
  return { first, second };
}

export const cases = [
  {
    name: 'on a page of its own, undo and redo walk the same entries as back and forward',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      assert.deepEqual(await can(page), []);
      const { first, second } = await two_edits(page);
      assert.deepEqual(await can(page), ['undo']);
      const before = await length(page);
      await press(page, 'undo');
      await shows(page, first);
      await says(page, first);
      assert.equal(await page.evaluate(() => document.getElementById('link-status').textContent), 'Undone.');
      assert.deepEqual(await can(page), ['undo', 'redo']);
      await page.back();
      await shows(page, '');
      await until('only redo is left', async () => (await can(page)).join() === 'redo');
      await page.forward();
      await shows(page, first);
      await press(page, 'redo');
      await shows(page, second);
      await says(page, second);
      assert.deepEqual(await can(page), ['undo']);
      assert.equal(await length(page), before, 'walking makes no entry');
      for (let i = 0; i < 4; ++i) await page.evaluate(() => window.channelmap.undo());
      await shows(page, '');
      in_step(await settled(page));
      await no_complaints(page);
    },
  },
  {
    name: 'undo leaves the page where it was scrolled to, and the focus on its button',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      await two_edits(page);
      await bring(page, null, () => page.evaluate(() => document.getElementById('undo').getBoundingClientRect().toJSON()));
      const before = await page.evaluate(() => {
        document.getElementById('undo').focus({ preventScroll: true });
        return scrollY;
      });
      assert.ok(before > 0);
      for (let i = 0; i < 2; ++i) await page.key('Enter');
      await shows(page, '');
      assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement.id]), [before, 'undo']);
      await no_complaints(page);
    },
  },
  {
    name: 'after a reload undo still walks back',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const { first, second } = await two_edits(page);
      await page.evaluate(() => {
        window.is_old = true;
        setTimeout(() => location.reload(), 0);
      });
      await until('the page is new', () => page.evaluate(() => document.readyState === 'complete' && !window.is_old).catch(() => false));
      await live(page);
      await shows(page, second);
      assert.deepEqual(await can(page), ['undo']);
      await press(page, 'undo');
      await shows(page, first);
      await press(page, 'undo');
      await shows(page, '');
      assert.deepEqual(await can(page), ['redo']);
      await press(page, 'redo');
      await shows(page, first);
    },
  },
  {
    name: 'in a frame undo and redo leave the article’s history alone',
    async run({ open, server }) {
      const page = await open('/page/licences.txt');
      await page.goto(`${server.origin}/article?src=/probe/all/index.html%3Fui%3Dfull`);
      await page.frame(graphic);
      await live(page);
      const before = await length(page);
      const { first, second } = await two_edits(page, graphic);
      await press(page, 'undo', graphic);
      await shows(page, first);
      await says(page, first);
      await press(page, 'undo', graphic);
      await shows(page, '');
      assert.deepEqual(await can(page), ['redo']);
      for (const query of [first, second]) {
        await press(page, 'redo', graphic);
        await shows(page, query);
      }
      await says(page, second);
      assert.equal(await length(page), before);
      assert.deepEqual(await page.evaluate(() => window.__probe.errors), []);
      await page.frame(null);
      await page.back();
      await until('back before the article', () =>
        page.evaluate(() => location.pathname === '/page/licences.txt').catch(() => false));  // while it leaves
    },
  },
  {
    name: 'where the address can’t be written undo and redo work all the same',
    async run({ open }) {
      const page = await open('/srcdoc?sandbox=allow-scripts');
      await page.frame(graphic);
      await live(page);
      for (const query of ['era=e0', 'era=e0&seed=7&vs.era=e4']) {
        await page.evaluate((text) => window.channelmap.setQuery(text), query);
        await later(page, 600);  // no address tells that it has settled
      }
      for (const [way, query] of [['undo', 'era=e0'], ['undo', ''], ['redo', 'era=e0'],
        ['redo', 'era=e0&seed=7&vs.era=e4']]) {
        assert.equal(await page.evaluate((name) => window.channelmap[name](), way), true);
        await shows(page, query);
      }
      assert.equal(await page.evaluate(() => window.channelmap.canRedo()), false);
      in_step(await settled(page));
      await no_complaints(page);
    },
  },
  {
    name: 'the keys of undo and redo work inside the graphic and nowhere else',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const { first, second } = await two_edits(page);
      await focus(page, 'lever-buy_anyway');
      await page.key('Control+z');
      await shows(page, first);
      await page.key('Control+Shift+z');
      await shows(page, second);
      await page.key('Control+z');
      await shows(page, first);
      await page.key('Control+y');
      await shows(page, second);
      for (const place of ['body', '#table', '#link-field']) {
        const is_there = await page.evaluate((selector) => {
          document.activeElement.blur();
          const element = document.querySelector(selector);
          element.hidden = false;
          element.closest('details')?.setAttribute('open', '');
          element.focus();
          return selector === 'body' || document.activeElement === element;
        }, place);
        assert.ok(is_there, `the focus is in ${place}`);
        await page.key('Control+z');
        await page.key('Control+z');
      }
      await later(page, 600);  // nothing happens
      assert.equal((await seen(page)).query, second);
    },
  },
  {
    name: 'other random numbers are a step like any other, and the page says how little they change',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const note = () => page.evaluate(() => document.getElementById('draws-note').textContent);
      const before = await settled(page);
      assert.match(await note(), /4,096 draws, seed 1\. $/);
      await page.evaluate(() => document.getElementById('reroll').closest('details').setAttribute('open', ''));
      await until('the shift is told', async () => /more than \d+\.\d of 100\.$/.test(await note()));
      await press(page, 'reroll');
      await shows(page, 'seed=2');
      const after = await settled(page);
      assert.equal(after.metrics.unmet.central, before.metrics.unmet.central);
      assert.notEqual(after.metrics.unmet.p5, before.metrics.unmet.p5);
      await until('the note follows', async () => /seed 2\. .*more than \d+\.\d of 100\.$/.test(await note()));
      const told = Number(/more than (\d+\.\d)/.exec(await note())[1]);
      for (const [name, { p5, p95 }] of Object.entries(after.metrics)) {
        const other = await page.evaluate((metric) => {
          const { channelmap } = window;
          channelmap.setQuery('seed=3');
          const range = channelmap.outline().metrics[metric];
          channelmap.setQuery('seed=2');
          return range;
        }, name);
        assert.ok(Math.max(Math.abs(other.p5 - p5), Math.abs(other.p95 - p95)) <= told, name);
      }
      await says(page, 'seed=2');
      await page.evaluate(() => window.channelmap.undo());
      await shows(page, '');
      assert.deepEqual((await settled(page)).metrics, before.metrics);
      await no_complaints(page);
    },
  },
];
