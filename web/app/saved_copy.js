// @ts-check
// A page that was saved by the browser while it was live, and is opened with its scripts. Each module clears what it fills
// before it fills it; what they put beside it (with data-made) and what they opened goes here, before any of them runs.

const opened = ['panel', 'take', 'embed-panel', 'link-field'];

/** @param {Document} document */
export function clean_copy(document) {
  for (const one of document.querySelectorAll('[data-made], #notices > *')) one.remove();
  for (const one of document.querySelectorAll('.choosing, .shown, .over')) one.removeAttribute('class');
  for (const one of document.querySelectorAll('#stage, #map-canvas, #changes')) one.removeAttribute('style');
  for (const id of opened) document.getElementById(id)?.setAttribute('hidden', '');
}
