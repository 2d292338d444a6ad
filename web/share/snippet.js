// @ts-check
// The HTML that an editor pastes into an article: a figure with an <iframe>, which needs no script, or with an element
// into which embed.js puts the map. Its caption names the graphic and links to it, and a picture of the scenario stands
// inside: feeds, mail, reader views and sites that take frames away keep these.

import { list_text } from '../address/locks.js';
import { escaped } from '../base/escaped.js';

/**
 * @typedef {{
 *   page: string,
 *   scenario: string,
 *   changed?: string,
 *   theme: 'auto' | 'light' | 'dark' | '',
 *   lang: string,
 *   ui: string[] | null,
 *   title: string,
 *   height: number,
 *   picture?: {address: string, alt: string} | null,
 * }} Embed
 *   page: the graphic's address without query and hash; scenario: a link's text, "" for the story's start; changed: changes
 *   over that, which go into the hash; theme: "" for what a frame has by itself (light, or by embed.js that of the page
 *   around); lang: "" for the page's own; ui: the form or the parts that are shown, null for the card; height: CSS px, for
 *   hosts that don't follow the page's height; picture: of the scenario, where there is one
 */

/** What the frame is allowed to do (its attribute "allow"). */
export const permissions = 'clipboard-write; web-share';

/** @param {Pick<Embed, 'page' | 'scenario' | 'changed' | 'theme' | 'lang' | 'ui'>} embed */
export function embed_address({ page, scenario, changed = '', theme, lang, ui }) {
  const pairs = [
    ui && `ui=${ui.length === 1 ? ui[0] : list_text(ui)}`,
    theme && `theme=${theme}`,
    lang && `lang=${encodeURIComponent(lang)}`,
    scenario,
  ];
  return with_query(page, pairs.filter(Boolean).join('&'), changed);
}

/** The graphic by itself, with the same scenario. @param {Embed} embed */
const whole_address = ({ page, scenario, changed = '' }) => with_query(page, scenario, changed);

/** @param {string} page @param {string} query @param {string} hash */
const with_query = (page, query, hash) => page + (query && `?${query}`) + (hash && `#${hash}`);

/** The frame alone. @param {Embed} embed */
export function frame_html(embed) {
  const height = Math.ceil(embed.height);
  return `<iframe src="${escaped(embed_address(embed))}" title="${escaped(embed.title)}" width="100%" height="${height}" loading="lazy" ` +
    `style="position:relative;display:block;border:0;width:0;min-width:100%;height:${height}px" allow="${permissions}"></iframe>`;
}

/** The picture lies behind the frame and is seen where there is none. @param {Embed} embed */
export function frame_snippet(embed) {
  const picture = embed.picture ? `${image(embed, 'position:absolute;top:0;left:0;width:100%;height:auto')}\n` : '';
  return `<figure style="position:relative;margin:0">\n${picture}${frame_html(embed)}\n${caption(embed)}\n</figure>`;
}

/**
 * @param {Embed} embed
 * @param {string} script  the address of embed.js
 */
export function script_snippet(embed, script) {
  const address = escaped(embed_address(embed));
  const inside = embed.picture ? image(embed, 'display:block;width:100%;height:auto') : escaped(embed.title);
  return `<figure style="margin:0">\n<div data-channel-map="${address}" data-title="${escaped(embed.title)}">` +
    `<a href="${escaped(whole_address(embed))}">${inside}</a></div>\n${caption(embed)}\n</figure>\n` +
    `<script src="${escaped(script)}" async></script>`;
}

/** @param {Embed} embed @param {string} style */
function image({ picture }, style) {
  const { address, alt } = /** @type {NonNullable<Embed['picture']>} */ (picture);
  return `<img src="${escaped(address)}" width="1200" height="630" loading="lazy" style="${style}" alt="${escaped(alt)}">`;
}

/** @param {Embed} embed */
const caption = (embed) => `<figcaption><a href="${escaped(whole_address(embed))}">${escaped(embed.title)}</a></figcaption>`;
