// Where something is missing, the page says so in a sentence and keeps its picture and its table.
import assert from 'node:assert/strict';

import { drag, in_step, live, not_blank, reaches, ready, settled, stage } from '../steps.mjs';
import { until } from '../until.mjs';

/** Picture, table and one plain sentence. */
async function stands_in(page) {
  const shown = await until('a picture and a sentence', async () => {
    const now = await stage(page);
    return now.picture && now.why ? now : null;
  });
  assert.equal(shown.canvas, false, 'no empty canvas');
  assert.ok(shown.table > 10, `the table has ${shown.table} cells`);
  assert.match(shown.why, /^[A-Z].{20,}\.$/, 'a plain sentence');
  return shown;
}

/** The picture of a page whose model runs follows its controls. */
async function picture_follows(page) {
  const { controls } = await stands_in(page);
  assert.equal(controls, true, 'the controls are there');
  const before = await settled(page);
  const drawn = () => page.evaluate(() => document.getElementById('picture').textContent);
  const picture = await drawn();
  await page.evaluate(() => {
    const slider = document.getElementById('lever-buy_anyway');
    slider.value = '5';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const after = await settled(page);
  assert.notEqual(after.result, before.result, 'the sentence moved');
  assert.equal(after.levers.buy_anyway, 5);
  in_step(after);
  await until('the picture is redrawn', async () => (await drawn()) !== picture);
}

async function works_without_webgl(page) {
  await live(page);
  await not_blank(page);
  const before = await settled(page);
  await drag(page, 'buy_anyway', 0.5, 0.9);
  await reaches(page, 'buy_anyway', 0.9, 0.05);
  assert.notEqual((await settled(page)).result, before.result, 'the sentence moved');
  const { errors, violations } = await page.evaluate(() => window.__probe);
  assert.deepEqual([errors, violations], [[], []]);
}

export const cases = [
  {
    name: 'a canvas that can’t be drawn: a sentence, a picture that the controls redraw, the table',
    async run({ open }) {
      const page = await open('/probe/nocanvas/index.html');
      assert.equal(await ready(page), true, 'the model runs');
      await picture_follows(page);
    },
  },
  {
    name: 'no WebGL: the processor draws the map, and a slider moves it',
    on_screen: true,
    host: 'No WebGL',
    async run({ open }) {
      await works_without_webgl(await open('/probe/nowebgl/index.html'));
    },
  },
  {
    name: 'no WebAssembly: a sentence, the first picture, the table',
    host: 'No WebAssembly (Lockdown Mode)',
    async run({ open }) {
      const page = await open('/probe/nowasm/index.html');
      assert.equal(await ready(page), false);
      await stands_in(page);
    },
  },
  {
    name: 'neither WebAssembly nor a canvas (Lockdown Mode): the same, in a sandboxed frame too',
    host: 'No WebAssembly (Lockdown Mode)',
    async run({ open }) {
      const page = await open('/article?sandbox=allow-scripts&src=/probe/nowasm-nocanvas/index.html');
      await page.frame('#graphic');
      assert.equal(await ready(page), false);
      await stands_in(page);
    },
  },
  {
    name: 'an engine that does not start: a sentence, the first picture, the table',
    async run({ open }) {
      const page = await open('/probe/badwasm/index.html');
      assert.equal(await ready(page), false);
      await stands_in(page);
    },
  },
  {
    name: 'a browser that refuses the engine once is asked again, and the map is live',
    async run({ open }) {
      const page = await open('/probe/oncewasm/index.html');
      await live(page);
      const told = await page.evaluate(() => window.__probe.errors);
      assert.deepEqual(told.map((text) => /memory is short/.test(text)), [true], told.join('\n'));
    },
  },
  ...[['', 'the processor draws'], ['-chip', 'a chip draws']].map(([flag, who]) => ({
    name: `an engine that is stopped at its first picture is started again, ${who}: the map is live, and one notice tells of the link`,
    on_screen: true,
    async run({ open }) {
      const page = await open(`/probe/oncetrap${flag}/index.html#era=e5&buy_anyway=35&colour=red`);
      await live(page);
      await not_blank(page);
      const view = await settled(page);
      in_step(view);
      assert.deepEqual([view.era, view.levers.buy_anyway], ['e5', 35]);
      const told = await page.evaluate(() => ({ errors: window.__probe.errors, notices: document.getElementById('notices').children.length, canvases: document.querySelectorAll('canvas').length }));
      assert.deepEqual(told.errors.map((text) => /nothing be drawn/.test(text)), [true], told.errors.join('\n'));
      assert.deepEqual([told.notices, told.canvases], [1, 1]);
      await page.evaluate(() => window.channelmap.setQuery('era=e2'));
      assert.equal((await settled(page)).era, 'e2');
    },
  })),
  {
    name: 'scripts off: the picture, the table and a sentence are in the page',
    host: 'Scripts off',
    async run({ open }) {
      // Without allow-scripts nothing runs in the frame; the article reads its document.
      const page = await open('/article?sandbox=allow-same-origin&src=/page/index.html');
      const shown = await until('the frame is there', () => page.evaluate(() => {
        const inner = document.querySelector('#graphic').contentDocument;
        if (!inner || inner.readyState !== 'complete' || !inner.getElementById('stage')) return null;
        const heights = (selector) => [...inner.querySelectorAll(selector)].map((one) => one.getBoundingClientRect().height);
        return {
          pictures: heights('#picture svg').filter((height) => height > 100).length,
          sentence: heights('#no-script').some((height) => height > 10),
          cells: inner.querySelectorAll('#table td').length,
          gap: inner.querySelector('#picture').getBoundingClientRect().top - inner.getElementById('stage').getBoundingClientRect().top,
          result: inner.getElementById('result').textContent.trim(),
        };
      }));
      assert.equal(shown.pictures, 1, 'one picture');
      assert.equal(shown.sentence, true, 'the sentence that scripts are off');
      assert.ok(shown.cells > 10, 'the table');
      assert.ok(shown.result.length > 20, 'the result sentence');
      assert.ok(shown.gap < 40, `no hole of ${shown.gap} px above the picture`);
    },
  },
];

/** In a browser that was started without WebGL. */
export const without_webgl = [
  {
    name: 'a browser without WebGL: the processor draws the map, and a slider moves it',
    on_screen: true,
    host: 'No WebGL',
    async run({ open }) {
      await works_without_webgl(await open('/probe/all/index.html'));
    },
  },
  {
    name: 'a browser without WebGL, in a sandboxed frame of 360 px: the same',
    on_screen: true,
    host: 'No WebGL',
    async run({ open }) {
      const page = await open('/article?width=360&height=4200&sandbox=allow-scripts&src=/probe/all/index.html');
      await page.frame('#graphic');
      await live(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} px too wide`);
    },
  },
];
