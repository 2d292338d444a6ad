// On paper: the present scenario as lines and words, on white, with its sources, and nothing to press.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import jsqr from 'jsqr';

import { read_image } from '../image.mjs';
import { read_png } from '../png.mjs';
import { graphic, live, no_complaints, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const scenario = '#era=e3&api-exclusivity=0&buy_anyway=20';
const flat = (text) => text.replace(/[\s ]+/g, ' ');

/** What is printed: the text of each page, the raster images in it, and the first page as a picture. */
async function printed(page, scratch) {
  const file = join(scratch, 'print.pdf');
  writeFileSync(file, await page.pdf());
  const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8' });
  run('pdftoppm', '-r', '40', '-png', '-singlefile', file, join(scratch, 'print'));
  return {
    pages: run('pdftotext', '-layout', file, '-').split('\f').map(flat),
    /** @param {number} page  from 1 */
    sharp(page) {
      run('pdftoppm', '-r', '150', '-png', '-f', String(page), '-l', String(page), '-singlefile', file, join(scratch, 'sharp'));
      return read_image(readFileSync(join(scratch, 'sharp.png')));
    },
    images: run('pdfimages', '-list', file).trim().split('\n').slice(2),
    first: read_png(readFileSync(join(scratch, 'print.png'))),
  };
}

/** The share of an image's pixels that are as light as paper. */
function paper_share({ pixels, channels, width, height }) {
  let light = 0;
  for (let at = 0; at < pixels.length; at += channels)
    if (Math.min(pixels[at], pixels[at + 1], pixels[at + 2]) > 240) light++;
  return light / (width * height);
}

const folds = (page) => page.evaluate(() => [...document.querySelectorAll('details')].map((fold) => fold.open));

export const cases = [
  {
    name: 'a scenario is printed as words and lines, with what was changed, the link and the sources',
    needs: 'pdf',
    async run({ open, scratch, root }) {
      const story = JSON.parse(readFileSync(join(root, 'assets/story.json'), 'utf8'));
      const page = await open(`/probe/all/index.html${scenario}`, { width: 1080, height: 900, dark: true });
      await live(page);
      const before = await settled(page);
      const was_open = await folds(page);
      const changed = await page.evaluate(() => window.channelmap.outline().changes.sentence.map(({ text }) => text).join(''));
      const { pages, images, first, sharp } = await printed(page, scratch);
      const all = pages.join(' ');
      const [one] = pages;
      for (const text of [story.title, flat(before.result)]) assert.ok(one.includes(text), `the first page says: ${text}`);
      for (const text of ['Firms, by main cloud', 'No seller they would use', 'Where the work runs', 'Not disclosed'])
        assert.ok(one.includes(text), `the first page has the whole map: ${text}`);
      for (const text of [flat(changed), 'This scenario: http://127.0.0.1', 'api-exclusivity=0', `Version ${story.version}`,
        'Sources and method', 'How the numbers are made', story.facts.at(-1).sources[0].url])
        assert.ok(all.replace(/ /g, '').includes(text.replace(/ /g, '')), `somewhere it says: ${text}`);
      for (const text of ['Copy link', 'Undo', 'Reset all', 'Start from', 'Draw again', 'Licences of what'])
        assert.ok(!all.includes(text), `nowhere it says: ${text}`);
      assert.deepEqual(images, [], 'raster images');
      const { data, width, height } = sharp(pages.findIndex((text) => text.includes('This scenario:')) + 1);
      const code = (jsqr.default ?? jsqr)(new Uint8ClampedArray(data), width, height)?.data ?? 'nothing';
      assert.match(code, /^http:\/\/127\.0\.0\.1:\d+\/.*#.*api-exclusivity=0&buy_anyway=20$/, 'what a camera reads from the paper');
      assert.ok(paper_share(first) > 0.6, `a dark screen is printed on white: ${paper_share(first)}`);

      assert.deepEqual(await folds(page), was_open, 'what was folded is folded again');
      assert.equal(await page.evaluate(() => document.getElementById('stage').dataset.state), 'live');
      assert.deepEqual(await settled(page), before, 'printing changes nothing');
      await no_complaints(page);
    },
  },
  {
    name: 'a card in an article is printed as its picture, with sentence and credit, in the room of its frame',
    needs: 'pdf',
    async run({ open, scratch }) {
      const page = await open(`/article?width=720&height=743&src=${encodeURIComponent('/probe/all/index.html')}`, { width: 800, height: 900 });
      await page.frame(graphic);
      await live(page);
      const { result } = await settled(page);
      await page.frame(null);
      const { pages: [one, ...more], images } = await printed(page, scratch);
      for (const text of [flat(result), 'Microsoft Azure', 'No seller they would use', 'Unmet', 'All volumes are estimates', 'After the graphic'])
        assert.ok(one.includes(text), `the first page says: ${text}`);
      for (const text of ['All rules', 'What matters', 'How the numbers are made', 'API sales tied'])
        assert.ok(![one, ...more].join(' ').includes(text), `nowhere it says: ${text}`);
      assert.deepEqual(images, [], 'raster images');
    },
  },
  {
    name: 'an embed that isn’t loaded when its article is printed takes no room; what its author wrote stands there',
    async run({ open }) {
      const page = await open('/host/embed_classic.html');
      const heights = await page.evaluate(async () => {
        const place = document.createElement('div');
        place.innerHTML = '<a href="/page/index.html">The map</a>';
        document.body.append(place);
        window.ChannelMap.embed(place);
        const now = () => place.getBoundingClientRect().height;
        const link = place.querySelector('a');
        const all = { before: now() };
        window.dispatchEvent(new Event('beforeprint'));
        Object.assign(all, { printed: now(), link: link.getBoundingClientRect().height });
        window.dispatchEvent(new Event('afterprint'));
        return { ...all, after: now() };
      });
      assert.ok(heights.before > 600 && heights.after === heights.before, JSON.stringify(heights));
      assert.ok(heights.printed < 60 && heights.link > 8 && heights.link <= heights.printed, JSON.stringify(heights));
    },
  },
  {
    name: 'where the canvas can’t be drawn the picture on screen is its own again after printing',
    needs: 'pdf',
    async run({ open, scratch }) {
      const page = await open(`/probe/nocanvas/index.html${scenario}`, { width: 1080, height: 900, dark: true });
      const svg = () => page.evaluate(() => document.querySelector('#picture svg')?.outerHTML ?? '');
      const before = await until('a dark picture', async () => {
        const text = await svg();
        return text.includes('#14181d') && text.includes('width="720"') ? text : null;
      });
      const { pages, images } = await printed(page, scratch);
      assert.ok(pages[0].includes('No seller they would use'));
      assert.deepEqual(images, []);
      await until('the picture as before', async () => (await svg()) === before);
    },
  },
  {
    name: 'without WebAssembly the starting point is printed',
    needs: 'pdf',
    async run({ open, scratch }) {
      const page = await open('/probe/nowasm/index.html', { width: 1080, height: 900, dark: true });
      await until('the still picture', () => page.evaluate(() => document.getElementById('stage').dataset.state === 'still'));
      const { pages, images, first } = await printed(page, scratch);
      assert.ok(pages[0].includes('No seller they would use'), pages[0]);
      assert.ok(pages.join(' ').includes('How the numbers are made'), 'the sources, though nothing unfolds them');
      assert.equal(pages.join(' ').split('No seller they would use').length, 2, 'one picture of three');
      assert.deepEqual(images, []);
      assert.ok(paper_share(first) > 0.6, 'on white');
    },
  },
];
