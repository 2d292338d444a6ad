// A card's SVG as a PNG: drawn by resvg with our own fonts or the story's, in 256 colours. The same SVG gives the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { initWasm, Resvg } from '@resvg/resvg-wasm';
// @ts-expect-error: it has no types
import UPNG from 'upng-js';

const colours = 256;
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
// The whole fonts, not the page's subsets: these are called by the names that the SVG asks for.
const faces = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** @typedef {import('./story/own_fonts.mjs').OwnFonts} OwnFonts */

/** What else than the SVG a picture is made of. @param {OwnFonts | null} own */
function tools(own) {
  const version = (/** @type {string} */ name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
  const fonts = own ? [own.regular, own.semibold] : faces.map((face) => readFileSync(join(modules, '@expo-google-fonts', face)));
  const how = readFileSync(fileURLToPath(import.meta.url));
  return { fonts, made_of: [how, version('@resvg/resvg-wasm'), version('upng-js'), ...fonts] };
}

/**
 * Drawing takes a third of a second a card, so what was drawn before is kept.
 * @param {string} folder  where
 * @param {OwnFonts | null} own
 * @returns {(svg: string) => Promise<Buffer>}
 */
export function create_card_png(folder, own) {
  const { fonts, made_of } = tools(own);
  const base = createHash('sha256');
  for (const part of made_of) base.update(part).update('\0');
  let ready = false;

  /** @param {string} svg */
  async function draw(svg) {
    if (!ready) await initWasm(readFileSync(join(modules, '@resvg/resvg-wasm/index_bg.wasm')));
    ready = true;
    // A story's subsets bear this name (web/build/fetch/fonts.py), which the SVG reaches by its last one, sans-serif.
    const image = new Resvg(svg, { font: { fontBuffers: fonts, ...(own && { sansSerifFamily: 'ChannelMapStory' }) } }).render();
    const { width, height, pixels } = image;
    return Buffer.from(UPNG.encode([new Uint8Array(pixels).buffer], width, height, colours));
  }

  return async (svg) => {
    const path = join(folder, `${base.copy().update(svg).digest('hex').slice(0, 32)}.png`);
    if (existsSync(path)) return readFileSync(path);
    const png = await draw(svg);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, png);
    renameSync(`${path}.${process.pid}`, path);  // two builds may run at once
    return png;
  };
}
