// Chromium by its own protocol and Firefox by WebDriver BiDi, both through puppeteer-core.
import puppeteer from 'puppeteer-core';

import { open_display } from './display.mjs';
import { DriverFailure, has_left, within } from '../failure/failure.mjs';

const patience = 120_000;  // ms: for an answer of a browser on a busy machine

const quiet_chromium = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--disable-dev-shm-usage',
  '--font-render-hinting=slight',  // as on Linux with a window; else words are up to a pixel wider
];
// WebGL by the processor; the page by it too ("swiftshader"), or without it, as on a reader's machine without a chip.
const webgl_by_processor = (chip) => [`--use-angle=${chip ? 'swiftshader' : 'swiftshader-webgl'}`, '--enable-unsafe-swiftshader'];

/** @param {{webgl: boolean, chip?: boolean}} options */
export async function open_chromium({ webgl, chip = false }) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    headless: 'shell',
    args: [...quiet_chromium, ...(webgl ? webgl_by_processor(chip) : ['--disable-gpu', '--disable-3d-apis'])],
    timeout: patience,
    protocolTimeout: patience,
  });
  return engine('chromium', browser, () => {});
}

/** @param {{webgl: boolean}} options */
export async function open_firefox({ webgl }) {
  const display = await open_display();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    env: { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1' },
    extraPrefsFirefox: { 'webgl.disabled': !webgl, 'webgl.force-enabled': webgl, 'app.update.disabledForTesting': true },
    timeout: patience,
    protocolTimeout: patience,
  });
  return engine('firefox', browser, display.close);
}

async function engine(name, browser, after) {
  let lost = null, closing = false;
  const lose = (message) => (lost ??= new DriverFailure(message));
  browser.on('disconnected', () => closing || lose(`${name} has gone`));
  return {
    name,
    version: await browser.version(),
    lost: () => lost,
    async open(url, options = {}) {
      const tab = await browser.newPage();
      tab.on('error', ({ message }) => lose(`a page of ${name} died: ${message}`));
      return open_page(tab, url, options);
    },
    async close() {
      closing = true;
      await within(browser.close(), 20_000, `${name} closes`).catch(() => browser.process()?.kill('SIGKILL'));
      after();
    },
  };
}

async function open_page(tab, url, { width = 1280, height = 900, ratio = 1, dark = false, coarse = false }) {
  const errors = [];
  tab.on('console', (message) => {
    if (['error', 'warn', 'warning', 'assert'].includes(message.type())) errors.push(`${message.type()}: ${message.text()}`);
  });
  tab.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  const finger = coarse ? { hasTouch: true } : {};
  await tab.setViewport({ width, height, deviceScaleFactor: ratio, ...finger });
  if (dark) await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await tab.goto(url, { waitUntil: 'load', timeout: patience });
  await tab.bringToFront();
  let frame = tab.mainFrame();
  let media = null;

  /** In the history. The page may leave before it has answered. */
  async function step(by) {
    try {
      await tab.mainFrame().evaluate((steps) => history.go(steps), by);
    } catch (error) {
      if (!has_left(error)) throw error;
    }
  }

  return {
    evaluate: (fn, ...args) => frame.evaluate(fn, ...args),
    async frame(selector) {
      frame = selector === null ? tab.mainFrame() : await (await tab.mainFrame().$(selector)).contentFrame();
    },
    move: (x, y) => tab.mouse.move(x, y),
    /** One point after the other, each after so many ms, whether or not the page keeps up. */
    async glide(points, ms) {
      const began = performance.now();
      const sent = [];
      for (const [i, { x, y }] of points.entries()) {
        sent.push(tab.mouse.move(x, y));
        await new Promise((done) => setTimeout(done, Math.max(0, began + (i + 1) * ms - performance.now())));
      }
      await Promise.all(sent);
    },
    down: () => tab.mouse.down(),
    up: () => tab.mouse.up(),
    async wheel(x, y, dy) {
      await tab.mouse.move(x, y);
      await tab.mouse.wheel({ deltaY: dy });
    },
    async key(chord) {
      const keys = chord.split('+');
      const last = keys.pop();
      for (const key of keys) await tab.keyboard.down(key);
      await tab.keyboard.press(last);
      for (const key of keys.reverse()) await tab.keyboard.up(key);
    },
    async goto(next) {
      await tab.goto(next, { waitUntil: 'load', timeout: patience });
      frame = tab.mainFrame();
    },
    back: () => step(-1),
    forward: () => step(1),
    async resize(w, h, r = ratio) {
      await tab.setViewport({ width: w, height: h, deviceScaleFactor: r, ...finger });
      await tab.screenshot({ type: 'png', captureBeyondViewport: false });  // else no frame tells the page
    },
    /** @param {Record<string, string>} features  media features and what they say */
    async prefers(features) {
      media ??= await tab.createCDPSession();
      await media.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
    },
    /** @param {string} folder  where what the page saves goes */
    async save_to(folder) {
      const session = await tab.browser().target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    },
    dark: (on) => tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: on ? 'dark' : 'light' }]),
    swipe: (x, y, dy, dx) => swipe(tab, x, y, dy, dx),
    /** @param {number} px  the reader's default size of letters */
    async letters(px) {
      media ??= await tab.createCDPSession();
      await media.send('Page.enable');
      await media.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
    },
    /** @param {number} scale  as two fingers do */
    async pinch(scale) {
      media ??= await tab.createCDPSession();
      await media.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    },
    screenshot: async () => Buffer.from(await tab.screenshot({ type: 'png', captureBeyondViewport: false })),
    pdf: async () => Buffer.from(await tab.pdf({ format: 'A4', preferCSSPageSize: true })),
    errors: () => [...errors],
    close: () => tab.close(),
  };
}

/** A finger that moves by dy, or sideways by dx, in small steps: the browser decides whether that scrolls. */
async function swipe(tab, x, y, dy, dx = 0) {
  const session = await tab.createCDPSession();
  const touch = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', { x, y });
  for (let step = 1; step <= 12; step++) await touch('touchMove', { x: x + (dx * step) / 12, y: y + (dy * step) / 12 });
  await touch('touchEnd');
  await session.detach();
}
