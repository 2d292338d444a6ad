// @ts-check
// The engine's figure as a file: SVG that carries the page's fonts, and PNG drawn from it by the browser.

const sharpness = 2;  // device pixels a CSS pixel
const most_pixels = 16_000_000;  // what small devices give a canvas
const settle_ms = 120;

/**
 * @param {Document} document  its <style id="fonts"> holds the faces
 * @param {string} svg
 */
export function with_fonts(document, svg) {
  const fonts = document.getElementById('fonts')?.textContent ?? '';
  return svg.replace('</desc>', () => `</desc>\n<style>${fonts}</style>`);
}

/**
 * @param {Window & typeof globalThis} window
 * @param {string} svg  with its fonts
 * @returns {Promise<Blob>} PNG; fails where the browser keeps pages from drawing
 */
export async function png_of(window, svg) {
  const { width, height } = size_of(svg);
  const scale = Math.min(sharpness, Math.sqrt(most_pixels / (width * height)));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const image = await loaded(window, svg.replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${w}" height="${h}"`));
  const canvas = window.document.createElement('canvas');
  canvas.width = w;
  canvas.height = h;
  // In the processor's memory: the graphics are busy with the map, and bringing a picture back from there is slow.
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  // WebKit reads fonts inside a picture only after it has drawn it once.
  for (const wait of [settle_ms, 0]) {
    context.drawImage(image, 0, 0, w, h);
    await new Promise((done) => window.setTimeout(done, wait));
  }
  if (!shows_paper(context, svg)) throw new Error('The browser gives other pixels than were drawn.');
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('No PNG was made.'))), 'image/png'));
}

/**
 * @param {Window & typeof globalThis} window
 * @param {string} svg
 * @returns {Promise<HTMLImageElement>}
 */
function loaded(window, svg) {
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
 * Some browsers answer with noise, so that readers can't be told apart by what their machines draw.
 * @param {CanvasRenderingContext2D} context
 * @param {string} svg  begins with its paper
 */
function shows_paper(context, svg) {
  const [, paper] = /<rect[^>]*fill="#([0-9a-f]{6})"/.exec(svg) ?? [];
  const [r, g, b] = context.getImageData(1, 1, 1, 1).data;
  return parseInt(paper, 16) === (r << 16) + (g << 8) + b;
}
