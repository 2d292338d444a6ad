// A frame is as high as the graphic, under every host's own library and on another site than the host.
import assert from 'node:assert/strict';

import { later, live, no_complaints } from '../steps.mjs';
import { until } from '../until.mjs';

/** The hosts that have a library or a protocol of their own. */
export const libraries = [
  { host: 'Datawrapper', file: 'datawrapper.html' },
  { host: 'AMP', file: 'amp.html' },
  { host: 'Medium and Embedly', file: 'medium.html' },
  { host: 'pym.js 1.3', file: 'pym.html', frame: '#column iframe' },
  { host: 'Sidechain 1.1', file: 'sidechain.html', frame: 'side-chain >>> iframe' },
  { host: 'iframe-resizer 4.3', file: 'iframe-resizer.html' },
  { host: 'open-iframe-resizer 2', file: 'open-iframe-resizer.html' },
  { host: 'open-iframe-resizer 2', file: 'open-iframe-resizer-legacy.html', name: 'open-iframe-resizer for older child pages' },
  { host: 'The Guardian', file: 'guardian.html' },
];

/** A host's page with the graphic in its frame; on another site, unless `from` says where. */
export async function open_host({ open_url, server }, file, { from = server.elsewhere, page = '/probe/all/index.html?ui=full', ...more } = {}) {
  const query = new URLSearchParams({ src: server.origin + page, width: 720, height: 600, ...more });
  return open_url(`${from}/host/${file}?${query}`);
}

/** What the graphic says of itself; the frame must be chosen. */
export const inside = (page) => page.evaluate(() => {
  const { width, height } = document.querySelector('main').getBoundingClientRect();
  const root = document.documentElement;
  return {
    width, height, state: document.getElementById('stage').dataset.state,
    frame: [innerWidth, innerHeight], bars: innerWidth - root.clientWidth,
    hidden: Math.max(0, root.scrollHeight - innerHeight),
  };
});

/** The frame shows the whole graphic and nothing below it, without a scrollbar. */
export async function fits(page, frame, what) {
  let last = null;
  await until(`${what}: the frame fits`, async () => {
    await page.frame(null);
    await page.evaluate(() => window.reader_helps?.());
    await page.frame(frame);
    last = await inside(page);
    const spare = last.frame[1] - last.height;
    return last.height > 500 && spare >= 0 && spare <= 1 && last.bars === 0 && last.hidden === 0;
  }, { interval: 100 }).catch((error) => assert.fail(`${error.message} ${JSON.stringify(last)}`));
  return last;
}

export async function widen(page, frame, width) {
  await page.frame(null);
  await page.evaluate((px) => window.widen(px), width);
  await page.frame(frame);
}

export const unfold = (page, open) => page.evaluate((is_open) => {
  document.querySelector('details.part').open = is_open;
}, open);

/** Soon nothing more happens to the frame's height, and not much has happened. */
async function rests(page, frame, most = 24) {
  await page.frame(null);
  let before = -1;
  await until('the height comes to rest', async () => {
    const now = await page.evaluate(() => window.heights.length);
    const rested = now === before;
    before = now;
    return rested;
  }, { interval: 1500 });
  const heights = await page.evaluate(() => window.heights);
  assert.ok(heights.length <= most, `the frame had ${heights.length} heights: ${heights}`);
  await fits(page, frame, 'at rest');
}

async function follows(context, { file, frame = '#graphic' }) {
  const page = await open_host(context, file);
  await page.frame(frame);
  if (file === 'amp.html') await scroll_to_it(page, frame);
  await live(page);
  const first = await fits(page, frame, 'at the start');
  await unfold(page, true);
  const opened = await fits(page, frame, 'with a section open');
  assert.ok(opened.height > first.height + 100, `the section takes ${opened.height - first.height} px`);
  await unfold(page, false);
  const closed = await fits(page, frame, 'closed again');
  assert.equal(closed.height, first.height, 'as high as before');
  await widen(page, frame, 400);
  await until('narrower', async () => (await inside(page)).width <= 400);
  const narrow = await fits(page, frame, 'narrower');
  await widen(page, frame, 1100);
  await until('wider', async () => (await inside(page)).width > 1000);
  const wide = await fits(page, frame, 'wider');
  assert.ok(new Set([first.height, narrow.height, wide.height]).size === 3, 'each width has its height');
  await rests(page, frame);
  await page.frame(null);
  const [, ...told] = await page.evaluate(() => window.heights);
  assert.ok(told.every((height) => height > 1000), `no word that the host takes for another height: ${told}`);
  await page.frame(frame);
  await no_complaints_of_the_graphic(page);
}

async function scroll_to_it(page, frame) {
  await page.frame(null);
  await page.evaluate(() => document.getElementById('column').scrollIntoView());
  await page.frame(frame);
}

/** The host's library may say in its console what it likes. */
async function no_complaints_of_the_graphic(page) {
  await no_complaints({ evaluate: page.evaluate, errors: () => [] });
}

/** The card keeps its height, whatever it opens. */
async function card_stays(context, { file, frame = '#graphic' }) {
  const page = await open_host(context, file, { page: '/probe/all/index.html' });
  await page.frame(frame);
  if (file === 'amp.html') await scroll_to_it(page, frame);
  await live(page);
  for (const [width, most] of [[720, 760], [400, 900], [1100, 760]]) {
    await widen(page, frame, width);
    await until(`${width} px wide`, async () => Math.abs((await inside(page)).frame[0] - width) <= 20);
    // At a new width the canvas follows a frame later: the card's height is read when it rests.
    let closed = await fits(page, frame, `a card, ${width} px wide`);
    await until(`${width} px wide: the height rests`, async () => {
      const before = closed.height;
      await later(page, 300);
      closed = await fits(page, frame, `a card, ${width} px wide`);
      return closed.height === before;
    });
    assert.ok(closed.height <= most, `${closed.height} px high`);
    await page.evaluate(() => document.querySelector('#bar [data-sheet="sources"]').click());
    const open = await fits(page, frame, `with a sheet, ${width} px wide`);
    assert.equal(open.height, closed.height, 'a sheet sends no new height');
    await page.evaluate(() => document.querySelector('.sheet[data-open] .close').click());
  }
  await no_complaints_of_the_graphic(page);
}

export const cases = [
  ...libraries.map((one) => ({
    name: `${one.name ?? one.host}: a card is as high as other charts, with a sheet open too`,
    run: (context) => card_stays(context, one),
  })),
  ...libraries.map((one) => ({
    name: `${one.name ?? one.host}: the frame is as high as the graphic, at the start, open and closed, narrow and wide`,
    host: one.host,
    run: (context) => follows(context, one),
  })),
  {
    name: 'a host whose script comes late learns the height all the same',
    host: 'Datawrapper',
    async run(context) {
      const page = await open_host(context, 'late.html');
      await page.frame('#graphic');
      await live(page);
      await page.frame(null);
      assert.deepEqual(await page.evaluate(() => window.heights), [600], 'nobody listens yet');
      await page.evaluate(() => window.begin());
      await fits(page, '#graphic', 'once the script is there');
    },
  },
  {
    name: 'around the widths where the form changes a scrollbar that takes room starts no loop',
    host: 'Datawrapper',
    needs: 'bars',
    async run(context) {
      const page = await open_host(context, 'bars.html', { page: '/probe/all-bars/index.html?ui=full' });
      await page.frame('#graphic');
      await live(page);
      await fits(page, '#graphic', 'at the start');
      for (const middle of [640, 1008])
        for (const width of [-2, -14, 1, 14, 16, 0]) {
          await widen(page, '#graphic', middle + width);
          await until('the width is there', async () => (await inside(page)).frame[0] === middle + width);
          await fits(page, '#graphic', `at ${middle + width} px`);
        }
      await rests(page, '#graphic', 60);
    },
  },
];
