// Bad days around the page: what the browser denies, a hostile parent, a clock that jumps, and a very long day
// (../faults.mjs).
import assert from 'node:assert/strict';

import { command, heard, with_embed } from '../embed_steps.mjs';
import { by_chip, errors_of, lose, move_slider, of, whole } from '../faults.mjs';
import { graphic, later, live, on_track, reaches, seen, settled } from '../steps.mjs';
import { until } from '../until.mjs';

export const cases = [
  {
    name: 'storage, history, clipboard and share that throw: the map works, undo too, and the link is there to copy by hand',
    fault: of('Storage, history, clipboard and share denied'),
    async run({ open }) {
      const page = await open('/probe/denied/index.html');
      await live(page);
      await move_slider(page, 20);
      assert.equal((await settled(page)).levers.buy_anyway, 20);
      await until('a step to undo', () => page.evaluate(() => window.channelmap.canUndo()));
      await page.evaluate(() => window.channelmap.undo());
      await until('undone', async () => (await seen(page)).levers.buy_anyway !== 20);
      await page.evaluate(() => document.getElementById('copy-link').click());
      await until('the link by hand', () => page.evaluate(() => !document.getElementById('link-field').hidden && document.getElementById('link-field').value.length > 10));
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'a pixel ratio that changes in mid-drag: the drag goes on and the canvas is sharp',
    fault: of('The pixel ratio changes in mid-drag'),
    needs: 'ratio',
    async run({ open }) {
      const page = await open('/probe/all/index.html', { ratio: 1 });
      await live(page);
      const start = await on_track(page, 'buy_anyway', 0.3);
      const end = await on_track(page, 'buy_anyway', 0.8);
      await page.move(start.x, start.y);
      await page.down();
      await reaches(page, 'buy_anyway', 0.3, 0.05);
      await page.move((start.x + end.x) / 2, start.y);
      await reaches(page, 'buy_anyway', 0.55, 0.05);
      await page.resize(1280, 900, 2);
      await reaches(page, 'buy_anyway', 0.55, 0.05);
      await page.move(end.x, end.y);
      await page.up();
      await reaches(page, 'buy_anyway', 0.8, 0.05);
      await until('as many pixels as the screen has', () => page.evaluate(() => {
        const canvas = document.getElementById('map-canvas');
        return Math.abs(canvas.width - canvas.getBoundingClientRect().width * 2) <= 2;
      }));
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'a frame that shrinks to nothing, vanishes and grows again: live, at the same scenario',
    fault: of('The frame shrinks to nothing and grows again'),
    async run({ open }) {
      const page = await open('/article?src=/probe/all/index.html');
      await page.frame(graphic);
      await live(page);
      await move_slider(page, 20);
      const before = await settled(page);
      for (const style of ['width:0;height:0', 'display:none', 'width:1px;height:1px', 'height:0']) {
        await page.frame(null);
        await page.evaluate((text) => (document.getElementById('graphic').style.cssText = text), style);
        await later(page, 300);
        await page.evaluate(() => (document.getElementById('graphic').style.cssText = ''));
        await page.frame(graphic);
        await until(`live after ${style}`, async () => (await whole(page)).state === 'live');
      }
      assert.equal((await settled(page)).result, before.result);
      assert.deepEqual((await errors_of(page)).filter((one) => !/ResizeObserver loop/.test(one)), []);
    },
  },
  {
    name: 'a tab that is discarded comes back at what was shown',
    fault: of('The tab is discarded'),
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      await move_slider(page, 20);
      const before = await settled(page);
      const address = await until('the address has it', () => page.evaluate(() => (location.hash.includes('buy_anyway=20') ? location.pathname + location.hash : null)));
      const again = await open(address);
      await live(again);
      assert.equal((await settled(again)).result, before.result);
    },
  },
  {
    name: 'a parent that sends ten thousand messages a second: the reader’s slider answers, and the host is told once',
    fault: of('A parent floods the map with messages'),
    async run({ open }) {
      const page = await with_embed(open, {});
      await page.evaluate(() => {
        const { contentWindow } = window.embed.iframe;
        let n = 0;
        window.flood = setInterval(() => {
          for (let i = 0; i < 100; ++i) contentWindow.postMessage({ target: 'channel-map', version: 1, type: 'highlight', data: { id: `x${n++}` } }, '*');
        }, 10);
      });
      await page.frame('#here iframe');
      await later(page, 2000);
      const answered = await page.evaluate(async () => {
        const slider = document.getElementById('lever-buy_anyway');
        const began = performance.now();
        slider.value = '20';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done));
        return { ms: performance.now() - began, query: window.channelmap.query() };
      });
      assert.match(answered.query, /buy_anyway=20/);
      assert.ok(answered.ms < 5000, `${answered.ms} ms`);
      await page.frame(null);
      await page.evaluate(() => clearInterval(window.flood));
      const told = (await heard(page, 'problem')).filter(({ what }) => /dropped/.test(what));
      assert.equal(told.length, 1, 'told once');
      await later(page, 2500);
      await command(page, 'set', 'era=e5');
      await until('heard again', async () => (await heard(page, 'change')).some(({ query }) => query === 'era=e5'));
    },
  },
  {
    name: 'a clock that jumps a day ahead and an hour back: the map answers and comes to rest',
    fault: of('The clock jumps'),
    async run({ open }) {
      const page = await open('/probe/clock/index.html');
      await live(page);
      for (const hours of [24, 23, -1, 0]) {
        await page.evaluate((jump) => (window.__probe.jump = jump * 3_600_000), hours);
        const era = hours === 24 || hours === -1 ? 'e5' : 'e4';
        await page.evaluate((id) => document.querySelector(`#controls input[name="era"][value="${id}"]`).click(), era);
        assert.equal((await settled(page)).era, era);
        await until('no frame is asked for', () => page.evaluate(async () => {
          const before = window.__probe.frames;
          await new Promise((done) => setTimeout(done, 600));
          return window.__probe.frames === before;
        }));
        await whole(page);
      }
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'ten thousand slider moves, 500 eras and a lost context: neither memory nor document grow',
    on_screen: true,
    fault: of('10,000 slider moves, 500 eras, a lost context'),
    slow: 'the map is drawn some thousand times',
    limit: 1_500_000,
    async run({ open }) {
      const page = await open('/probe/chip/index.html', { width: 500, height: 600 });
      await live(page);
      const sizes = () => page.evaluate(() => ({
        heap: window.channelmap.stats().heapBytes, nodes: document.querySelectorAll('*').length, entries: history.length,
      }));
      /** By the control, which works each out. */
      const moves = (count) => page.evaluate(async (many) => {
        const slider = document.getElementById('lever-buy_anyway');
        for (let i = 0; i < many; ++i) {
          slider.value = String(i % 101);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          if (i % 20 === 19) await new Promise((done) => setTimeout(done));
        }
      }, count);
      /** By the pointer on the canvas, faster than frames come. */
      const drags = (count) => page.evaluate(async (many) => {
        const canvas = document.getElementById('map-canvas');
        canvas.scrollIntoView({ block: 'end', behavior: 'instant' });
        const { x, y, w, h } = window.channelmap.bench.sliderRect('buy_anyway') ?? canvas.getBoundingClientRect();
        const say = (type, share, buttons) => canvas.dispatchEvent(new PointerEvent(type, {
          clientX: x + (w ?? 100) * share, clientY: y + (h ?? 20) / 2, buttons, button: type === 'pointermove' ? -1 : 0, isPrimary: true, pointerId: 1, bubbles: true,
        }));
        const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 200))]);
        say('pointermove', 0.5, 0);
        await frame();
        say('pointerdown', 0.5, 1);
        for (let i = 0; i < many; ++i) {
          say('pointermove', (i % 101) / 100, 1);
          if (i % 100 === 99) await frame();
        }
        say('pointerup', 0.5, 0);
        await frame();
      }, count);
      const eras = (count) => page.evaluate(async (many) => {
        const radios = [...document.querySelectorAll('#controls input[name="era"]')];
        for (let i = 0; i < many; ++i) {
          radios[i % radios.length].click();
          if (i % 10 === 9) await new Promise((done) => setTimeout(done));
        }
      }, count);
      await moves(100);
      await drags(300);
      await eras(30);
      await lose(page);
      await until('the processor draws', async () => !(await by_chip(page)));
      await later(page, 1500);
      const first = await sizes();
      // In parts, since a driver waits only so long for one answer.
      for (let i = 0; i < 10; ++i) {
        await moves(50);
        await drags(910);
        await eras(47);
      }
      await later(page, 1500);
      const last = await sizes();
      assert.ok(last.heap <= first.heap, `the engine’s memory grew from ${first.heap} to ${last.heap}`);
      assert.ok(last.nodes <= first.nodes + 40, `the document grew from ${first.nodes} to ${last.nodes} elements`);
      await until('live', async () => (await whole(page)).state === 'live');
      // A context that is lost while its shaders are compiled is told to the console, and asked for again.
      assert.deepEqual((await errors_of(page)).filter((one) => !/failed to compile|error: %s/.test(one)), []);
    },
  },
];
