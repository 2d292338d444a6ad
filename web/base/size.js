// @ts-check
// Watches how wide the map may be in CSS pixels, how many device pixels a CSS pixel has, and how large the reader wants
// letters: the map grows with them. The width is that of an element, never of the window.

import { media, ratio_of } from './media.js';

const narrowest = 288;  // px

/** @typedef {{width: number, ratio: number, zoom: number}} Size  zoom: the reader's font size, 1 for the usual one */

/**
 * @param {{window: Window & typeof globalThis, ruler: Element, on_size: (size: Size) => void}} collaborators
 *   `ruler`: an element with the map's width, as high as letters are, so that a change of the map's height doesn't
 *   call `on_size` again
 */
export function watch_size({ window, ruler, on_size }) {
  const first_width = ruler.getBoundingClientRect().width;
  let size = { width: first_width, ratio: ratio_of(window), zoom: zoom_of(window, first_width) };
  /** @type {ReturnType<typeof media> | null} */
  let resolution = null;

  /** @param {Size} next */
  function update(next) {
    if (!(next.width > 0) || (next.width === size.width && next.ratio === size.ratio && next.zoom === size.zoom)) return;
    size = next;
    on_size(size);
  }

  function ratio_changed() {
    watch_resolution();
    update({ ...size, ratio: ratio_of(window) });
  }

  /** A media query can only tell that one ratio is left, so each ratio needs a new one. */
  function watch_resolution() {
    resolution?.removeEventListener('change', ratio_changed);
    resolution = media(window, `(resolution: ${ratio_of(window)}dppx)`);
    resolution.addEventListener('change', ratio_changed);
  }

  const observer = new window.ResizeObserver(([entry]) => update({ ...size_of(entry, ratio_of(window)), zoom: zoom_of(window, entry.contentRect.width) }));
  observe(observer, ruler);
  watch_resolution();

  return { size: () => size };
}

/**
 * The map can't be laid out narrower than on the narrowest phone, so there it grows less than letters do.
 * @param {Window} window
 * @param {number} width
 */
function zoom_of(window, width) {
  const letters = parseFloat(window.getComputedStyle(window.document.documentElement).fontSize) / 16 || 1;
  return Math.min(letters, Math.max(1, width / narrowest));
}

/**
 * The size with the exact ratio where the browser tells the number of device pixels, so that lines are sharp.
 * @param {ResizeObserverEntry} entry
 * @param {number} ratio
 */
export function size_of(entry, ratio) {
  const width = entry.contentRect.width;
  const device = entry.devicePixelContentBoxSize?.[0]?.inlineSize;
  const exact = device && width > 0 ? device / width : ratio;
  return { width, ratio: Math.abs(exact - ratio) < 0.02 * ratio ? exact : ratio };
}

/**
 * @param {ResizeObserver} observer
 * @param {Element} element
 */
function observe(observer, element) {
  try {
    observer.observe(element, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(element);  // Safari can't tell device pixels
  }
}

/**
 * The box of an element in the viewport, in CSS px.
 * @param {Element} element
 */
export function box_of(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, w: width, h: height };
}
