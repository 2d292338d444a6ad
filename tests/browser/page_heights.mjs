// Measures how high the page is at every width, in Chromium, and writes what embed.js needs of it:
//
//   node tests/browser/page_heights.mjs            writes web/embed/heights.json; then build the page again
//   node tests/browser/page_heights.mjs card map   measures these tables anew and keeps the others
//
// Between two widths of the table embed.js draws a line. A width is in it where the line would leave a measured
// height by more than `reach`.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { open_engine } from './driver/driver.mjs';
import { start_server } from './server.mjs';
import { live } from './steps.mjs';

/** The tables, and what they are measured with. The map alone is as high for a finger as for a mouse. */
export const kinds = {
  card: { ui: 'card', coarse: false },
  card_coarse: { ui: 'card', coarse: true },
  full: { ui: 'full', coarse: false },
  full_coarse: { ui: 'full', coarse: true },
  map: { ui: 'map', coarse: false },
};
export const narrowest = 320;
export const widest = 1296;
const strides = [16, 4, 1];
const steep = 12;  // px between two neighbours, that the widths between them are measured too
const reach = 36;

/**
 * A page of that kind, in a frame as wide as the window.
 * @param {{ui: string, coarse: boolean}} kind
 */
export async function open_kind({ ui, coarse }, open) {
  const src = encodeURIComponent(`/page/index.html?ui=${ui}`);
  const page = await open(`/host/wide.html?src=${src}`, { width: 800, height: 900, coarse });
  await page.frame('#graphic');
  await live(page);
  return page;
}

/** @param {any} page in its frame @param {number} width */
export async function height_at(page, width) {
  await page.frame(null);
  await page.resize(width, 900);
  await page.frame('#graphic');
  return page.evaluate(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    let last = -1;
    for (let same = 0, tries = 0; same < 3 && tries < 200; ++tries) {
      await frame();
      const now = innerWidth === wanted ? Math.ceil(document.querySelector('main').getBoundingClientRect().height) : -1;
      same = now === last && now > 0 ? same + 1 : 0;
      last = now;
    }
    return last;
  }, width);
}

/**
 * As few of the points as can be, so that the line between two of them is nowhere further than `reach` from one.
 * @param {[number, number][]} points
 */
export function thinned(points) {
  const kept = [points[0]];
  for (let from = 0; from < points.length - 1;) {
    let to = from + 1;
    while (to + 1 < points.length && fits(points, from, to + 1)) ++to;
    kept.push(points[to]);
    from = to;
  }
  return kept;
}

function fits(points, from, to) {
  const [[w0, h0], [w1, h1]] = [points[from], points[to]];
  return points.slice(from + 1, to).every(([w, h]) => Math.abs(h0 + ((w - w0) / (w1 - w0)) * (h1 - h0) - h) <= reach);
}

/** Coarsely where the height hardly changes, to the pixel where it jumps. */
async function measure(page) {
  const points = new Map();
  const at = async (width) => {
    if (!points.has(width)) points.set(width, await height_at(page, width));
    return points.get(width);
  };
  for (const [i, stride] of strides.entries()) {
    const before = [...points].sort(([a], [b]) => a - b);
    for (let width = narrowest; width <= widest; width += stride) {
      const right = before.findIndex(([w]) => w >= width);
      const even = i > 0 && Math.abs(before[Math.max(0, right - 1)][1] - before[right][1]) <= (i > 1 ? reach : steep);
      if (!even) await at(width);
    }
  }
  return [...points].sort(([a], [b]) => a - b);
}

async function main() {
  const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
  const server = await start_server(join(root, 'dist/web'));
  const engine = await open_engine('chromium');
  const path = join(root, 'web/embed/heights.json');
  const asked = process.argv.slice(2);
  const table = JSON.parse(await readFile(path, 'utf8'));
  for (const [name, kind] of Object.entries(kinds)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const page = await open_kind(kind, (path, options) => engine.open(server.origin + path, options));
    table[name] = thinned(await measure(page)).flat();
    console.log(`${name}: ${table[name].length / 2} widths`);
    await page.close();
  }
  await engine.close();
  server.close();
  const lines = Object.keys(kinds).map((name) => [name, table[name]]).map(([name, numbers]) => `  "${name}": [${numbers.join(', ')}]`);
  await writeFile(path, `{\n${lines.join(',\n')}\n}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
