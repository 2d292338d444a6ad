// @ts-check
// The page's words as its scripts need them: without those that the build alone sets.

const of_the_build = /^(card|credit|method|page|preset|scenarios|sources)(\.|$)|^map\.(hosting|given)$/;

/** @param {import('./html.mjs').Entries} words  assets/words.page.*.json */
export const lean_words = (words) => Object.fromEntries(Object.entries(words).filter(([key]) => !of_the_build.test(key)));
