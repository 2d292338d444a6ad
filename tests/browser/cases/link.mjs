// Links and the browser's history.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { graphic, in_step, live, no_complaints, not_blank, seen, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const hash = (page) => page.evaluate(() => location.hash);
const set_query = (page, text) => page.evaluate((query) => window.channelmap.setQuery(query), text);

async function written(page, text) {
  await set_query(page, text);
  const query = await page.evaluate(() => window.channelmap.query());
  await until(`the address says ${query}`, async () => (await hash(page)) === (query ? `#${query}` : ''));
}

const hostile = [
  '?era=zzz&buy_anyway=-5#seed=1e99&x=%zz',
  '#era=e99999&api-exclusivity=NaN&multi=1e400&rollout=%F0%9F%92%A9',
  '#%00%00&&&===&era&=e1&buy_anyway=50=60&vs.era=&seed=-1',
  `#${'buy_anyway=9999999999999999999999&'.repeat(300)}`,
  '#<script>alert(1)</script>=1&era=<img%20src=x%20onerror=alert(1)>',
];

export const cases = [
  {
    name: 'hostile links open, with a notice in plain text',
    on_screen: true,
    async run({ open }) {
      for (const link of hostile) {
        const page = await open(`/probe/all/index.html${link}`);
        await live(page);
        const notices = await page.evaluate(() => ({
          texts: [...document.querySelectorAll('#notices li')].map((one) => one.textContent),
          elements: document.querySelectorAll('#notices script, #notices img').length,
        }));
        assert.ok(notices.texts.length > 0, `a notice for ${link.slice(0, 60)}`);
        assert.equal(notices.elements, 0, 'nothing of the link becomes markup');
        in_step(await settled(page));
        await not_blank(page, `the canvas of ${link.slice(0, 60)}`);
        await no_complaints(page);
        await page.close();
      }
    },
  },
  {
    name: 'keys that hosts and networks add to the address are ignored in silence',
    async run({ open }) {
      const page = await open('/probe/all/index.html?utm_source=x&fbclid=1&era=e4#buy_anyway=40');
      await live(page);
      const view = await settled(page);
      assert.deepEqual([view.era, view.levers.buy_anyway], ['e4', 40]);
      assert.equal(await page.evaluate(() => document.querySelectorAll('#notices li').length), 0);
    },
  },
  {
    name: 'setQuery replaces the whole scenario, and outline() is right when it returns',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const start = await settled(page);
      const now = await page.evaluate(() => {
        window.channelmap.setQuery('era=e5&buy_anyway=40');
        const outline = window.channelmap.outline();
        return {
          era: outline.eras.find((era) => era.chosen).id,
          buy_anyway: outline.levers.find((one) => one.id === 'buy_anyway').value,
          unmet: outline.metrics.unmet,
          query: window.channelmap.query(),
        };
      });
      assert.equal(now.era, 'e5');
      assert.ok(Math.abs(now.buy_anyway - 0.4) < 1e-9);
      assert.ok(now.unmet.central < start.metrics.unmet.central);
      assert.ok(now.unmet.p5 <= now.unmet.p95);
      assert.equal(now.query, 'era=e5&buy_anyway=40');
      await set_query(page, '');
      assert.deepEqual(await settled(page), start, 'an empty text is the start');
    },
  },
  {
    name: 'the page counts as the command line does',
    async run({ open, root }) {
      const query = 'era=e4&buy_anyway=37&api-exclusivity=25.5&seed=7';
      const page = await open(`/probe/all/index.html#${query}`);
      await live(page);
      const { metrics } = await settled(page);
      const story = join(root, 'assets/story.json');
      const native = JSON.parse(execFileSync(join(root, 'dist/bin/channelmap'), ['flows', story, query], { encoding: 'utf8' }));
      assert.deepEqual(Object.keys(metrics).sort(), Object.keys(native.metrics).sort());
      for (const [name, value] of Object.entries(native.metrics)) {
        const [central, range] = typeof value === 'number' ? [value, native.range[name]] : [value.central, value];
        close(metrics[name].central, central, 1e-9, name);
        close(metrics[name].p5, range.p5, 1e-6, `${name} p5`);
        close(metrics[name].p95, range.p95, 1e-6, `${name} p95`);
      }
    },
  },
  {
    name: 'on a page of its own, back and forward walk the changes',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      await written(page, 'era=e0');
      await written(page, 'era=e0&buy_anyway=30');
      await page.back();
      await until('back to the first change', async () => (await seen(page)).query === 'era=e0');
      await page.back();
      await until('back to the start', async () => (await seen(page)).query === '');
      await page.forward();
      await until('forward again', async () => (await seen(page)).query === 'era=e0');
      in_step(await settled(page));
      await no_complaints(page);
    },
  },
  {
    name: 'in a frame the history does not grow, and the article’s back button keeps its meaning',
    async run({ open, server }) {
      const page = await open('/page/licences.txt');
      await page.goto(`${server.origin}/article?src=/probe/all/index.html`);
      await page.frame(graphic);
      await live(page);
      const length = await page.evaluate(() => history.length);
      for (const query of ['era=e0', 'era=e1', 'era=e5&multi=20']) await written(page, query);
      assert.equal(await page.evaluate(() => history.length), length);
      await page.frame(null);
      await page.back();
      await until('back before the article', () =>
        page.evaluate(() => location.pathname === '/page/licences.txt').catch(() => false));  // while it leaves
    },
  },
  {
    name: '“Copy link” copies, or shows what to copy',
    async run({ open }) {
      for (const path of ['/article?src=/probe/all/index.html', '/srcdoc?sandbox=allow-scripts']) {
        const page = await open(path);
        await page.frame(graphic);
        await live(page);
        await set_query(page, 'era=e5&buy_anyway=40');
        await page.evaluate(() => document.getElementById('copy-link').click());
        await until('the page answers', () => page.evaluate(() => document.getElementById('link-status').textContent !== ''));
        const field = await page.evaluate(() => {
          const { hidden, value } = document.getElementById('link-field');
          return { hidden, value };
        });
        if (!field.hidden) assert.match(field.value, /#era=e5&buy_anyway=40$/);
        assert.ok(!field.hidden || !path.startsWith('/srcdoc'), 'a page without an address shows the text');
        await no_complaints(page);
        await page.close();
      }
    },
  },
];

function close(actual, expected, tolerance, what) {
  const scale = Math.max(1, Math.abs(expected));
  assert.ok(Math.abs(actual - expected) <= tolerance * scale, `${what}: ${actual} in the page, ${expected} natively`);
}
