// What an editor gets that asks how to embed a link: https://oembed.com, type "rich". A file can't heed maxwidth, but
// the snippet is as wide as its place anyway.
import { snippet, snippet_size } from '../snippet.js';
import { address_in } from './site.mjs';

/**
 * @param {import('./views.mjs').View} view
 * @param {{site: import('./site.mjs').Site, story: Record<string, any>}} where
 */
export function oembed({ title, query, card }, { site, story }) {
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: site.name,
    provider_url: `${site.origin}/`,
    html: snippet({ src: site.url + (query && `?${query}`), title: story.title }),
    ...snippet_size,
    thumbnail_url: address_in(site, card),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
