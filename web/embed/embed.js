// @ts-check
// embed.js, for the pages that the map is put into. A classic script or a module, with nothing to import from it:
//
//   <div data-channel-map="https://example.org/channel-map/?era=e3" data-title="…">what stands there without scripts</div>
//   <script src="https://example.org/channel-map/embed.js" async></script>
//
//   ChannelMap.scan(root?)                makes embeds of all such elements; done once by itself
//   ChannelMap.embed(element, options?)   makes one, or gives the one that is there (place.js says what it can);
//                                         options go before the element's own attributes
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
 * }} Options  as the data attributes of the same names; `src` is data-channel-map
 */

(function () {
  const page = /** @type {any} */ (window);
  if (page.ChannelMap) return page.ChannelMap.scan();  // a script in each snippet does no harm

  /** @type {WeakMap<Element, Embed>} */
  const known = new WeakMap();
  const script = own_address();

  /**
   * @param {HTMLElement} element
   * @param {Options} [options]
   * @returns {Embed}
   */
  function embed(element, options) {
    const asked = { ...element.dataset, src: element.dataset.channelMap || '', ...options };
    const one = known.get(element) || place(element, address_of(asked.src, script, asked), asked, () => known.delete(element));
    known.set(element, one);
    return one;
  }

  /** @param {ParentNode} root */
  function scan(root = document) {
    /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-channel-map]')).forEach((one) => {
      // While the page is still coming, an element that nothing follows may not be complete.
      if (!one.nextSibling && document.readyState === 'loading') return;
      try {
        embed(one);
      } catch (error) {
        console.error(error);
      }
    });
  }

  page.ChannelMap = { embed, scan, version: 1 };
  scan();
  document.addEventListener('DOMContentLoaded', () => scan());
})();
