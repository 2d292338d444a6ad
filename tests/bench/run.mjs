// Measures the draws in one run: the built page with SIMD and without, plain JavaScript in the same Chromium and in
// node, and the native program. Digits are checked first, times are only told:
//
//   ./build-wasm.sh && cmake --build build/native --target bench_native && node tests/bench/run.mjs [ROUNDS]
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

import { open_engine } from '../browser/driver/driver.mjs';
import { start_server } from '../browser/server.mjs';
import { live, settled } from '../browser/steps.mjs';
import { scenario_of } from './scenario.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const story = JSON.parse(readFileSync(`${root}assets/story.json`, 'utf8'));
const rounds = Number(process.argv[2] ?? 15);
const each = 5;  // repetitions a round, of which the least counts: others may use the processor too
const draws = 4096;
const queries = ['era=e3', 'era=e5'];
const native = `${root}build/native/tests/bench_native`;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const show = (ms) => `${ms.toFixed(2)} ms`;

// As in the page, memory that was given back is taken again without asking the system for it.
const kept_memory = { MALLOC_MMAP_THRESHOLD_: '1000000000', MALLOC_TRIM_THRESHOLD_: '1000000000' };

/** An empty page that can import this folder's modules. */
async function start_blank() {
  const server = createServer((request, response) => {
    const name = /^\/(plain_\w+\.mjs)$/.exec(request.url ?? '')?.[1];
    response.writeHead(200, { 'content-type': name ? 'text/javascript' : 'text/html' });
    response.end(name ? readFileSync(new URL(name, import.meta.url)) : '<!doctype html><title>Empty</title><link rel="icon" href="data:,">');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Both ends of every metric's range, engine against plain JavaScript, to 1e-9. */
function check_digits(metrics, plain, query) {
  assert.deepEqual(Object.keys(metrics).sort(), Object.keys(plain.metrics).sort());
  for (const [name, { p5, p95 }] of Object.entries(metrics))
    for (const [got, want] of [[plain.metrics[name][0], p5], [plain.metrics[name][2], p95]])
      assert.ok(Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want)), `${query} ${name}: ${got} is not ${want}`);
}

const time_engine = (page, simd) => page.evaluate((count, times, lanes) =>
  Array.from({ length: times }, () => window.channelmap.bench.monteCarlo(count, { simd: lanes })), draws, each, simd);

const prepare_plain = (tab, scenario) => tab.evaluate(async (path, text, given, count) => {
  const { create_monte_carlo: create } = await import(path);
  window.run = create(text, given, count);
  return window.run();
}, '/plain_model.mjs', story, scenario, draws);

const time_plain = (tab) => tab.evaluate((times) => Array.from({ length: times }, () => {
  const began = performance.now();
  window.run();
  return performance.now() - began;
}), each);

function in_node(scenario) {
  const input = JSON.stringify({ story, scenario, draws, each, rounds: 8 });
  return JSON.parse(execFileSync(process.execPath, [fileURLToPath(new URL('plain_node.mjs', import.meta.url))], { input, encoding: 'utf8' }));
}

function time_native(query) {
  if (!existsSync(native)) return null;
  const said = execFileSync(native, [`${root}assets/story.json`, query, String(draws), String(each)],
    { encoding: 'utf8', env: { ...process.env, ...kept_memory } });
  return JSON.parse(said).evaluate;
}

async function measure(page, tab, query) {
  await page.evaluate((text) => window.channelmap.setQuery(text), query);
  const { metrics } = await settled(page);
  const scenario = scenario_of(story, query);
  const plain = await prepare_plain(tab, scenario);
  check_digits(metrics, plain, query);
  check_digits(metrics, in_node(scenario), query);
  const times = { simd: [], scalar: [], plain: [], node: [], native: [] };
  for (let round = 0; round < rounds; round++) {
    times.simd.push(Math.min(...await time_engine(page, true)));
    times.plain.push(Math.min(...await time_plain(tab)));
    times.scalar.push(Math.min(...await time_engine(page, false)));
    times.node.push(...in_node(scenario).times);
    const ms = time_native(query);
    if (ms !== null) times.native.push(ms);
  }
  console.log(`\n${query}, ${draws} draws, ${plain.series} series; median and least of ${rounds} rounds`);
  const base = median(times.plain);
  for (const [name, list] of Object.entries(times)) if (list.length)
    console.log(`  ${name.padEnd(8)} ${show(median(list)).padStart(10)} ${show(Math.min(...list)).padStart(10)}   ${(base / median(list)).toFixed(2)} × plain`);
}

/** From now on nothing is rasterised, which software does here and a graphics chip elsewhere. */
const leave_out_rasteriser = (page) => page.evaluate(() => {
  WebGL2RenderingContext.prototype.drawElements = () => {};
  WebGL2RenderingContext.prototype.clear = () => {};
});

/** What one frame after an edit comes to: draws, then layout, words and controls, then drawing. */
async function measure_frames(page, rasteriser) {
  const parts = { rest: [], draw: [], 5000: [], 20000: [] };
  for (let i = 0; i < 20; i++) {
    parts.rest.push(await page.evaluate((text) => {
      const began = performance.now();
      window.channelmap.setQuery(text);
      return performance.now() - began - window.channelmap.stats().modelMs;
    }, `era=e5&buy_anyway=${20 + i}`));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    parts.draw.push(await page.evaluate(() => window.channelmap.stats().drawMs));
    for (const count of [5000, 20000])
      parts[count].push(await page.evaluate((n) => window.channelmap.bench.monteCarlo(n), count));
  }
  const rest = median(parts.rest), draw = median(parts.draw);
  console.log(`\nlayout, words and controls ${show(rest)}, drawing ${show(draw)} (${rasteriser})`);
  console.log(`  5,000 draws ${show(median(parts[5000]))}, with both ${show(median(parts[5000]) + rest + draw)}; a frame is 16.67 ms`);
  console.log(`  20,000 draws ${show(median(parts[20000]))}, ${show(median(parts[20000]) / 5)} in each of five frames`);
}

const server = await start_server(`${root}dist/web`);
const blank = await start_blank();
const engine = await open_engine('chromium');
try {
  console.log(`${engine.version}, node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
  const page = await engine.open(`${server.origin}/page/index.html`);
  await live(page);
  assert.equal(await page.evaluate(() => window.channelmap.stats().lanes), 'simd');
  await measure_frames(page, 'WebGL in software');
  await leave_out_rasteriser(page);
  await measure_frames(page, 'without the rasteriser');
  for (const query of queries) {
    const tab = await engine.open(`${blank.origin}/`);  // a fresh one, whose code knows no other scenario
    await measure(page, tab, query);
    await tab.close();
  }
} finally {
  await engine.close();
  server.close();
  blank.close();
}
