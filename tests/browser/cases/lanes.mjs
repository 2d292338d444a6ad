// The draws with SIMD, without it, and outside a browser: the same digits.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { live, no_complaints, settled } from '../steps.mjs';

const queries = ['', 'era=e0', 'era=e1&multi=37.5', 'era=e2&seed=77', 'era=e4&api-exclusivity=40&rollout=62.5', 'era=e5&buy_anyway=20'];
const lanes = (page) => page.evaluate(() => window.channelmap.stats().lanes);

/** The metrics of each query, once its draws are in. */
async function metrics_of(page) {
  const all = [];
  for (const query of queries) {
    await page.evaluate((text) => window.channelmap.setQuery(text), query);
    all.push((await settled(page)).metrics);
  }
  return all;
}

/** What the command line says of a query. */
function told_by(program, story, query) {
  const { metrics, range } = JSON.parse(execFileSync(program, ['flows', story, query], { encoding: 'utf8' }));
  return Object.fromEntries(Object.entries(metrics).map(([name, central]) =>
    [name, { central, p5: range[name].p5, p95: range[name].p95 }]));
}

export const cases = [
  {
    name: 'a browser with SIMD draws with it, and has the digits of the command line',
    async run({ open, root, dist }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const simd = await page.evaluate(() => WebAssembly.validate(new Uint8Array(
        [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11])));
      assert.equal(await lanes(page), simd ? 'simd' : 'scalar');
      const got = await metrics_of(page);
      queries.forEach((query, i) =>
        assert.deepEqual(got[i], told_by(join(dist, 'bin/channelmap'), join(root, 'assets/story.json'), query), query));
      await no_complaints(page);
    },
  },
  {
    name: 'a browser without SIMD draws by itself, to the same digits',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const with_simd = await metrics_of(page);
      const other = await open('/probe/nosimd/index.html');
      await live(other);
      assert.equal(await lanes(other), 'scalar');
      assert.deepEqual(await metrics_of(other), with_simd);
      await no_complaints(other);
    },
  },
  {
    name: 'draws go on when the engine’s memory has grown under them',
    async run({ open }) {
      const page = await open('/probe/all/index.html');
      await live(page);
      const before = await metrics_of(page);
      const heap = await page.evaluate(() => {
        const { heapBytes } = window.channelmap.stats();
        window.channelmap.bench.monteCarlo(100000, { simd: true });
        return [heapBytes, window.channelmap.stats().heapBytes];
      });
      assert.ok(heap[1] > heap[0], `the memory grew from ${heap[0]} to ${heap[1]}`);
      assert.deepEqual(await metrics_of(page), before);
      await no_complaints(page);
    },
  },
];
