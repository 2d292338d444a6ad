// What several cases do with a page. Functions given to page.evaluate() run in the browser.
import assert from 'node:assert/strict';

import { colours_in, read_png } from './png.mjs';
import { until } from './until.mjs';

/** The iframe of the host pages in server.mjs. */
export const graphic = '#graphic';

/** Waits for window.channelmap.ready and returns what it says: true where the map runs. */
export async function ready(page) {
  await until('window.channelmap exists', () => page.evaluate(() => typeof window.channelmap === 'object'));
  return page.evaluate(() =>
    Promise.race([
      window.channelmap.ready,
      new Promise((_, reject) => setTimeout(() => reject(new Error('channelmap.ready did not settle in 60 s')), 60_000)),
    ]));
}

/** Waits in the page's own time, however slow the machine: what the page does after a shorter time has been done. */
export const later = (page, ms) => page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms);

/** What a page without a running map says of it: to the reader, to developers, and in its state; and whether it is on screen. */
const why_not = () => JSON.stringify({
  reason: document.getElementById('reason')?.textContent,
  state: document.querySelector('map-script')?.getAttribute('state'),
  screen: { hidden: document.hidden, frame: [innerWidth, innerHeight], stage: document.getElementById('stage')?.getBoundingClientRect() },
  notices: document.getElementById('notices')?.textContent,
  errors: window.__probe?.errors,
});

/** The map runs and the canvas shows it. */
export async function live(page) {
  if (await ready(page) !== true) assert.fail(`the map didn’t start: ${await page.evaluate(why_not)}`);
  await until('the canvas is live', () => page.evaluate(() => document.getElementById('stage').dataset.state === 'live'))
    .catch(async (error) => assert.fail(`${error.message}: ${await page.evaluate(why_not)}`));
}

/** Nothing was thrown, logged as an error or a warning by the page, or refused by its policy. */
export async function no_complaints(page) {
  const probe = await page.evaluate(() => window.__probe ?? { errors: [], violations: [] });
  assert.deepEqual(probe.errors, [], 'errors and warnings of the page');
  assert.deepEqual(probe.violations, [], 'what the Content-Security-Policy refused');
  assert.deepEqual(page.errors().filter((one) => !of_the_driver.test(one)), [], 'errors in the browser’s console');
}

// Software that stands in for a graphics chip (probe.js) says that it is slow.
const of_the_driver = /GL Driver Message .*GPU stall due to ReadPixels/;

/** All that a reader sees of the scenario, in words. */
export const seen = (page) => page.evaluate(() => {
  const outline = window.channelmap.outline();
  return {
    query: window.channelmap.query(),
    era: outline.eras.find((era) => era.chosen)?.id,
    result: document.getElementById('result').textContent,
    said: outline.result.map((phrase) => phrase.text).join(''),
    table: [...document.querySelectorAll('#table tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
    told: [outline.table.columns, ...outline.table.rows],
    metrics: outline.metrics,
    levers: Object.fromEntries(outline.levers.map((lever) => [lever.id, Math.round(lever.value * 10000) / 100])),
    twins: Object.fromEntries(outline.levers.map((lever) =>
      [lever.id, Number(document.getElementById(`lever-${lever.id}`)?.value ?? NaN)])),
    twin_era: document.querySelector('#controls input[name="era"]:checked')?.value,
  };
});

/** The same once all draws are in: two readings a moment apart agree. */
export async function settled(page) {
  let before = '';
  let last = null;
  await until('the numbers come to rest', async () => {
    last = await seen(page);
    const now = JSON.stringify(last);
    const same = now === before && Object.values(last.metrics).every((metric) => 'p5' in metric);
    before = now;
    return same;
  }, { interval: 150 });
  return last;
}

/** The sentence, the table and the DOM controls say what the outline says. */
export function in_step(view) {
  assert.equal(view.result, view.said, 'the sentence in the page is the outline’s');
  assert.deepEqual(view.table, view.told, 'the table in the page is the outline’s');
  assert.equal(view.twin_era, view.era, 'the chosen era');
  for (const [id, value] of Object.entries(view.levers))
    assert.ok(Math.abs(view.twins[id] - value) <= 0.5, `the DOM slider ${id} shows ${view.twins[id]}, the map ${value}`);
}

/**
 * Where in the top viewport a point of the page in the chosen frame is, after scrolling it to the middle.
 * @param {string | null} frame the chosen frame
 * @param {() => Promise<{x: number, y: number}>} point in the chosen frame's viewport
 */
export async function bring(page, frame, point) {
  const scroll = (by) => window.scrollBy({ top: by, behavior: 'instant' });
  const middle = (y) => y - 300;
  if (frame === null) {
    await page.evaluate(scroll, middle((await point()).y));
    return point();
  }
  const inner = await point();
  await page.frame(null);
  const corner = () => page.evaluate((selector) => {
    const { x, y } = document.querySelector(selector).getBoundingClientRect();
    return { x, y };
  }, frame);
  await page.evaluate(scroll, middle(inner.y + (await corner()).y));
  const offset = await corner();
  await page.frame(frame);
  const now = await point();
  return { x: now.x + offset.x, y: now.y + offset.y };
}

/** Where the thumb of a slider on the canvas would stand at a share of its track. */
export const on_track = (page, id, share, frame = null) =>
  bring(page, frame, async () => {
    const track = await page.evaluate((lever) => {
      const { bench } = window.channelmap;
      const control = document.getElementById(`lever-${lever}`);  // a card shows one at a time: that with the focus
      if (!bench.sliderRect(lever)) control.focus({ preventScroll: true });
      // WebKit gives no focus to a sandboxed frame that nobody has clicked.
      if (!bench.sliderRect(lever)) control.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      return bench.sliderRect(lever);
    }, id);
    assert.ok(track, `the canvas shows the slider ${id}`);
    return { x: track.x + track.w * share, y: track.y + track.h / 2 };
  });

/** Drags a slider on the canvas from one share of its track to another. */
export async function drag(page, id, from, to, frame = null) {
  const start = await on_track(page, id, from, frame);
  const end = await on_track(page, id, to, frame);
  await page.move(start.x, start.y);
  await page.down();
  for (let step = 1; step <= 6; step++) await page.move(start.x + ((end.x - start.x) * step) / 6, start.y);
  await page.up();
}

/** The slider has come to rest near a share of its track: the canvas hears of the mouse with its next frame. */
export async function reaches(page, id, share, tolerance = 0.02) {
  let last = null;
  await until(`${id} at ${share}`, async () => {
    last = await lever(page, id);
    return last.fixed && Math.abs(last.value - share) <= tolerance;
  }).catch((error) => assert.fail(last ? `${id} should be at ${share} and is at ${last.value}` : error.message));
}

export const lever = (page, id) =>
  page.evaluate((name) => window.channelmap.outline().levers.find((one) => one.id === name), id);

/** What stands where the map should be. */
export const stage = (page) => page.evaluate(() => {
  const height = (element) => element?.getBoundingClientRect().height ?? 0;
  const shown = (element) => Boolean(element) && getComputedStyle(element).visibility !== 'hidden' && height(element) > 100;
  return {
    state: document.getElementById('stage').dataset.state,
    canvas: shown(document.getElementById('map-canvas')),
    picture: [...document.querySelectorAll('#picture svg')].some(shown),
    why: document.getElementById('why').textContent.trim(),
    table: document.querySelectorAll('#table td').length,
    controls: document.querySelectorAll('#controls input[type=range]').length > 0 &&
      !document.getElementById('controls').hidden,
  };
});

/** The colours that a part of the canvas, in shares of it, shows on screen; scrolls it to the top. The page must be the top document. */
export async function canvas_colours(page, part = { x: 0, y: 0, w: 1, h: 1 }) {
  const box = await page.evaluate(() => {
    const canvas = document.getElementById('map-canvas');
    window.scrollBy({ top: canvas.getBoundingClientRect().top - 8, behavior: 'instant' });
    const { x, y, width, height } = canvas.getBoundingClientRect();
    return { x, y, w: width, h: Math.min(height, innerHeight - y), screen: innerWidth };
  });
  const image = read_png(await page.screenshot());
  const scale = image.width / box.screen;
  return colours_in(image, { x: (box.x + part.x * box.w) * scale, y: (box.y + part.y * box.h) * scale, w: part.w * box.w * scale, h: part.h * box.h * scale });
}

/** A drawn map: many colours, and no one of them everywhere. */
export async function not_blank(page, what = 'the canvas') {
  const { distinct, main_share } = await canvas_colours(page);
  assert.ok(distinct > 60, `${what} has ${distinct} colours`);
  assert.ok(main_share < 0.97, `${what} is ${Math.round(main_share * 100)} % one colour`);
}
