// @ts-check
// embed.js: the script for other people's pages, which puts the map into them. Classic script or module; it exports
// nothing.
//
//   <div data-channel-map="https://example.org/channel-map/?era=e3" data-title="…">shown without scripts</div>
//   <script src="https://example.org/channel-map/embed.js" async></script>
//
//   ChannelMap.scan(root?)                puts the map into all such elements; it is called once at the start
//   ChannelMap.embed(element, options?)   the same for one element; returns the embed (frame.js), also one that is there
//                                         already. Options replace the element's attributes
//
// web/README.md documents attributes, commands and events.

import { address_of, own_address } from './address.js';
import { create_frame } from './frame.js';
import { host, listen, page } from './ground.js';

/** @typedef {import('./frame.js').Embed} Embed */
/**
 * @typedef {{
 *   src?: string,
 *   title?: string,
 *   height?: number,
 *   theme?: 'light' | 'dark' | 'auto',
 *   ui?: string,
 *   lang?: string,
 *   steps?: string | string[],
 *   sandbox?: string,
 *   button?: string,
 * }} Options  as the data attributes of the same names; `src` is data-channel-map
 */

/** @type {WeakMap<Element, Embed>} */
const embeds = new WeakMap();
const script = own_address();

/**
 * @param {HTMLElement} element
 * @param {Options} [options]
 * @returns {Embed}
 */
function embed(element, options) {
  const settings = { ...element.dataset, src: element.dataset.channelMap || '', ...options };
  const one = embeds.get(element) || create_frame(element, address_of(settings.src, script, settings), settings, () => embeds.delete(element));
  embeds.set(element, one);
  return one;
}

/** @param {ParentNode} root */
function scan(root = page) {
  /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-channel-map]')).forEach((one) => {
    // While the page loads, its last element may not be complete yet; one in a shadow tree is none of it.
    if (!one.nextSibling && page.readyState === 'loading' && page.contains(one)) return;
    try {
      embed(one);
    } catch (error) {
      console.error(error);
    }
  });
}

// The script may be there once for each embed; an element of the page may have the same name, as its id.
const present = (/** @type {any} */ (host).ChannelMap || {}).scan;
if (present) present();
else {
  /** @type {any} */ (host).ChannelMap = { embed, scan, version: 1 };
  scan();
  listen(page, 'DOMContentLoaded', () => scan());
}
