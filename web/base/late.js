// @ts-check
// The page has a second script at its end, web/app/late.js, with what nobody needs before the first live map. It hands
// its functions to the first script by an event, since the two share nothing else.

/** A part of the page by what it is asked. @template {string} Method @typedef {Record<Method, (...values: any[]) => void>} Asked */

/**
 * What the second script brings.
 * @typedef {{
 *   qr_svg: (link: string) => string,
 *   open_static_scenarios: (page: any) => boolean,
 *   create_share_panel: (collaborators: any) => Asked<'connect' | 'show' | 'changed' | 'restore'>,
 *   create_scale: (collaborators: any) => any,
 *   create_embed_panel: (collaborators: any) => Asked<'changed' | 'restore'>,
 * }} Functions
 */

/**
 * Empty until it has come. `when_due` acts as soon as the second script is here and `begin` was called, which the page does
 * when the map is drawn.
 * @typedef {Partial<Functions> & {when_due: (act: () => void) => void, begin: () => void}} Late
 */

const event_name = 'channelmap:late';

/** For the first script. @param {Document} document @returns {Late} filled as soon as the second script runs */
export function await_late(document) {
  let is_here = false;
  let has_begun = false;
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @type {Late} */
  const late = {
    when_due(act) {
      waiting.push(act);
      act_if_due();
    },
    begin() {
      has_begun = true;
      act_if_due();
    },
  };
  function act_if_due() {
    if (is_here && has_begun) for (const act of waiting.splice(0)) act();
  }
  document.addEventListener(event_name, (event) => {
    Object.assign(late, /** @type {CustomEvent} */ (event).detail);
    is_here = true;
    act_if_due();
  }, { once: true });
  return late;
}

/**
 * A part of the page whose code the second script brings, made when the map is drawn. What is asked of it before is done when it is there: of each
 * method the last call, in the order of these.
 * @template {Record<string, (...values: any[]) => void>} Part
 * @param {Late} late
 * @param {(brought: Functions) => Part} make
 * @param {(keyof Part & string)[]} methods
 * @returns {Part}
 */
export function part_to_come(late, make, methods) {
  /** @type {Part | null} */
  let part = null;
  /** @type {Map<string, any[]>} */
  const asked = new Map();
  late.when_due(() => {
    part = make(/** @type {Functions} */ (late));
    for (const [method, values] of asked) part[method](...values);
  });
  const method_of = (/** @type {string} */ method) => (/** @type {any[]} */ ...values) => {
    if (part) return part[method](...values);
    asked.delete(method);
    asked.set(method, values);
  };
  return /** @type {Part} */ (Object.fromEntries(methods.map((method) => [method, method_of(method)])));
}

/** For the second script. @param {Document} document @param {Functions} functions */
export function hand_over(document, functions) {
  document.dispatchEvent(new CustomEvent(event_name, { detail: functions }));
}
