// The canvas as Chromium shows it, in a few scenarios: three widths, light and dark.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { cut, read_image } from '../browser/image.mjs';
import { open_engine } from '../browser/driver/driver.mjs';
import { start_server } from '../browser/server.mjs';
import { live, settled } from '../browser/steps.mjs';
import { until } from '../browser/until.mjs';
import { take_cards } from './card_screens.mjs';
import { scenarios } from './scenarios.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = process.env.CHANNELMAP_DIST ?? `${root}dist`;
const program = `${dist}/bin/channelmap`;
const story = `${root}assets/story.json`;

/** What each picture shows: the widths of the page and a scenario with other marks. */
const shown = { 360: 'memo', 720: 'half-open', 1080: 'today' };

export const screens = Object.entries(shown).flatMap(([width, scenario]) =>
  [false, true].map((dark) => ({ name: `screen-${width}-${dark ? 'dark' : 'light'}.png`, width: Number(width), scenario, dark })));

/** The faces of the cards, as the build reads them. */
const whole_fonts = () => [
  ['Source Sans 3', '400', 'source-sans-3/400Regular/SourceSans3_400Regular'],
  ['Source Sans 3', '600', 'source-sans-3/600SemiBold/SourceSans3_600SemiBold'],
  ['Source Serif 4', '400', 'source-serif-4/400Regular/SourceSerif4_400Regular'],
  ['Source Serif 4', '600', 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold'],
].map(([family, weight, file]) => ({
  family, weight, data: `data:font/ttf;base64,${readFileSync(`${root}web/node_modules/@expo-google-fonts/${file}.ttf`, 'base64')}`,
}));

/** The mouse is elsewhere, all draws are in and no frame runs any more. */
async function at_rest(page) {
  await live(page);
  await settled(page);
  let before = -1;
  await until('no frame runs', async () => {
    const { frames } = await page.evaluate(() => window.channelmap.stats());
    const same = frames === before;
    before = frames;
    return same;
  }, { interval: 400 });
}

/** A browser and the built page in it. */
export async function open_screens() {
  const server = await start_server(`${dist}/web`);
  const engine = await open_engine('chromium');
  let with_chip = null;  // started for the first that needs it
  return {
    /** @returns {Promise<{image: import('../browser/image.mjs').Image, numbers: {id: string, rect: any}[]}>} */
    async take({ width, scenario, dark }) {
      const page = await engine.open(`${server.origin}/page/index.html#${scenarios[scenario]}`, { width, height: 3300, dark });
      await at_rest(page);
      const { x, y, w, h, numbers } = await page.evaluate(() => {
        const box = document.getElementById('map-canvas').getBoundingClientRect();
        return { x: box.x, y: box.y, w: box.width, h: box.height, numbers: window.channelmap.outline().numbers };
      });
      const image = cut(read_image(await page.screenshot()), { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) });
      await page.close();
      return { image, numbers };
    },
    /**
     * The command line's picture of the same scenario as this browser draws it, with the page's fonts, and the part of
     * the canvas that it must look like. Both are drawn by the same program here, so that letters look the same.
     */
    async both({ width, scenario, dark }) {
      with_chip ??= open_engine('chromium', { chip: true });
      const page = await (await with_chip).open(`${server.origin}/page/index.html#${scenarios[scenario]}`, { width, height: 3300, dark });
      await at_rest(page);
      const { x, y, w, top } = await page.evaluate(() => {
        const box = document.getElementById('map-canvas').getBoundingClientRect();
        const above = getComputedStyle(document.documentElement).getPropertyValue('--timeline-height');
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
        return { x: Math.round(box.x), y: Math.round(box.y), w: Math.round(box.width), top: parseFloat(above) * rem };
      });
      const screen = read_image(await page.screenshot());
      const svg = execFileSync(program, ['svg', story, scenarios[scenario], '--width', String(w), '--theme', dark ? 'dark' : 'light'],
        { encoding: 'utf8' });
      await page.evaluate(async (text) => {
        document.head.append(document.getElementById('fonts'));
        document.body.innerHTML = text;
        document.body.style.margin = '0';
        await document.fonts.ready;
      }, svg);
      const drawn = read_image(await page.screenshot());
      // Down to the bar of hosts: on the canvas other things stand above that.
      const flows = await page.evaluate(() => document.querySelector('.hosting').getBoundingClientRect().top - 8);
      await page.close();
      const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
      const [map_width, map_height] = [Number(size[1]), Math.floor(flows)];
      return {
        screen: cut(screen, { x, y: y + top, w: map_width, h: map_height }),
        picture: cut(drawn, { x: 0, y: 0, w: map_width, h: map_height }),
      };
    },
    /**
     * Where the words of a scenario's card stand, in the fonts that it asks for or in this machine's.
     * @returns {Promise<{text: string, left: number, right: number, top: number, bottom: number}[]>}
     */
    async card(scenario, with_fonts) {
      const page = await engine.open(`${server.origin}/page/index.html`, { width: 1200, height: 640 });
      const svg = execFileSync(program, ['svg', story, scenarios[scenario], '--card'], { encoding: 'utf8' });
      const words = await page.evaluate(async (text, keep) => {
        if (keep) document.head.append(document.getElementById('fonts'));
        document.body.innerHTML = text;
        document.body.style.margin = '0';
        await document.fonts.ready;
        return [...document.querySelectorAll('text')].map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { text: one.textContent, left, right, top, bottom };
        });
      }, svg, with_fonts);
      await page.close();
      return words;
    },
    /** A preset's card as it was built, and as this browser draws it. With fonts that are ours, or this machine's. */
    async built_card({ id, query }, with_fonts = true) {
      const page = await engine.open('about:blank', { width: 1200, height: 640 });
      const svg = execFileSync(program, ['svg', story, query, '--card', '--theme', 'light'], { encoding: 'utf8' });
      await page.evaluate(async (text, faces) => {
        for (const { family, weight, data } of faces) document.fonts.add(await new FontFace(family, `url(${data})`, { weight }).load());
        document.body.innerHTML = text;
        document.body.style.margin = '0';
        await document.fonts.ready;
      }, svg, with_fonts ? whole_fonts() : []);
      const drawn = cut(read_image(await page.screenshot()), { x: 0, y: 0, w: 1200, h: 630 });
      await page.close();
      return { built: read_image(readFileSync(`${dist}/web/cards/${id}.png`)), drawn };
    },
    /** The pictures of one page as a card, by their names. */
    embedded: (one) => take_cards(engine, server.origin, at_rest, one),
    async close() {
      await (await with_chip)?.close();
      await engine.close();
      server.close();
    },
  };
}
