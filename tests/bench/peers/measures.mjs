// What is measured of a page. Each takes a fresh tab and gives named numbers.

const lever = 'api-exclusivity';
const viewport = { width: 1280, height: 900 };
export const lines = {
  'no limit': { network: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }, slowdown: 1 },
  '4G + 4×': { network: { latency: 60, downloadThroughput: 1_125_000, uploadThroughput: 187_500 }, slowdown: 4 },
  'slow 4G + 6×': { network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }, slowdown: 6 },
};

/** @param {any} context @param {string} address @param {{network?: any, slowdown?: number}} [line] */
async function open(context, address, { network, slowdown = 1 } = {}) {
  const page = await context.newPage();
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  if (network) {
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', { offline: false, ...network });
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(() => {
    const seen = { frames: 0, presses: /** @type {number[]} */ ([]) };
    Object.assign(window, { seen });
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (fn) => request.call(window, (now) => {
      seen.frames++;
      fn(now);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'pointerdown') seen.presses.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first-map').length > 0, { timeout: 120_000, polling: 50 });
  /** Milliseconds for which the main thread has been busy, waiting for others included, and in which it worked. */
  const work = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return ['TaskDuration', 'ThreadTime'].map((wanted) => metrics.find((/** @type {any} */ { name }) => name === wanted).value * 1000);
  };
  return { page, client, work };
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the slider is, in view; from now on changed maps are counted. */
export async function find_slider(/** @type {any} */ page) {
  await pause(1500);  // what a page does after its first map is not the drag's
  return page.evaluate(async (/** @type {string} */ id) => {
    const w = /** @type {any} */ (window);
    if (!w.channelmap) {
      w.maps = () => w.peer.maps;
      const { x, y, width, height } = /** @type {HTMLElement} */ (document.querySelector('input')).getBoundingClientRect();
      return { from: x + 8, to: x + width - 8, y: y + height / 2 };
    }
    let last = w.channelmap.query();
    let maps = 0;
    w.channelmap.on('change', (/** @type {any} */ { query }) => {
      if (query !== last) maps++;
      last = query;
    });
    w.maps = () => maps;
    const at = w.channelmap.bench.sliderRect(id);
    window.scrollBy(0, at.y - window.innerHeight * 0.6);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300)));
    const { x, y, w: width, h: height } = w.channelmap.bench.sliderRect(id);
    return { from: x, to: x + width, y: y + height / 2 };
  }, lever);
}

/** Where the mouse is after so many of 120 moves: each asks for another value. @param {number} i @param {number} from @param {number} to */
export const place_of = (i, from, to) => to - ((to - from) * (i <= 60 ? i : 120.5 - i)) / 60.5;

/** 120 moves in 2 s, sent whether or not the page keeps up; each asks for another value. */
async function drag_once(/** @type {any} */ { page, client, work }, /** @type {any} */ { from, to, y }) {
  const moves = 120;
  const mouse = (/** @type {string} */ type, /** @type {number} */ x) =>
    client.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 });
  const at = (/** @type {number} */ i) => place_of(i, from, to);
  await mouse('mouseMoved', to);
  await mouse('mousePressed', to);
  await pause(200);
  const maps = () => page.evaluate(() => /** @type {any} */ (window).maps());
  const [before, busy] = [await maps(), await work()];
  const began = performance.now();
  const sent = [];
  for (let i = 1; i <= moves; i++) {
    sent.push(mouse('mouseMoved', at(i)));
    await pause(Math.max(0, began + (i * 2000) / moves - performance.now()));
  }
  const [after, done] = [await maps(), await work()];
  await Promise.all(sent);
  await mouse('mouseReleased', at(moves));
  const [a_map, working] = done.map((/** @type {number} */ ms, /** @type {number} */ i) => (ms - busy[i]) / Math.max(1, after - before));
  return { maps: after - before, work: a_map, working };
}

/** @param {any} context @param {string} address */
export async function drag(context, address) {
  const tab = await open(context, address);
  const track = await find_slider(tab.page);
  const { maps, work, working } = await drag_once(tab, track);
  await pause(500);
  await tab.client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slow = await drag_once(tab, track);
  await tab.client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await tab.page.close();
  return {
    'maps of 120': maps, 'maps at 4× slower': slow.maps, 'main thread ms a map': work, 'of these not waiting': working,
    'main thread ms a map at 4× slower': slow.work, 'of these not waiting at 4× slower': slow.working,
  };
}

/** Presses on the track at another value each, and the browser's own time to the next paint, in steps of 8 ms from 16 on. */
export async function press(/** @type {any} */ context, /** @type {string} */ address) {
  const presses = 12;
  const { page } = await open(context, address);
  const { from, to, y } = await find_slider(page);
  await page.evaluate(() => {
    /** @type {any} */ (window).seen.presses.length = 0;
  });
  for (let i = 1; i <= presses; i++) {
    await page.mouse.click(from + ((to - from) * ((i * 7) % 13)) / 13, y, { delay: 60 });
    await pause(350);
  }
  const seen = await page.evaluate(() => /** @type {any} */ (window).seen.presses);
  await page.close();
  const all = [...seen, ...Array(Math.max(0, presses - seen.length)).fill(16)].sort((a, b) => a - b);
  return { 'press to paint ms': (all[presses / 2 - 1] + all[presses / 2]) / 2 };
}

/** @param {any} context @param {string} address */
export async function idle(context, address) {
  const { page, work } = await open(context, address);
  await pause(3000);
  const frames = () => page.evaluate(() => /** @type {any} */ (window).seen.frames);
  const [before, busy] = [await frames(), await work()];
  await pause(5000);
  const result = { 'idle frames': (await frames()) - before, 'idle ms': (await work())[0] - busy[0] };
  await page.close();
  return result;
}

/** @param {any} context @param {string} address */
export async function load(context, address) {
  /** @type {Record<string, number>} */
  const found = {};
  for (const [name, line] of Object.entries(lines)) {
    const { page } = await open(context, address, line);
    const [paint, map] = await page.evaluate(() => ['first-contentful-paint', 'first-map'].map((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN));
    found[`first paint, ${name}`] = paint;
    found[`first map, ${name}`] = map;
    if (name === 'no limit') {
      const { JSHeapUsedSize: heap } = await page.metrics();
      const engine = await page.evaluate(() => /** @type {any} */ (window).channelmap?.stats().heapBytes ?? 0);
      found['memory MB'] = (heap + engine) / 1e6;
    }
    await page.close();
  }
  return found;
}

export const measures = { drag, press, idle, load };
