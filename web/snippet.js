// @ts-check
// What an editor pastes into an article: the graphic as an iframe that needs no script, or as a place that embed.js
// fills and sizes.

import { list_text } from './locks.js';

/**
 * @typedef {{
 *   page: string,
 *   scenario: string,
 *   changed?: string,
 *   theme: 'auto' | 'light' | 'dark',
 *   lang: string,
 *   ui: string[] | null,
 *   title: string,
 *   height: number,
 * }} Embed
 *   page: the graphic's address without query and hash; scenario: a link's text, "" for the story's start; changed: what the reader
 *   has set over that, which goes into the hash; lang: "" for
 *   the page's own; ui: the parts that are shown, null for all; height: CSS px, for hosts that don't size the frame
 */

/** What the frame may do beyond drawing itself. */
export const permissions = 'clipboard-write; web-share';

/** @param {Pick<Embed, 'page' | 'scenario' | 'changed' | 'theme' | 'lang' | 'ui'>} embed */
export function embed_address({ page, scenario, changed = '', theme, lang, ui }) {
  const pairs = [
    ui && `ui=${ui.length === 1 ? ui[0] : list_text(ui)}`,
    theme !== 'auto' && `theme=${theme}`,
    lang && `lang=${encodeURIComponent(lang)}`,
    scenario,
  ];
  const query = pairs.filter(Boolean).join('&');
  return page + (query && `?${query}`) + (changed && `#${changed}`);
}

/** @param {Embed} embed */
export function frame_snippet(embed) {
  return `<iframe src="${escaped(embed_address(embed))}" title="${escaped(embed.title)}" width="100%" ` +
    `height="${Math.ceil(embed.height)}" loading="lazy" style="border:0;width:0;min-width:100%" allow="${permissions}"></iframe>`;
}

/**
 * @param {Embed} embed
 * @param {string} script  the address of embed.js
 */
export function script_snippet(embed, script) {
  const address = escaped(embed_address(embed));
  return `<div data-channel-map="${address}" data-title="${escaped(embed.title)}"><a href="${address}">${escaped(embed.title)}</a></div>\n` +
    `<script src="${escaped(script)}" async></script>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
