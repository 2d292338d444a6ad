// The canvas: its size, its sharpness, its rest, and its colours.
import assert from 'node:assert/strict';

import { canvas_colours, graphic, later, live, no_complaints, not_blank, on_track, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const frames = (page) => page.evaluate(() => [window.channelmap.stats().frames, window.__probe?.frames ?? 0]);

/** No frame runs and none waits to run: a busy browser may let one wait for seconds. */
async function at_rest(page) {
  let before = '';
  await until('no frame runs', async () => {
    const now = JSON.stringify(await frames(page));
    const same = now === before;
    before = now;
    return same && await page.evaluate(() => (window.__probe?.frames_waiting() ?? 0) === 0);
  }, { interval: 500 });
}

const canvas_size = (page) => page.evaluate(() => {
  const canvas = document.getElementById('map-canvas');
  const { width, height } = canvas.getBoundingClientRect();
  const gl = canvas.getContext('webgl2');
  return {
    css: [width, height],
    own: [canvas.width, canvas.height],
    limit: gl ? Math.min(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE), ...gl.getParameter(gl.MAX_VIEWPORT_DIMS)) : 8192,
    device: devicePixelRatio,
    ratio: window.channelmap.stats().pixelRatio,
  };
});

/** As sharp as the screen where the GPU allows it, and never beyond what it allows. */
async function sharp(page, what) {
  let size = null;
  const wanted = () => Math.min(size.device, size.limit / Math.max(...size.css));
  const in_step = async () => {
    size = await canvas_size(page);
    const fits = [0, 1].every((i) => Math.abs(size.own[i] - size.css[i] * size.ratio) <= 1.5);
    return fits && size.ratio > wanted() - 0.05;
  };
  await until('a sharp canvas', in_step)
    .catch((error) => assert.fail(size ? `${what}: the canvas does not follow: ${JSON.stringify(size)}; ratio wanted: ${wanted()}` : error.message));
  assert.ok(size.ratio <= size.device + 1e-6, `${what}: ${size.ratio} pixels for each of ${size.device}`);
  assert.ok(Math.max(...size.own) <= size.limit, `${what}: ${size.own} over the GPU’s ${size.limit}`);
  return size;
}

export const cases = [
  {
    name: 'at rest no frame runs, and none is asked for',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      await settled(page);
      await at_rest(page);
      const before = await frames(page);
      await later(page, 2000);
      assert.deepEqual(await frames(page), before, 'frames drawn and asked for over two seconds');

      const track = await on_track(page, 'multi', 0.5);
      await page.move(track.x, track.y);
      await page.move(track.x + 3, track.y);
      await until('the mouse wakes it', async () => (await frames(page))[0] > before[0]);
      await at_rest(page);
    },
  },
  {
    name: 'from 320 to 1600 px nothing sticks out and the canvas follows its element',
    slow: 'ten widths, each until the canvas is drawn',
    async run({ open }) {
      const page = await open('/article?src=/probe/all/index.html&width=320', { width: 1700 });
      await page.frame(graphic);
      await live(page);
      for (const width of [320, 360, 414, 600, 640, 768, 1008, 1280, 1600, 320]) {
        await page.frame(null);
        await page.evaluate((px) => { document.querySelector('#graphic').style.width = `${px}px`; }, width);
        await page.frame(graphic);
        await until(`a viewport of ${width} px`, () => page.evaluate((px) => Math.abs(innerWidth - px) <= 1, width));
        await until('the canvas fills its column', () => page.evaluate(() => {
          const canvas = document.getElementById('map-canvas').getBoundingClientRect().width;
          return Math.abs(canvas - document.getElementById('stage').getBoundingClientRect().width) < 1;
        }));
        await sharp(page, `${width} px`);
        const out = await page.evaluate(() => {
          const root = document.documentElement;
          const beyond = [...document.querySelectorAll('body *')].filter((one) => {
            const { right, width: w } = one.getBoundingClientRect();
            return w > 0 && right > root.clientWidth + 1 && !one.closest('.scroll, svg');
          });
          return { over: root.scrollWidth - root.clientWidth, beyond: beyond.map((one) => one.id || one.className || one.tagName).slice(0, 5) };
        });
        assert.deepEqual(out, { over: 0, beyond: [] }, `at ${width} px`);
      }
      await no_complaints(page);
    },
  },
  {
    name: 'sharp at 1, 2 and 3 device pixels for each CSS pixel',
    needs: 'ratio',
    async run({ open }) {
      const page = await open('/probe/all/index.html', { width: 800, height: 700 });
      await live(page);
      for (const ratio of [1, 2, 3, 1.25]) {
        await page.resize(800, 700, ratio);
        await until(`a ratio of ${ratio}`, () => page.evaluate((now) => Math.abs(devicePixelRatio - now) < 0.01, ratio));
        await sharp(page, `ratio ${ratio}`);
      }
      await no_complaints(page);
    },
  },
  {
    name: 'a phone of 360 px at ratio 3 stays within what the GPU allows, at 2 or more',
    on_screen: true,
    needs: 'ratio',
    async run({ open }) {
      for (const path of ['/probe/all/index.html', '/probe/smallgl/index.html']) {
        const page = await open(path, { width: 360, height: 740, ratio: 3 });
        await live(page);
        const { ratio, css, limit } = await sharp(page, path);
        assert.ok(ratio >= 2 - 1e-6, `${path}: ratio ${ratio} for ${css} px of ${limit}; panels should fold first`);
        await no_complaints(page);  // before the picture is taken, of which a driver complains
        await not_blank(page, path);
        await page.close();
      }
    },
  },
  {
    name: 'light and dark follow the reader, while the page is open',
    on_screen: true,
    needs: 'dark',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const luma = async () => {
        const { main } = await canvas_colours(page);
        return 0.3 * (main >> 16) + 0.6 * ((main >> 8) & 255) + 0.1 * (main & 255);
      };
      assert.ok((await luma()) > 200, 'light paper');
      await page.dark(true);
      await until('dark paper', async () => (await luma()) < 60);
      await page.dark(false);
      await until('light paper again', async () => (await luma()) > 200);
    },
  },
  {
    name: 'the canvas takes more contrast, and the colours of the reader’s own system',
    on_screen: true,
    needs: 'prefers',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const shown = async () => new Set((await canvas_colours(page)).all);
      const darkest = async () => Math.min(...[...(await shown())].map((rgb) => Math.max(rgb >> 16, (rgb >> 8) & 255, rgb & 255)));
      assert.ok((await darkest()) > 20, 'ink is not quite black');
      await page.prefers({ 'prefers-contrast': 'more' });
      await until('black ink', async () => (await darkest()) === 0);
      await page.prefers({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
      const system = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.setProperty('forced-color-adjust', 'none');
        const colors = ['Canvas', 'CanvasText', 'Highlight'].map((name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).reduce((rgb, channel) => rgb * 256 + Number(channel), 0);
        });
        probe.remove();
        return colors;
      });
      await until('ground, text and what is unmet in the system’s colours', async () => {
        const { main, all } = await canvas_colours(page);
        return main === system[0] && system.every((rgb) => all.includes(rgb));
      });
      await page.prefers({});
      await until('ink as before', async () => (await darkest()) > 20);
      await no_complaints(page);
    },
  },
  {
    name: 'the numbers that a host reads are there',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const { metrics } = await settled(page);
      for (const name of ['unmet', 'unmet.barred', 'unmet.not_on_sale', 'on_platform', 'channel.aws', 'channel.azure', 'channel.direct', 'product.api'])
        assert.ok(metrics[name] && metrics[name].p5 <= metrics[name].p95, `metric ${name}: ${JSON.stringify(metrics[name])}`);
      const stats = await page.evaluate(() => window.channelmap.stats());
      for (const name of ['frames', 'heapBytes', 'modelMs', 'drawMs']) assert.equal(typeof stats[name], 'number', `stats().${name}`);
      assert.ok(stats.heapBytes > 0 && stats.frames > 0);
      const took = await page.evaluate(() => window.channelmap.bench.monteCarlo(1000));
      assert.ok(took >= 0 && took < 10_000, `monteCarlo(1000) took ${took}`);
      const changes = await page.evaluate(() => new Promise((resolve) => {
        const stop = window.channelmap.on('change', (detail) => {
          stop();
          resolve(detail);
        });
        window.channelmap.setQuery('era=e1');
      }));
      assert.equal(changes.query, 'era=e1');
    },
  },
];
