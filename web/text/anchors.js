// @ts-check
// Links to places in the page, for example from a number to its fact. They unfold the part with the place and scroll
// there. They don't change the address: its hash belongs to the scenario.

/**
 * @param {{document: Document}} collaborators
 */
export function create_anchors({ document }) {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const place = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!place) return;
    event.preventDefault();
    place.closest('details')?.setAttribute('open', '');
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  });
}
