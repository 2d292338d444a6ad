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
import { host } from './ground.js';

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

const page = /** @type {any} */ (host);
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
function scan(root = document) {
  /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-channel-map]')).forEach((one) => {
    // While the page loads, the last element may not be complete yet.
    if (!one.nextSibling && document.readyState === 'loading') return;
    try {
      embed(one);
    } catch (error) {
      console.error(error);
    }
  });
}

if (page.ChannelMap) page.ChannelMap.scan();  // the script may be there once for each embed
else {
  page.ChannelMap = { embed, scan, version: 1 };
  scan();
  document.addEventListener('DOMContentLoaded', () => scan());
}
