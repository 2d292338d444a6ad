// The pictures that stand in the page look like the command line's, whatever SVGO makes shorter. Drawn by resvg,
// which knows no variables, so in light colours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import pixelmatch from 'pixelmatch';

import { Resvg, initWasm } from '../../web/node_modules/@resvg/resvg-wasm/index.mjs';
import { shorter_svg } from '../../web/build/fallback/shorter_svg.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fonts = ['source-sans-3/400Regular/SourceSans3_400Regular', 'source-sans-3/600SemiBold/SourceSans3_600SemiBold']
  .map((name) => readFileSync(`${root}web/node_modules/@expo-google-fonts/${name}.ttf`));
await initWasm(readFileSync(`${root}web/node_modules/@resvg/resvg-wasm/index_bg.wasm`));

const drawn = (svg) => new Resvg(svg, { background: 'white', font: { fontBuffers: fonts } }).render();

/** How many pixels an eye sees differ, as in the goldens. */
function different(a, b) {
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  return pixelmatch(a.pixels, b.pixels, undefined, a.width, a.height, { threshold: 0.1 });
}

for (const query of ['', 'era=e0', 'era=e5&vs.era=e3', 'buy_anyway=5&api-exclusivity=40'])
  for (const width of [328, 680, 1032])
    test(`${query || 'the start'} at ${width} px`, () => {
      const svg = execFileSync(`${root}dist/bin/channelmap`, ['svg', `${root}assets/story.json`, query, '--width', String(width), '--theme', 'light', '--coarse'], { encoding: 'utf8', maxBuffer: 1 << 26 });
      const short = shorter_svg(svg, 'x');
      assert.ok(short.length < 0.9 * svg.length, `${short.length} of ${svg.length}`);
      const count = different(drawn(svg), drawn(short));
      assert.ok(count === 0, `${count} pixels differ`);
      assert.ok(different(drawn(svg), drawn(short.replace('<text ', '<text dx="2" '))) > 20, 'a word that moves by 2 px would be seen');
    });
