// The same bytes wherever they are put.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { probed } from '../server.mjs';
import { drag, graphic, in_step, live, no_complaints, not_blank, reaches, settled, stage } from '../steps.mjs';

const first_map = (page) => page.evaluate(() => performance.getEntriesByName('first-map').length);

async function opens(page) {
  await live(page);
  assert.equal(await first_map(page), 1, 'one performance mark "first-map"');
  const shown = await stage(page);
  assert.deepEqual([shown.canvas, shown.picture, shown.why], [true, false, ''], 'canvas, picture, reason');
  in_step(await settled(page));
  await no_complaints(page);
}

async function opens_in_frame(page) {
  await page.frame(graphic);
  await opens(page);
  await drag(page, 'buy_anyway', 0.3, 0.9, graphic);
  await reaches(page, 'buy_anyway', 0.9, 0.03);
  await no_complaints(page);
}

export const cases = [
  {
    name: 'a hosted page opens with a drawn map',
    on_screen: true,
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await opens(page);
      await not_blank(page);
    },
  },
  {
    name: 'the page as built asks for nothing but itself, and its console stays empty',
    async run({ open, server }) {
      const before = server.requests.length;
      const page = await open('/page/index.html');
      await live(page);
      await settled(page);
      assert.deepEqual(server.requests.slice(before), ['/page/index.html']);
      const asked = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name)));
      assert.deepEqual(asked, []);
      await no_complaints(page);
    },
  },
  {
    name: 'a double-clicked file opens',
    on_screen: true,
    async run({ open_url, dist }) {
      const page = await open_url(pathToFileURL(join(dist, 'channel-map.html')).href);
      await opens(page);
      await not_blank(page);
    },
  },
  {
    name: 'a double-clicked file complains of nothing and keeps its link',
    async run({ open_url, dist, scratch }) {
      const copy = join(scratch, 'channel map.html');
      await writeFile(copy, probed(await readFile(join(dist, 'channel-map.html'), 'utf8'), await probe_text(), 'all'));
      const page = await open_url(`${pathToFileURL(copy).href}#era=e5&buy_anyway=20`);
      await opens(page);
      const view = await settled(page);
      assert.equal(view.era, 'e5');
      assert.equal(view.levers.buy_anyway, 20);
      await page.evaluate(() => window.channelmap.setQuery('era=e0'));
      assert.equal((await settled(page)).era, 'e0');
      await no_complaints(page);
    },
  },
  {
    name: 'an iframe opens and its slider moves',
    host: 'A plain iframe, no script',
    run: async ({ open }) => opens_in_frame(await open('/article?src=/probe/all/index.html')),
  },
  {
    name: 'an iframe with sandbox="allow-scripts" opens and its slider moves',
    host: 'sandbox="allow-scripts" alone',
    run: async ({ open }) => opens_in_frame(await open('/article?sandbox=allow-scripts&src=/probe/all/index.html')),
  },
  {
    name: 'an iframe with srcdoc opens and its slider moves',
    host: 'srcdoc',
    run: async ({ open }) => opens_in_frame(await open('/srcdoc?')),
  },
  {
    name: 'a sandboxed iframe with srcdoc opens and its slider moves',
    host: 'srcdoc in a sandbox',
    run: async ({ open }) => opens_in_frame(await open('/srcdoc?sandbox=allow-scripts')),
  },
];

const probe_text = () => readFile(new URL('../probe.js', import.meta.url), 'utf8');
