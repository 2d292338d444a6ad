// @ts-check
// The page has a second script at its end, web/app/late.js, with what nobody needs before the first live map. It hands
// its functions to the first script by an event, since the two share nothing else.

/**
 * What the second script brings; empty until it has come.
 * @typedef {{
 *   qr_svg?: (link: string) => string,
 *   open_static_scenarios?: (page: any) => boolean,
 * }} Late
 */

const event_name = 'channelmap:late';

/** For the first script. @param {Document} document @returns {Late} filled as soon as the second script runs */
export function await_late(document) {
  /** @type {Late} */
  const late = {};
  document.addEventListener(event_name, (event) => void Object.assign(late, /** @type {CustomEvent} */ (event).detail), { once: true });
  return late;
}

/** For the second script. @param {Document} document @param {Required<Late>} functions */
export function hand_over(document, functions) {
  document.dispatchEvent(new CustomEvent(event_name, { detail: functions }));
}
