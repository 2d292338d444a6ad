// The panel "Share and download": keyboard, clipboard, camera, and what is left of it where something is missing.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import jsqr from 'jsqr';

import { cut, read_image } from '../image.mjs';
import { bring, graphic, live, no_complaints, ready, settled } from '../steps.mjs';
import { host, in_a_sandbox, kept, label, offers, open_panel, opened, press, scenario, status, take } from '../taking.mjs';
import { until } from '../until.mjs';

const sandbox = 'Downloads in a sandboxed frame';

/** What a camera reads from a part of a screenshot. */
function read_code({ width, height, data }) {
  const decode = jsqr.default ?? jsqr;
  return decode(new Uint8ClampedArray(data), width, height)?.data;
}

export const cases = [
  {
    name: 'a camera reads the link from the code in the panel',
    on_screen: true,
    host,
    async run({ open }) {
      const page = await opened(open);
      // The code's place, anew for each look: a panel that has just opened may still move what stands above it.
      const look = async () => {
        const box = () => page.evaluate(() => ({ ...document.querySelector('.qr svg').getBoundingClientRect().toJSON(), screen: innerWidth }));
        await bring(page, null, box);
        const { x, y, width, height, screen } = await box();
        const shot = read_image(await page.screenshot());
        const scale = shot.width / screen;
        return read_code(cut(shot, { x: Math.round(x * scale), y: Math.round(y * scale), w: Math.round(width * scale), h: Math.round(height * scale) }));
      };
      const link = await page.evaluate(() => location.href);
      assert.equal(await until('a camera reads it', look, { timeout: 20_000, interval: 300 }), link);
    },
  },
  {
    name: 'the copied picture is the PNG; where copying is refused, the file and a sentence come instead',
    host,
    async run({ open }) {
      const page = await opened(open);
      await settled(page);
      const png = await take(page, 'png');
      const copied = await page.evaluate(async (text) => {
        window.ClipboardItem = class { constructor(items) { this.items = items; } };
        const written = [];
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: async (items) => written.push(...items) } });
        [...document.querySelectorAll('#take button')].find((one) => one.textContent === text).click();
        const blob = await written[0].items['image/png'];
        return { type: blob.type, size: blob.size, said: document.querySelector('#take [role="status"]').textContent };
      }, label('copy'));
      assert.deepEqual([copied.type, copied.size], ['image/png', png.bytes.length]);
      await until('a sentence', async () => (await status(page)) === label('copied'));
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: () => Promise.reject(new Error('no')) } });
      });
      const instead = await take(page, 'copy');
      assert.ok(instead.bytes.equals(png.bytes));
      await until('a sentence', async () => (await status(page)).startsWith(label('not_copied')));
      await no_complaints(page);
    },
  },
  {
    name: 'the panel opens and closes by keyboard, pushes the page and stays within it',
    async run({ open, least_width }) {
      for (const width of [360, 720, 1080]) {
        const page = await open('/probe/all/index.html', { width: Math.max(width, least_width), height: 900 });
        await live(page);
        const height = () => page.evaluate(() => document.documentElement.scrollHeight);
        await settled(page);
        // A sentence that is asked for once it is in view may be longer than the room kept for it.
        await page.evaluate(() => document.querySelector('.limit').scrollIntoView());
        await until('the most and the least are said', () => page.evaluate(() => document.querySelector('.limit').textContent !== ''));
        await page.evaluate(() => document.getElementById('take-open').focus());
        let before = NaN;
        await until('the page comes to rest', async () => before === (before = await height()), { interval: 400 });
        await page.key('Enter');
        await until('the panel is open', () => page.evaluate(() => !document.getElementById('take').hidden));
        assert.ok((await height()) > before + 200, 'it pushes what stands below');
        const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide[0] <= wide[1], `${wide[0]} px in ${wide[1]}`);
        await page.evaluate(() => document.querySelector('#take button:not([hidden])').focus());
        await page.key('Escape');
        assert.deepEqual(await page.evaluate(() => [document.getElementById('take').hidden, document.activeElement.id]), [true, 'take-open']);
        assert.equal(await height(), before);
        await no_complaints(page);
      }
    },
  },
  {
    name: 'under a finger every button of the panel is 44 px high, and those of the toolbar',
    needs: 'touch',
    async run({ open }) {
      const page = await opened(open, `/probe/all/index.html${scenario}`, { width: 360, height: 800, coarse: true });
      await take(page, 'csv');
      await until('the way to take it by hand', () => offers(page, 'show_here'));
      const heights = await page.evaluate(() => [...document.querySelectorAll('#toolbar button, #take button')]
        .filter((button) => button.getClientRects().length > 0).map((button) => [button.textContent, button.getBoundingClientRect().height]));
      assert.ok(heights.length >= 10, `${heights.length} buttons`);
      assert.deepEqual(heights.filter(([, height]) => height < 44), []);
    },
  },
  {
    name: 'without WebGL everything can be taken; without WebAssembly the table, the code and the page',
    async run({ open, open_url, scratch }) {
      const page = await open(`/probe/nowebgl/index.html${scenario}`, { width: 720, height: 900 });
      await ready(page);
      const view = await settled(page);
      await open_panel(page);
      assert.ok((await take(page, 'svg')).bytes.toString('utf8').includes(view.result.trim()));
      assert.equal(read_image((await take(page, 'png')).bytes).width, 2 * Number(/ width="(\d+)"/.exec((await take(page, 'svg')).bytes.toString('utf8'))[1]));

      const still = await open(`/probe/nowasm/index.html${scenario}`, { width: 720, height: 900 });
      await ready(still);
      await open_panel(still);
      const seen = await Promise.all(['png', 'csv', 'json', 'qr.save', 'html'].map((key) => offers(still, key)));
      assert.deepEqual(seen, [false, true, false, true, true]);
      const file = await take(still, 'html');
      for (const width of ['narrow', 'medium']) assert.ok(file.bytes.toString('utf8').includes(`class="still still-${width}"><svg`), 'the pictures that the page came with');
      const copy = await open_url(pathToFileURL(kept(scratch, file)).href);
      await ready(copy);
      assert.ok(await copy.evaluate(() => [...document.querySelectorAll('#picture svg')].some((one) => one.getBoundingClientRect().height > 100)));
    },
  },
  {
    name: 'in a sandbox that lets nothing be saved, each thing is shown in place',
    host: sandbox,
    async run({ open }) {
      const page = await open(in_a_sandbox());
      await page.frame(graphic);
      await live(page);
      await settled(page);
      await page.evaluate(() => document.getElementById('take-open').click());
      await press(page, 'csv');
      await until('the table’s text', () => page.evaluate(() => document.querySelector('.here textarea')?.value.startsWith('From,To')));
      await press(page, 'png');
      await until('the picture', () => page.evaluate(() => document.querySelector('.here img')?.naturalWidth > 1000));
      await press(page, 'html');
      await until('a way to the page itself', () => page.evaluate(() => document.querySelector('.here a')?.target === '_blank'));
    },
  },
  {
    name: 'a sandbox that allows downloads saves the files, one that doesn’t saves none',
    needs: 'downloads',
    host: sandbox,
    async run({ open, scratch }) {
      const folder = join(scratch, 'downloads');
      for (const allowed of [true, false]) {
        const page = await open(in_a_sandbox(allowed ? ' allow-downloads' : ''));
        await page.save_to(folder);
        await page.frame(graphic);
        await live(page);
        await settled(page);
        await page.evaluate(() => document.getElementById('take-open').click());
        const before = existsSync(folder) ? readdirSync(folder).length : 0;
        for (const key of ['csv', 'png']) {
          await press(page, key);
          await until('it is given', async () => (await status(page)).includes(`.${key} `));
          if (allowed) await until('a file', () => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(`.${key}`)));
        }
        if (!allowed) assert.equal(readdirSync(folder).length, before);
      }
      const [png] = readdirSync(folder).filter((name) => name.endsWith('.png'));
      assert.ok(read_image(readFileSync(join(folder, png))).width > 1000);
    },
  },
];
