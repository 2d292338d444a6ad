// @ts-check
// The snippet that an author pastes: an iframe that works without any script of the host.

/** What is told where a size must be a number; the page's height at this width, for a mouse, with everything folded. */
export const snippet_size = { width: 720, height: 3460 };

/**
 * What the page may do inside: "Copy link" and the device's share sheet.
 */
export const snippet_allow = 'clipboard-write; web-share';

/**
 * @param {{src: string, title: string, height?: number}} what
 */
export function snippet({ src, title, height = snippet_size.height }) {
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" ` +
    `style="border: 0; width: 0; min-width: 100%" allow="${snippet_allow}"></iframe>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
