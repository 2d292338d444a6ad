// "Embed": the snippet is what its preview shows.
import assert from 'node:assert/strict';

import { graphic, live, no_complaints, settled } from '../steps.mjs';
import { until } from '../until.mjs';

/** Opens the panel and chooses; `choices` are values by the selects' names. */
async function choose(page, choices) {
  await page.evaluate((values) => {
    const panel = document.getElementById('embed-panel');
    if (panel.hidden) document.getElementById('embed').click();
    for (const [name, value] of Object.entries(values)) {
      const select = panel.querySelector(`select[data-name="${name}"]`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }, choices);
  return page.evaluate(() => document.querySelector('#embed-panel textarea').value);
}

/** The src of a snippet's frame, as a browser reads it. */
const source_in = (page, snippet) => page.evaluate((text) =>
  new DOMParser().parseFromString(text, 'text/html').querySelector('iframe').getAttribute('src'), snippet);

const preview = '#embed-panel iframe';

export const cases = [
  {
    name: '“Embed” gives a snippet that opens what its preview shows',
    async run({ open, open_url }) {
      const page = await open('/probe/all/index.html#era=e5&buy_anyway=30');
      await live(page);
      const here = await settled(page);
      const snippet = await choose(page, { theme: 'dark', parts: 'map' });
      const src = await source_in(page, snippet);
      await page.evaluate((selector) => document.querySelector(selector).scrollIntoView(), preview);
      await page.frame(preview);
      await live(page);
      assert.deepEqual((await settled(page)).metrics, here.metrics, 'the preview shows the scenario');
      const height = await page.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
      await page.frame(null);
      await until('the snippet has the preview’s height', () => page.evaluate((px) =>
        document.querySelector('#embed-panel textarea').value.includes(`height="${px}"`), height));
      const script = await choose(page, { form: 'script' });
      assert.ok(script.includes('/probe/all/embed.js"'), script);
      assert.equal(await choose(page, { form: 'frame' }), snippet.replace(/(height[:=]"?)\d+/g, `$1${height}`), 'the preview’s height stays');
      await page.evaluate(() => window.channelmap.setQuery('era=e1'));
      await until('the preview follows the scenario', () => page.evaluate((selector) =>
        /era=e1(&|$)/.test(document.querySelector(selector).getAttribute('src')), preview));
      await no_complaints(page);

      const other = await open_url(src);
      await live(other);
      assert.deepEqual((await settled(other)).metrics, here.metrics);
      assert.deepEqual(await other.evaluate(() => ({ ...document.documentElement.dataset })), { theme: 'dark', ui: 'map', form: 'full' });
    },
  },
  {
    name: '“Embed” opens and closes by keyboard, gives the focus back, and loads nothing while it is closed',
    async run({ open }) {
      const page = await open('/article?src=/probe/all/index.html%3Fui%3Dfull');
      await page.frame(graphic);
      await live(page);
      assert.equal(await page.evaluate(() => document.querySelectorAll('iframe').length), 0);
      await page.evaluate(() => document.getElementById('embed').focus());
      await page.key('Enter');
      await until('the panel is open', () => page.evaluate(() => !document.getElementById('embed-panel').hidden));
      assert.equal(await page.evaluate(() => document.getElementById('embed').getAttribute('aria-expanded')), 'true');
      await page.key('Tab');
      assert.equal(await page.evaluate(() => document.getElementById('embed-panel').contains(document.activeElement)), true);
      await page.key('Escape');
      await until('it is closed', () => page.evaluate(() => document.getElementById('embed-panel').hidden));
      assert.deepEqual(await page.evaluate(() => [document.activeElement.id, document.querySelectorAll('iframe').length]), ['embed', 0]);
      await no_complaints(page);
    },
  },
  {
    name: '“Embed” in a frozen copy offers that copy alone, and the script beside the live page',
    async run({ open, server }) {
      const live_page = await open('/page/index.html');
      const build = await live_page.evaluate(() => document.querySelector('meta[name="channel-map:build"]').content);
      const page = await open(`/page/v/${build}.html`);
      await live(page);
      const src = await source_in(page, await choose(page, {}));
      assert.equal(src, `${server.origin}/page/v/${build}.html`);
      assert.deepEqual(await page.evaluate(() =>
        [...document.querySelectorAll('#embed-panel select[data-name="version"] option')].map(({ value }) => value)), ['frozen']);
      const script = await choose(page, { form: 'script' });
      assert.ok(script.includes(`src="${server.origin}/page/embed.js"`), script);
    },
  },
  {
    name: '“Embed” in a page without an address says so, and its snippet has a placeholder',
    async run({ open }) {
      const page = await open('/srcdoc?sandbox=allow-scripts');
      await page.frame(graphic);
      await live(page);
      const snippet = await choose(page, {});
      assert.match(snippet, /src="https:\/\/example\.org\/channel-map\/"/);
      assert.match(await page.evaluate(() => document.getElementById('embed-panel').textContent), /no address of its own/);
      await no_complaints(page);
    },
  },
];
