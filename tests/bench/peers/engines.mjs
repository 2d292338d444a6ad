// The drag in other browsers: how many maps of 120 the built page and d3-sankey (SVG) draw while 120 moves of the mouse come
// in 2 s, in turn. Times are told and never judged.
//
//   ./build-wasm.sh && (cd tests/bench/peers && npm ci --ignore-scripts)
//   xvfb-run -a node tests/bench/peers/engines.mjs [--rounds N] [--engines firefox,webkit]
import { parseArgs } from 'node:util';

import { open_engine } from '../../browser/driver/driver.mjs';
import { find_slider, place_of } from './measures.mjs';
import { ours, pages_of } from './pages.mjs';
import { serve } from './serve.mjs';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, engines: { type: 'string', default: 'firefox,webkit' } },
});
const pages = await pages_of(['d3 SVG', ours]);
const names = Object.keys(pages);
const servers = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await serve(pages[name])])));

/** @param {any} engine @param {string} name */
async function maps_in(engine, name) {
  const page = await engine.open(servers[name].address);
  await page.evaluate(() => new Promise((done) => {
    const look = () => (performance.getEntriesByName('first-map').length > 0 ? done(null) : setTimeout(look, 50));
    look();
  }));
  const { from, to, y } = await find_slider(page);
  const maps = () => page.evaluate(() => /** @type {any} */ (window).maps());
  await page.move(to, y);
  await page.down();
  const before = await maps();
  await page.glide(Array.from({ length: 120 }, (_, i) => ({ x: place_of(i + 1, from, to), y })), 2000 / 120);
  const count = (await maps()) - before;
  await page.up();
  await page.close();
  return count;
}

for (const engine_name of options.engines.split(',')) {
  const engine = await open_engine(engine_name);
  /** @type {Record<string, number[]>} */
  const counts = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < Number(options.rounds); round++)
    for (const name of round % 2 ? [...names].reverse() : names) counts[name].push(await maps_in(engine, name));
  await engine.close();
  console.log(`${engine_name} ${engine.version}: maps of 120, ${options.rounds} rounds`);
  for (const name of names) console.log(`  ${name}: ${counts[name].sort((a, b) => a - b).join(' ')}`);
}
for (const server of Object.values(servers)) server.close();
