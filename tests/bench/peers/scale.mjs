// How long an update takes that lays out and draws a graph of 50, 200, 1,000 and 5,000 nodes with ten links each, at
// 1200 × 800: d3-sankey on a canvas beside channelmap.bench.scale() of the built page, without draws and with 4,096.
//
//   node tests/bench/peers/scale.mjs [--rounds N] [--sizes 50,200] [--draws 0,4096]
//
// A round is one update with other values of the same links, timed within the page from the call until all is drawn: for
// d3 until a pixel has been read back, for ours until the mark "update". Printed are medians.
import { parseArgs } from 'node:util';

import puppeteer from '../../node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js';

import { ours, pages_of, peer_page } from './pages.mjs';
import { scale_graph } from './scale_graph.js';
import { serve } from './serve.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    sizes: { type: 'string', default: '50,200,1000,5000' },
    draws: { type: 'string', default: '0,4096' },
  },
});
const rounds = Number(options.rounds);
const d3 = await serve(await peer_page('d3_scale.js'));
const map = await serve((await pages_of([ours]))[ours]);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--use-angle=swiftshader-webgl', '--enable-unsafe-swiftshader', '--disable-background-networking', '--disable-component-update'],
  protocolTimeout: 600_000,
});

/** @param {string} address @param {(page: any) => Promise<any>} act */
async function within(address, act) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address);
  const result = await act(page);
  await page.close();
  return result;
}

const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** @param {number} count */
const d3_ms = (count) => within(d3.address, async (page) => {
  const took = [];
  for (let turn = 0; turn <= rounds; turn++)
    took.push(await page.evaluate((/** @type {any} */ graph) => {
      const began = performance.now();
      /** @type {any} */ (window).show_graph(graph);
      return performance.now() - began;
    }, scale_graph(count, turn)));
  return median(took.slice(1));
});

/** @param {number} count @param {string} draws */
const our_ms = (count, draws) => within(`${map.address}?bench=1&n=${draws}`, async (page) => {
  await page.evaluate(() => /** @type {any} */ (window).channelmap.ready);
  const took = [];
  for (let turn = 0; turn <= rounds; turn++)
    took.push(await page.evaluate(async (/** @type {any} */ graph) => {
      const began = performance.now();
      const parts = await /** @type {any} */ (window).channelmap.bench.scale(graph);
      const mark = performance.getEntriesByName('update').at(-1);
      return { all: /** @type {PerformanceEntry} */ (mark).startTime - began, ...parts };
    }, scale_graph(count, turn)));
  return Object.fromEntries(['all', 'drawsMs', 'layoutMs', 'drawMs'].map((part) => [part, median(took.slice(1).map((one) => one[part]))]));
});

const short = (/** @type {number} */ ms) => (ms >= 100 ? ms.toFixed(0) : ms.toFixed(1));
console.log(`${await browser.version()}, medians of ${rounds}, ms\n\n| nodes | links | draws | d3 canvas | Channel Map | of d3 | draws | layout | drawing |\n|---|---|---|---|---|---|---|---|---|`);
for (const count of options.sizes.split(',').map(Number)) {
  const peer = await d3_ms(count);
  for (const draws of options.draws.split(',')) {
    const { all, drawsMs, layoutMs, drawMs } = await our_ms(count, draws);
    console.log(`| ${count} | ${count * 10} | ${draws} | ${short(peer)} | ${short(all)} | ${(all / peer).toFixed(2)} | ${short(drawsMs)} | ${short(layoutMs)} | ${short(drawMs)} |`);
  }
}
await browser.close();
for (const server of [d3, map]) server.close();
