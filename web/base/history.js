// @ts-check
// The browser's history, as all parts of the page see it.

/** How many entries browsers keep: then their number says no more. */
export const most_entries = 50;
