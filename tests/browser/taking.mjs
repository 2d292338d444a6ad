// What the cases of "Share and download" do with its panel. A page can't be asked what was saved, so the bytes are
// taken where the page hands them to the browser; one case lets Chromium really save.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { live } from './steps.mjs';
import { until } from './until.mjs';

const words = JSON.parse(readFileSync(new URL('../../assets/words.page.en.json', import.meta.url), 'utf8'));

export const scenario = '#api-exclusivity=0&buy_anyway=20';
/** The row of the hosts' table. */
export const host = 'Exported files open as they were on screen';
export const in_a_sandbox = (more = '') => `/article?sandbox=${encodeURIComponent(`allow-scripts${more}`)}&src=${encodeURIComponent(`/probe/all/index.html${scenario}`)}`;

export async function opened(open, path = `/probe/all/index.html${scenario}`, options = { width: 1080, height: 900 }) {
  const page = await open(path, options);
  await live(page);
  await open_panel(page);
  return page;
}

/** The text of a button of the panel: "png" → "Picture (PNG)". */
export const label = (key) => words[`take.${key}`] ?? assert.fail(`no words for ${key}`);

/** Opens the panel, and from then on keeps what the page gives. */
export async function open_panel(page) {
  await until('the button is there', () => page.evaluate(() => document.getElementById('take-open')?.hidden === false));
  await page.evaluate(() => {
    const blobs = new Map();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob);
      return url;
    };
    window.__given = [];
    HTMLAnchorElement.prototype.click = function () {
      if (this.hasAttribute('download')) window.__given.push({ name: this.download, blob: blobs.get(this.href) });
    };
    const panel = document.getElementById('take');
    if (panel.hidden) document.getElementById('take-open').click();
  });
}

/** Whether a button of the panel is to be seen. */
export const offers = (page, key) => page.evaluate((text) => {
  const button = [...document.querySelectorAll('#take button')].find((one) => one.textContent === text);
  return Boolean(button && button.getClientRects().length > 0);
}, label(key));

export const press = (page, key) => page.evaluate((text) => {
  [...document.querySelectorAll('#take button')].find((one) => one.textContent === text).click();
}, label(key));

/**
 * Presses a button and returns the file that the page gave.
 * @returns {Promise<{name: string, type: string, bytes: Buffer}>}
 */
export async function take(page, key) {
  await page.evaluate(() => { window.__given = []; });
  await press(page, key);
  await until(`a file for “${label(key)}”`, () => page.evaluate(() => window.__given.length === 1));
  const { name, type, text } = await page.evaluate(async () => {
    const [{ name, blob }] = window.__given;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { name, type: blob.type, text: btoa(text) };
  });
  return { name, type, bytes: Buffer.from(text, 'base64') };
}

export const status = (page) => page.evaluate(() => document.querySelector('#take [role="status"]').textContent);

/** The saved page, opened by double click. */
export async function from_disk(open_url, scratch, { name, bytes }) {
  const page = await open_url(pathToFileURL(kept(scratch, { name, bytes })).href, { width: 1080, height: 900 });
  await live(page);
  return page;
}

/** A file on disk. */
export function kept(scratch, { name, bytes }) {
  writeFileSync(join(scratch, name), bytes);
  return join(scratch, name);
}
