// @ts-check
// The picture for download, which the engine writes as SVG: with the page's fonts inside it, and as PNG, which the
// browser draws from the SVG.

import { element } from '../base/dom.js';
import { with_size } from './png_size.js';

const max_pixels = 16_000_000;  // small devices allow no larger canvas
const font_wait_ms = 120;

/**
 * @param {Document} document  its <style id="fonts"> holds the fonts
 * @param {string} svg
 */
export function with_fonts(document, svg) {
  const fonts = document.getElementById('fonts')?.textContent ?? '';
  return svg.replace('</desc>', () => `</desc>\n<style>${fonts}</style>`);
}

/**
 * @param {Window & typeof globalThis} window
 * @param {string} svg  with its fonts
 * @param {number} [wanted]  its pixels for each CSS pixel; a very large picture gets fewer
 * @returns {Promise<Blob>} PNG that says how large it is meant to be; rejected where the browser doesn't let pages read
 *   what they draw
 */
export async function png_of(window, svg, wanted = 2) {
  const { width, height } = size_of(svg);
  const scale = Math.min(wanted, Math.sqrt(max_pixels / (width * height)));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const image = await load_image(window, svg.replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${w}" height="${h}"`));
  const canvas = element(window.document, 'canvas', { width: String(w), height: String(h) });
  // Drawn in main memory: the graphics processor is busy with the map, and reading a picture back from it is slow.
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  // WebKit loads the fonts of an SVG picture only when it draws it, so it is drawn twice.
  for (const wait of [font_wait_ms, 0]) {
    context.drawImage(image, 0, 0, w, h);
    await new Promise((done) => window.setTimeout(done, wait));
  }
  if (!is_drawn_faithfully(context, svg)) throw new Error('The browser gives other pixels than were drawn.');
  /** @type {Blob} */
  const drawn = await new Promise((done, fail) =>
    canvas.toBlob((/** @type {Blob | null} */ blob) => (blob ? done(blob) : fail(new Error('No PNG was made.'))), 'image/png'));
  const sized = with_size(new Uint8Array(await drawn.arrayBuffer()), scale);
  return new window.Blob([/** @type {any} */ (sized)], { type: 'image/png' });
}

/**
 * @param {Window & typeof globalThis} window
 * @param {string} svg
 * @returns {Promise<HTMLImageElement>}
 */
function load_image(window, svg) {
  return new Promise((done, fail) => {
    const image = new window.Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error('The picture can’t be read.'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

/** @param {string} svg */
export function size_of(svg) {
  const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/**
 * Whether the background has its own colour. Some browsers return noise instead, to protect readers from being
 * recognized by what their devices draw.
 * @param {CanvasRenderingContext2D} context
 * @param {string} svg  its first rectangle is the background
 */
function is_drawn_faithfully(context, svg) {
  const [, paper] = /<rect[^>]*fill="#([0-9a-f]{6})"/.exec(svg) ?? [];
  const [r, g, b] = context.getImageData(1, 1, 1, 1).data;
  return parseInt(paper, 16) === (r << 16) + (g << 8) + b;
}
