// @ts-check
// embed.js, for the pages that the map is put into. A classic script or a module, with nothing to import from it:
//
//   <div data-channel-map="https://example.org/channel-map/?era=e3" data-title="…">what stands there without scripts</div>
//   <script src="https://example.org/channel-map/embed.js" async></script>
//
//   ChannelMap.scan(root?)                makes embeds of all such elements; done once by itself
//   ChannelMap.embed(element, options?)   makes one, or gives the one that is there (place.js says what it can);
//                                         options go before the element's own data-src, data-title and so on
//
// ../README.md documents the attributes, the commands and the events.

import { address_of, own_address } from './address.js';
import { place } from './place.js';

/** @typedef {import('./place.js').Embed} Embed */
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
 * }} Options  as the data attributes of the same names; `src` is that of data-channel-map
 */

(function () {
  const { document } = window;
  const page = /** @type {any} */ (window);
  if (page.ChannelMap) return void page.ChannelMap.scan();  // a script in each snippet does no harm

  /** @type {WeakMap<Element, Embed>} */
  const known = new WeakMap();
  const script = own_address(document);

  /**
   * @param {HTMLElement} element
   * @param {Options} [options]
   * @returns {Embed}
   */
  function embed(element, options = {}) {
    const there = known.get(element);
    if (there) return there;
    const asked = { src: element.dataset.channelMap || '', ...element.dataset, ...options };
    const address = address_of(asked.src, script, asked);
    const one = place({ window, element, address, asked, removed: () => known.delete(element) });
    known.set(element, one);
    return one;
  }

  /** @param {Document | Element} [root] */
  function scan(root = document) {
    const elements = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-channel-map]')]);
    // While the page is still coming, an element that nothing follows may not be complete.
    elements.filter((one) => one.nextSibling || document.readyState !== 'loading').forEach((one) => {
      try {
        embed(one);
      } catch (error) {
        console.error(error);
      }
    });
  }

  page.ChannelMap = { embed, scan, version: 1 };
  scan();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => scan());
})();
