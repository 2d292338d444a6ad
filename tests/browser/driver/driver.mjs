// What the cases ask of a browser, and the three browsers that answer.
//
// Engine  name, version; open(url, options) → Page; close(); lost() → what it died of, or null
//         options: width, height (CSS px of the viewport), ratio, dark, coarse (a screen for fingers; with can.touch)
// Page    evaluate(fn, ...args)   runs in the chosen frame; arguments and the result are JSON
//         frame(selector | null)  chooses an iframe of the top document, or the top document; "a >>> b" is b in the
//                                 shadow root of a
//         move(x, y), down(), up(), wheel(x, y, dy)   mouse, in CSS px of the top viewport
//         key(name)               presses and releases: "Tab", "Shift+Tab", "ArrowRight"
//         goto(url), back(), forward(), resize(width, height, ratio), dark(on), swipe(x, y, dy, dx)
//         letters(px)             the reader's default size of letters; pinch(scale): as two fingers do
//         save_to(folder)         lets the page save files there
//         pdf() → the page as printed on A4
//         screenshot() → PNG of the viewport; errors() → what the browser's console held; close()
import { open_chromium, open_firefox } from './puppeteer.mjs';
import { open_webkit } from './webkit.mjs';

/** What each driver can do beside the rest. bars: scrollbars take room where the probe says so; saves_work: modes.mjs. */
export const abilities = {
  chromium: { ratio: true, dark: true, prefers: true, touch: true, pdf: true, downloads: true, letters: true },
  firefox: {},
  webkit: { bars: true, saves_work: true },
};

/** The narrowest viewport that the window can have, in CSS px, where that matters. From 600 on WebKitGTK's canvas is no longer the narrow one. */
export const least_width = { chromium: 0, firefox: 0, webkit: 560 };

/**
 * @param {string} name chromium, firefox or webkit
 * @param {{webgl?: boolean, on_screen?: boolean, chip?: boolean}} [options] webgl: false starts a browser without it;
 *        on_screen: false lets WebKitGTK save work, so that it gives no pictures; chip: true lets Chromium draw the page as
 *        with a graphics chip, for three times the work
 */
export function open_engine(name, { webgl = true, on_screen = true, chip = false } = {}) {
  const open = { chromium: open_chromium, firefox: open_firefox, webkit: open_webkit }[name];
  if (!open) throw new Error(`no driver for ${name}`);
  return open({ webgl, on_screen, chip });
}
