// Graphs of any size in the map's place, for measurements: with bench=1 and only then.
import assert from 'node:assert/strict';

import { live, no_complaints } from '../steps.mjs';

const graph = {
  nodes: [...'abcdefgh'].map((name, i) => ({ name, layer: Math.floor(i / 2) })),
  links: [...'abcdef'].flatMap((source, i) => [0, 1].map((at) => ({ source, target: 2 * (Math.floor(i / 2) + 1) + at, value: 1 + i + at }))),
};
const updates = (page) => page.evaluate(() => performance.getEntriesByName('update').length);

export const cases = [
  {
    name: 'with bench=1 a script sees any graph drawn in the map’s place, each change marked, and the map again',
    async run({ open }) {
      const page = await open('/probe/all/index.html?bench=1&n=100');
      await live(page);
      const before = await updates(page);
      const took = await page.evaluate((shown) => window.channelmap.bench.scale(shown), graph);
      assert.deepEqual(Object.keys(took).sort(), ['drawMs', 'drawsMs', 'layoutMs']);
      assert.ok(await updates(page) > before);
      const size = () => page.evaluate(() => {
        const { width, height } = document.querySelector('canvas').getBoundingClientRect();
        return [width, height];
      });
      assert.deepEqual(await size(), [1200, 800]);
      const refused = (wrong) => page.evaluate((shown) => window.channelmap.bench.scale(shown).then(() => 'shown', ({ message }) => message), wrong);
      const with_link = (link) => ({ ...graph, links: [link] });
      assert.equal(await refused(with_link({ source: 'a', target: 'nobody', value: 1 })), 'Link 0 has a source or a target that is no node.');
      assert.equal(await refused(with_link({ source: 'c', target: 'a', value: 1 })), 'Link 0 doesn’t lead to a later layer.'.replace('’', "'"));
      assert.equal(await refused(with_link({ source: 'a', target: 'c', value: -1 })), "Link 0 has a value that isn't a number from 0 to 1e30.");
      assert.equal(await refused({ nodes: 3 }), 'A graph is {nodes: […], links: […]} with at least one node.');
      await page.evaluate(() => window.channelmap.bench.scale(null));
      assert.notDeepEqual(await size(), [1200, 800]);
      const marked = await updates(page);
      await page.evaluate(() => new Promise((resolve) => {
        window.channelmap.setQuery('era=e2');
        setTimeout(resolve, 1500);
      }));
      assert.ok(await updates(page) > marked, 'an edit of the map is marked, too');
      await no_complaints(page);
    },
  },
  {
    name: 'without bench=1 there is nothing to draw other graphs, and nothing is marked',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      await page.evaluate(() => window.channelmap.setQuery('era=e2'));
      assert.equal(await page.evaluate(() => typeof window.channelmap.bench.scale), 'undefined');
      assert.equal(await updates(page), 0);
    },
  },
];
