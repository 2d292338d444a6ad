// Measures the page as one file against the same page in several, in one run, over slow and fast lines: bytes,
// requests, first paint, first map, a second visit, and what the page's main thread has worked until then, which other
// work on the machine hardly changes. Times are told and never judged.
//
//   node tests/bench/split.mjs [ROUNDS]
//
// Ratios are medians of each round's own, in which both forms are tried one after the other.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import puppeteer from 'puppeteer-core';

import { split_form } from './split_form.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);
const lines = {
  'slow 4G (1.6 Mbit/s, 150 ms)': { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  '4G (9 Mbit/s, 60 ms)': { latency: 60, downloadThroughput: 1_125_000, uploadThroughput: 187_500 },
  'no limit': { latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
};
const processors = [1, 4];
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm', '.ttf': 'font/ttf', '.woff2': 'font/woff2',
};

const one = readFileSync(`${root}dist/web/index.html`, 'utf8');
const forms = { 'one file': { 'index.html': one }, 'several files': await split_form(one) };

/** Compressed before anybody asks; what has a name for good is kept for good, the page is asked for again. */
function prepared(files) {
  return new Map(Object.entries(files).map(([name, content]) => {
    const bytes = Buffer.from(content);
    const body = extname(name) === '.woff2' ? bytes : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`;
    const headers = {
      'content-type': types[extname(name)], 'content-length': body.length, etag,
      'cache-control': name === 'index.html' ? 'no-cache' : 'max-age=31536000, immutable',
      ...(body === bytes ? {} : { 'content-encoding': 'br' }),
    };
    return [`/${name}`, { body, etag, headers }];
  }));
}

/** Each form has a server of its own, so that none has the other's cache or connections. */
async function serve(files) {
  const known = prepared(files);
  const server = createServer((request, response) => {
    const file = known.get(request.url === '/' ? '/index.html' : request.url);
    if (!file) return response.writeHead(404).end();
    if (request.headers['if-none-match'] === file.etag) return response.writeHead(304, { etag: file.etag }).end();
    response.writeHead(200, file.headers).end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function visit(context, address, line, slowdown) {
  const page = await context.newPage();
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await client.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  let requests = 0;
  // What is inside the page, as data:, is told as if it were asked for; what comes from the cache has no bytes.
  const asked = new Set();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => request.url.startsWith('http') && asked.add(requestId));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!asked.has(requestId) || encodedDataLength === 0) return;
    bytes += encodedDataLength;
    requests++;
  });
  await page.setViewport({ width: 1080, height: 900 });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first-map').length > 0, { timeout: 120_000, polling: 50 });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    map: performance.getEntriesByName('first-map')[0].startTime,
  }));
  const { metrics } = await client.send('Performance.getMetrics');
  const work = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await page.close();
  return { bytes, requests, work, ...times };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;

const servers = Object.fromEntries(await Promise.all(Object.entries(forms).map(async ([name, files]) => [name, await serve(files)])));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking', '--disable-component-update'],
  protocolTimeout: 180_000,
});

console.log(`${await browser.version()}, ${rounds} rounds, medians\n`);
console.log('| line | processor | visit | form | bytes | requests | first paint | first map | work |\n|---|---|---|---|---|---|---|---|---|');
for (const [line_name, line] of Object.entries(lines))
  for (const slowdown of processors) {
    /** @type {Record<string, any[]>} */
    const taken = {};
    for (let round = 0; round < rounds; round++)
      for (const form of round % 2 ? Object.keys(forms).reverse() : Object.keys(forms)) {
        const context = await browser.createBrowserContext();
        for (const which of ['first', 'second'])
          (taken[`${which} | ${form}`] ??= []).push(await visit(context, servers[form].address, line, slowdown));
        await context.close();
      }
    for (const which of ['first', 'second']) {
      const of = (form, what) => median(taken[`${which} | ${form}`].map((one) => one[what]));
      for (const form of Object.keys(forms))
        console.log(`| ${line_name} | ${slowdown === 1 ? 'as it is' : `${slowdown} × slower`} | ${which} | ${form} | ${of(form, 'bytes')} | ${of(form, 'requests')} | ${ms(of(form, 'paint'))} | ${ms(of(form, 'map'))} | ${ms(of(form, 'work'))} |`);
      const [a, b] = Object.keys(forms).map((form) => taken[`${which} | ${form}`]);
      const ratio = (what) => median(b.map((one, round) => one[what] / a[round][what])).toFixed(2);
      console.log(`| | | | several : one | ${ratio('bytes')} | | ${ratio('paint')} | ${ratio('map')} | ${ratio('work')} |`);
    }
  }
await browser.close();
for (const server of Object.values(servers)) server.close();
