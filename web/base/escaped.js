// @ts-check
// Text as it stands in HTML, in an element or in an attribute's quotes. For the snippets that the page makes and for the
// build's pages.

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
