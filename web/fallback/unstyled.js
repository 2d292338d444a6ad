// @ts-check
// Where a policy refuses the page's styles (style-src 'none'), none of them hides the picture while the map is live, or the
// canvas while it isn't: the elements themselves say it.

/**
 * @param {Window & typeof globalThis} window
 * @param {string} state  a State of shown.js
 */
export function hide_without_style(window, state) {
  const { document } = window;
  const [stage, picture, canvas] = ['stage', 'picture', 'map-canvas'].map((id) => document.getElementById(id));
  if (!stage || !picture || !canvas) return;
  const has_style = window.getComputedStyle(stage).position !== 'static';  // canvas.css
  picture.hidden = !has_style && state === 'live';
  canvas.hidden = !has_style && state !== 'live';
}
