// Measures d3-sankey (SVG and canvas), ECharts and Plotly pages of the same story and the built page in one alternating
// run in Chromium, with WebGL in software. Times are told and never judged; README.md in the folder above says what they are.
//
//   ./build-wasm.sh && (cd tests/bench/peers && npm ci --ignore-scripts) && node tests/bench/peers/run.mjs [options]
//     --rounds N        5 without it
//     --measures LIST   of drag, press, idle, load; all without it
//     --pages LIST      of the pages' names; all without it
//     --without-chip    the page itself is drawn as on a machine without a graphics chip, not by the software GL too
//     --dist NAME=DIR   another built page beside ours, as "Channel Map NAME"; may be given several times
import { parseArgs } from 'node:util';

import puppeteer from '../../node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js';

import { measures } from './measures.mjs';
import { ours, pages_of, peer_names } from './pages.mjs';
import { serve } from './serve.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    measures: { type: 'string', default: Object.keys(measures).join() },
    pages: { type: 'string', default: [...peer_names, ours].join() },
    dist: { type: 'string', multiple: true, default: [] },
    'without-chip': { type: 'boolean', default: false },
  },
});
const pages = await pages_of(options.pages.split(','));
for (const [name, dist] of options.dist.map((one) => one.split('=')))
  Object.assign(pages, Object.fromEntries(Object.entries(await pages_of([ours], dist)).map(([, text]) => [`${ours} ${name}`, text])));
const names = Object.keys(pages);
const servers = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await serve(pages[name])])));

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', `--use-angle=${options['without-chip'] ? 'swiftshader-webgl' : 'swiftshader'}`, '--enable-unsafe-swiftshader', '--disable-background-networking', '--disable-component-update'],
  protocolTimeout: 180_000,
});

/** What each page gave, by measure and page. @type {Record<string, Record<string, number[]>>} */
const taken = {};
for (let round = 0; round < Number(options.rounds); round++)
  for (const name of round % 2 ? [...names].reverse() : names)
    for (const measure of options.measures.split(',')) {
      const context = await browser.createBrowserContext();
      const found = await measures[measure](context, servers[name].address);
      await context.close();
      for (const [what, value] of Object.entries(found)) ((taken[what] ??= {})[name] ??= []).push(value);
    }
const version = await browser.version();
await browser.close();
for (const server of Object.values(servers)) server.close();

const sorted = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b);
const median = (/** @type {number[]} */ list) => sorted(list)[Math.floor(list.length / 2)];
const short = (/** @type {number | null} */ value) => (value === null ? '–' : value >= 100 ? value.toFixed(0) : String(Number(value.toFixed(1))));
const spread = (/** @type {number[]} */ list) => [sorted(list)[0], median(list), sorted(list)[list.length - 1]].map(short).join('/');

console.log(`${version}, ${options.rounds} rounds, least/median/most; in brackets the median of each round’s ratio to ${names[0]}\n`);
console.log(`| | ${names.join(' | ')} |\n|---${'|---'.repeat(names.length)}|`);
for (const [what, by_page] of Object.entries(taken))
  console.log(`| ${what} | ${names.map((name) => {
    const ratio = median(by_page[name].map((value, round) => value / by_page[names[0]][round]));
    return spread(by_page[name]) + (name === names[0] || !Number.isFinite(ratio) ? '' : ` (${ratio.toFixed(2)})`);
  }).join(' | ')} |`);
console.log(`| KB by brotli | ${names.map((name) => short(servers[name].bytes / 1000)).join(' | ')} |`);
