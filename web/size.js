// @ts-check
// How wide the map may be, in CSS pixels, and how many device pixels each has. It looks at the element and
// never at the window.

/** @typedef {{width: number, ratio: number}} Size */

/**
 * @param {{window: Window & typeof globalThis, ruler: Element, on_size: (size: Size) => void}} collaborators
 *   `ruler` has the map's width and no height, so that the height that follows from a width never brings a
 *   second round.
 */
export function watch_size({ window, ruler, on_size }) {
  let size = { width: ruler.getBoundingClientRect().width, ratio: window.devicePixelRatio };
  /** @type {MediaQueryList | null} */
  let resolution = null;

  /** @param {Size} next */
  function take(next) {
    if (!(next.width > 0) || (next.width === size.width && next.ratio === size.ratio)) return;
    size = next;
    on_size(size);
  }

  function ratio_changed() {
    watch_resolution();
    take({ width: size.width, ratio: window.devicePixelRatio });
  }

  /** A media query tells of leaving one ratio only, so it is renewed for each. */
  function watch_resolution() {
    resolution?.removeEventListener('change', ratio_changed);
    resolution = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    resolution.addEventListener('change', ratio_changed);
  }

  const observer = new window.ResizeObserver(([entry]) => take(size_of(entry, window.devicePixelRatio)));
  observe(observer, ruler);
  watch_resolution();

  return {
    size: () => size,
    destroy() {
      observer.disconnect();
      resolution?.removeEventListener('change', ratio_changed);
    },
  };
}

/**
 * The ratio by the device's own count of pixels where the browser tells it, so that lines stay sharp.
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
    observer.observe(element);  // Safari knows only the CSS box
  }
}

/**
 * Where an element stands, in CSS px of the viewport.
 * @param {HTMLElement} element
 */
export function box_of(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, w: width, h: height };
}
