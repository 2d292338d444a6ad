// The page under two names: index.html, which the next build replaces, and v/BUILD.html, which stays as it is. BUILD is
// a hash of all that the page is made of, so the same inputs give the same name and any other build another one.
import { createHash } from 'node:crypto';

import { build_tag, frozen_tags, view_tags } from './tags.mjs';
import { fill_parts } from './template.mjs';

/** Stands in the page until the tags are known. */
export const tags_to_come = '<!--build:tags-->';

/**
 * @param {string} page  with tags_to_come in its head
 * @param {import('./views.mjs').View} start
 * @param {{site: import('./site.mjs').Site | null, description: string}} where
 * @returns {{index: string, frozen: string, path: string}}  path: the frozen page's, in dist/web
 */
export function name_build(page, start, where) {
  const with_tags = (/** @type {string[]} */ tags) => fill_parts(page, { tags: tags.join('\n') });
  const unnamed = with_tags(view_tags(start, where));
  const build = createHash('sha256').update(unnamed).digest('hex').slice(0, 16);
  const path = `v/${build}.html`;
  return {
    path,
    index: with_tags([...view_tags(start, where), build_tag(build)]),
    frozen: with_tags([...frozen_tags(start, { ...where, path }), build_tag(build)]),
  };
}
