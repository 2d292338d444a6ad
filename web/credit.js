// @ts-check
// Where the author shows the map without its sources, one line stays: that its volumes are estimates, and the way to
// the whole page in the scenario that is shown. Its words are in the page.

/**
 * @param {{window: Window, line: HTMLElement, locks: import('./locks.js').Locks}} collaborators
 */
export function create_credit({ window, line, locks }) {
  const link = line.querySelector('a');
  const page = whole_page(window.location.href);

  /** @param {string} scenario  what differs from where this page starts */
  function changed(scenario) {
    if (page) link?.setAttribute('href', page + (scenario ? `#${scenario}` : ''));
  }

  line.hidden = locks.ui === null || locks.ui.includes('sources');
  if (!page) link?.remove();
  changed('');
  return { changed };
}

/**
 * The same address without what hides parts or speaks of a host; "" where it has none that others could open.
 * @param {string} href
 */
export function whole_page(href) {
  if (!/^(https?|file):/.test(href)) return '';
  const [address, search = ''] = href.split('#')[0].split('?');
  const kept = search.split('&').filter((pair) => pair !== '' && !/^(ui|steps|childId|allow)(=|$)/.test(pair));
  return kept.length > 0 ? `${address}?${kept.join('&')}` : address;
}
