// What stands in a page's head for those who never show it: search engines, networks and chats that make a preview
// of a link, editors that turn a link into an embed. They read only the beginning of a page, so this comes early.
import { address_in } from './site.mjs';
import { escape } from './html.mjs';

/** @typedef {import('./views.mjs').View} View */
/** @typedef {import('./site.mjs').Site} Site */

const attributes = (/** @type {Record<string, string>} */ pairs) => Object.entries(pairs).map(([name, value]) => `${name}="${escape(value)}"`).join(' ');
const link = (/** @type {Record<string, string>} */ pairs) => `<link ${attributes(pairs)}>`;
const property = (/** @type {string} */ name, /** @type {string} */ content) => `<meta ${attributes({ property: `og:${name}`, content })}>`;
const named = (/** @type {string} */ name, /** @type {string} */ content) => `<meta ${attributes({ name, content })}>`;

/**
 * @param {View} view
 * @param {{site: Site | null, description: string}} where
 */
export function view_tags(view, { site, description }) {
  return [
    ...(site ? [link({ rel: 'canonical', href: address_in(site, view.address) }), discovery(site, view)] : []),
    ...preview({ site, view, description, url: site ? address_in(site, view.address) : '' }),
  ];
}

/** WordPress reads this in the first 150 KB, Discord only as an element and not as a header. @param {Site} site @param {View} view */
const discovery = (site, { oembed, title }) =>
  link({ rel: 'alternate', type: 'application/json+oembed', href: address_in(site, oembed), title });

/**
 * Open Graph, and what X reads beside it. Without an address there can be no picture.
 * @param {{site: Site | null, view: View, description: string, url: string}} of
 */
function preview({ site, view, description, url }) {
  return [
    property('type', 'article'),
    property('title', view.title),
    property('description', description),
    ...(site
      ? [
        property('url', url),
        property('image', address_in(site, view.picture)),
        property('image:type', 'image/png'),
        property('image:width', '1200'),
        property('image:height', '630'),
        property('image:alt', view.alt),
        named('twitter:card', 'summary_large_image'),
        named('twitter:image:alt', view.alt),
      ]
      : [named('twitter:card', 'summary')]),
  ];
}

/** The build that the page is of, by which its frozen copy is found. @param {string} build */
export const build_tag = (build) => named('channel-map:build', build);

/**
 * Of a frozen copy. It is for the articles that it stands in: search engines keep to the live page.
 * @param {View} view
 * @param {{site: Site | null, description: string, path: string}} where
 */
export function frozen_tags(view, { site, description, path }) {
  return [
    named('robots', 'noindex'),
    ...(site ? [link({ rel: 'canonical', href: address_in(site, path) })] : []),
    ...preview({ site, view, description, url: site ? address_in(site, path) : '' }),
  ];
}
