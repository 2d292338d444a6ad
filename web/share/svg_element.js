// @ts-check

/**
 * The SVG as an element for the page.
 * @param {Window & typeof globalThis} window
 * @param {string} svg  not empty
 */
export function svg_element(window, svg) {
  const parsed = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return /** @type {SVGElement} */ (/** @type {unknown} */ (window.document.importNode(parsed, true)));
}
