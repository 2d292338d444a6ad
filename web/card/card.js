// @ts-check
// The card: the form of the page in a frame, as high as the other charts of a news page. Sentence, timeline, map and one
// slider are always there; all else of the page lies in sheets, which a bar of buttons opens over part of the card. The
// parts are the full page's own, moved. On a wide card the sheet of all sliders always stands beside the map.

import { media } from '../base/media.js';
import { create_sheets } from './sheets.js';
import { create_side_pane } from './side_pane.js';

/** @typedef {ReturnType<typeof create_card>} Card */

const wide = '(min-width: 60em)';  // as in card.css and form_in_card() in src/core/layout/form.cpp

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   elements: {foot: HTMLElement, panel: HTMLElement, sheets: Record<string, HTMLElement[]>},
 *   say: import('../base/words.js').Say,
 *   is_card: boolean,
 * }} collaborators  `foot`: gets the bar and the sheets; `panel`: "Why this number?", which may lie over a sheet; `sheets`:
 *   the parts of each sheet, in the bar's order
 */
export function create_card({ window, elements, say, is_card }) {
  const { document } = window;
  const query = media(window, wide);
  /** @type {{node: Node, parent: Node, next: Node | null}[]} */
  const origins = [];
  /** @type {(sheet: HTMLElement | null) => void} */
  let place_sliders = () => {};
  const sheets = is_card ? create_sheets({
    window, foot: elements.foot, panel: elements.panel, on_change: arrange,
    names: Object.keys(elements.sheets).map((id) => ({ id, label: say(`sheet.${id}`) })),
    labels: { bar: say('sheet.bar'), close: say('ask.close') },
  }) : null;

  const side_pane = sheets && elements.sheets.rules && create_side_pane({ window, pane: sheets.section('rules'), body: sheets.body('rules'), label: say('sheet.below') });

  /** Moves a part into its sheet. @param {HTMLElement} body @param {HTMLElement} node */
  function take(body, node) {
    origins.push({ node, parent: /** @type {Node} */ (node.parentNode), next: node.nextSibling });
    body.append(node);
  }

  /** The sliders lie in their sheet while it is shown, else unseen over the canvas. */
  function arrange() {
    place_sliders(sheets && (query.matches || sheets.is_open('rules')) ? sheets.body('rules') ?? null : null);
    side_pane?.refresh();
  }

  /** A link to a place in a sheet opens it first. @param {Event} event */
  function on_click({ target }) {
    const link = target instanceof window.Element ? target.closest('a[href^="#"]') : null;
    const place = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    const id = place && sheets?.around(place);
    if (id) sheets?.open(id);
  }

  if (sheets) {
    for (const [id, parts] of Object.entries(elements.sheets)) for (const part of parts) take(sheets.body(id), part);
    query.addEventListener('change', arrange);
    document.addEventListener('click', on_click, true);
  }

  return {
    is_card,
    /**
     * @param {typeof place_sliders} place  puts the sliders into a sheet, or back
     */
    connect(place) {
      place_sliders = place;
      arrange();
    },
    /** @param {() => string} address  of the scenario that is shown */
    use_address: (address) => sheets?.use_address(address),
    /** Makes the sliders visible, so that one can get the focus. */
    show_sliders() {
      if (query.matches) sheets?.close(false);
      else sheets?.open('rules');
    },
    /** The full page again, where no engine runs. */
    restore() {
      if (!sheets || !is_card) return;
      is_card = false;
      place_sliders(null);
      for (const { node, parent, next } of origins.reverse()) parent.insertBefore(node, next);
      side_pane?.remove();
      sheets.remove();
      query.removeEventListener('change', arrange);
      document.documentElement.dataset.form = 'full';
    },
  };
}
