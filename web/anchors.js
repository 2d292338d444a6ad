// @ts-check
// Links to places in the page (from a number to its fact). They open the folded part that holds the place and
// leave the address alone, which belongs to the scenario and, in some frames, isn't even this page's.

/**
 * @param {{document: Document}} collaborators
 */
export function create_anchors({ document }) {
  /** @param {MouseEvent} event */
  function clicked(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const place = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!place) return;
    event.preventDefault();
    place.closest('details')?.setAttribute('open', '');
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  }

  document.addEventListener('click', clicked);
  return { destroy: () => document.removeEventListener('click', clicked) };
}
