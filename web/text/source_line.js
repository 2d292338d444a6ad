// @ts-check
// Where the author hides the sources, one line stays. It says that the volumes are estimates, and links to the complete
// page with the scenario that is shown. Its text is in index.html.

import { frame_keys } from '../address/link_keys.js';

/**
 * @param {{window: Window, line: HTMLElement, locks: import('../address/locks.js').Locks}} collaborators
 */
export function create_source_line({ window, line, locks }) {
  const link = line.querySelector('a');
  const page = full_page_address(window.location.href);

  /** @param {string} scenario  the link's text, as far as it differs from the page's start */
  function changed(scenario) {
    if (page) link?.setAttribute('href', page + (scenario ? `#${scenario}` : ''));
  }

  line.hidden = locks.form !== 'card' && (locks.ui === null || locks.ui.includes('sources'));
  if (!page) link?.remove();
  changed('');
  return { changed };
}

/**
 * The page's address without the keys that hide parts or belong to a frame; "" where others can't open it.
 * @param {string} href
 */
export function full_page_address(href) {
  if (!/^(https?|file):/.test(href)) return '';
  const [address, search = ''] = href.split('#')[0].split('?');
  const params = search.split('&').filter((pair) => pair !== '' && !frame_keys.includes(pair.split('=')[0]));
  return params.length > 0 ? `${address}?${params.join('&')}` : address;
}
