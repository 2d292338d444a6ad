// The presets' own pages, and the links that lead to them.
import assert from 'node:assert/strict';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { built_once } from '../built_once.mjs';
import { colours_in, read_png } from '../png.mjs';
import { graphic, in_step, live, not_blank, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const address = (page) => page.evaluate(() => location.href).catch(() => '');  // on its way
const at = (page, pattern) => until(`the address is like ${pattern}`, async () => pattern.test(await address(page)));

async function shows(page, { era, levers = {} }) {
  await live(page);
  const view = await settled(page);
  assert.equal(view.era, era);
  for (const [id, value] of Object.entries(levers)) assert.equal(view.levers[id], value, id);
  in_step(view);
  return view;
}

/** What “Copy link” gives where the browser doesn't allow copying. */
async function copied(page) {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } });
    document.getElementById('copy-link').click();
  });
  await until('the link is shown', () => page.evaluate(() => !document.getElementById('link-field').hidden));
  return page.evaluate(() => document.getElementById('link-field').value);
}

/** A preset's page whose script the policy refuses, as where scripts are off. */
async function without_script(dist, scratch) {
  const folder = join(scratch, 'still');
  await cp(join(dist, 'web/cards'), join(folder, 'cards'), { recursive: true });
  const html = await readFile(join(dist, 'web/api-open.html'), 'utf8');
  await writeFile(join(folder, 'api-open.html'), html.replace('<script>', '<script>/* changed */'));
  return join(folder, 'api-open.html');
}

export const cases = [
  {
    name: 'a preset’s page opens the map in that scenario, keeps what else its address says, and Back goes back past it',
    on_screen: true,
    async run({ open, server }) {
      const page = await open('/page/licences.txt');
      await page.goto(`${server.origin}/page/api-open.html?utm_source=x#buy_anyway=40`);
      const map = /\/page\/index\.html\?era=e3&api-exclusivity=0&utm_source=x#buy_anyway=40$/;
      await at(page, map);
      await shows(page, { era: 'e3', levers: { 'api-exclusivity': 0, buy_anyway: 40 } });
      await not_blank(page);
      await page.back();
      await at(page, /\/page\/licences\.txt$/);
      await page.forward();
      await at(page, map);
      await shows(page, { era: 'e3', levers: { 'api-exclusivity': 0, buy_anyway: 40 } });
    },
  },
  {
    name: 'a preset’s page opens the map by double click',
    on_screen: true,
    async run({ open_url, dist }) {
      const page = await open_url(pathToFileURL(join(dist, 'web/today.html')).href);
      await at(page, /^file:.*\/index\.html\?era=e5$/);
      await shows(page, { era: 'e5' });
      await not_blank(page);
    },
  },
  {
    name: 'a preset’s page opens the map in a sandboxed frame, whose article keeps its back button',
    async run({ open, server }) {
      const page = await open('/page/licences.txt');
      await page.goto(`${server.origin}/article?sandbox=allow-scripts&src=/page/azure-again.html%3Ftheme%3Ddark`);
      await until('the map is in the frame', async () => {
        await page.frame(graphic);
        return /\/index\.html\?era=e5&api-exclusivity=100&theme=dark$/.test(await address(page));
      });
      await shows(page, { era: 'e5', levers: { 'api-exclusivity': 100 } });
      await page.frame(null);
      await page.back();
      await at(page, /\/page\/licences\.txt$/);
    },
  },
  {
    name: 'without scripts a preset’s page is its picture and a link to the map',
    async run({ open_url, dist, scratch }) {
      const file = await without_script(dist, scratch);
      const page = await open_url(pathToFileURL(file).href);
      const [image, links] = await until('the picture', () => page.evaluate(() => {
        const { naturalWidth, width, alt } = document.querySelector('img');
        return naturalWidth && [{ naturalWidth, width, alt }, [...document.links].map((one) => one.getAttribute('href'))];
      }));
      assert.equal(image.naturalWidth, 1200);
      assert.ok(image.width <= 1200 && image.alt.length > 60);
      assert.deepEqual([...new Set(links)], ['index.html?era=e3&api-exclusivity=0']);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing sticks out');
    },
  },
  {
    name: 'a frame that allows no scripts shows a preset’s picture',
    on_screen: true,
    async run({ open }) {
      const page = await open('/article?sandbox=&src=/page/api-open.html');
      await until('the picture is drawn', async () => {
        const box = await page.evaluate((selector) => {
          const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
          return { x, y, w: width, h: Math.min(height, innerHeight - y) };
        }, graphic);
        return colours_in(read_png(await page.screenshot()), box).distinct > 150;
      });
    },
  },
  {
    name: 'a frame as WordPress writes it for oEmbed: sandboxed, with a secret behind the address, opens without a notice',
    host: 'WordPress (oEmbed)',
    async run({ open }) {
      const source = encodeURIComponent('/page/index.html?era=e5&api-exclusivity=100#?secret=aB3dE5fG7h');
      const page = await open(`/article?sandbox=allow-scripts&src=${source}`);
      await page.frame(graphic);
      await shows(page, { era: 'e5', levers: { 'api-exclusivity': 100 } });
      assert.equal(await page.evaluate(() => document.querySelectorAll('#notices li').length), 0);
    },
  },
  {
    name: 'built for an address, the page gives links of that address from wherever it is opened, and its frozen copy its own',
    slow: 'the page is built once more, by the browser that comes first',
    async run({ open_url, root }) {
      const out = await built_once(root, ['--url', 'https://news.example/map']);
      const [frozen] = await readdir(join(out, 'web/v'));
      for (const [file, preset, other] of [
        ['index.html', 'https://news.example/map/today.html', 'https://news.example/map/#era=e4'],
        [`v/${frozen}`, `https://news.example/map/v/${frozen}#era=e5`, `https://news.example/map/v/${frozen}#era=e4`],
      ]) {
        const page = await open_url(pathToFileURL(join(out, 'web', file)).href);
        await live(page);
        for (const [query, link] of [['era=e5', preset], ['era=e4', other]]) {
          await page.evaluate((text) => window.channelmap.setQuery(text), query);
          assert.equal(await copied(page), link);
        }
        await page.close();
      }
    },
  },
  {
    name: 'the copied link of a preset is its page, and shows the same; of anything else, a link that says it',
    slow: 'six pages, each until its draws are in',
    async run({ open, server }) {
      const page = await open('/page/licences.txt');
      for (const [query, expected] of [
        ['era=e5&api-exclusivity=100', '/page/azure-again.html'],
        ['era=e5&api-exclusivity=100&buy_anyway=40', '/page/index.html#era=e5&api-exclusivity=100&buy_anyway=40'],
        ['era=e0&vs.era=e5', '/page/index.html#era=e0&vs.era=e5'],
      ]) {
        await page.goto(`${server.origin}/page/index.html?theme=light`);
        await live(page);
        await page.evaluate((text) => window.channelmap.setQuery(text), query);
        const view = await settled(page);
        const link = await copied(page);
        assert.equal(link, server.origin + expected);
        await page.goto(link);
        await at(page, /\/index\.html(\?era|#)/);
        await live(page);
        const there = await settled(page);
        assert.deepEqual([there.era, there.levers, there.result], [view.era, view.levers, view.result], link);
      }
    },
  },
];
