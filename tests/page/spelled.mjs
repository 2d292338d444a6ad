// A page as a browser reads it: the build writes what isn't ASCII as references.

/** @param {string} html */
export const spelled = (html) => html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
