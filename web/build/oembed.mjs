// What an editor gets that asks how to embed a link: https://oembed.com, type "rich". A file can't heed maxwidth, but
// the snippet is as wide as its place anyway.
import { frame_html } from '../share/snippet.js';
import { address_in } from './site.mjs';

/** Where a size must be a number: what the page takes at about this width under a finger, whose targets are larger. */
const width = 720;
/** @param {import('./story/heights.mjs').Heights} heights */
function size_in({ card_coarse: coarse }) {
  const next = coarse.findIndex((value, i) => i % 2 === 0 && value >= width);
  return { width, height: Math.max(coarse[next - 1], coarse[next + 1]) };
}

/**
 * @param {import('./views.mjs').View} view
 * @param {{site: import('./site.mjs').Site, story: Record<string, any>, heights: import('./story/heights.mjs').Heights}} where  `heights` that embed.js keeps free
 */
export function oembed({ title, query, picture }, { site, story, heights }) {
  const size = size_in(heights);
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: site.name,
    provider_url: `${site.origin}/`,
    html: bare(frame_html({ page: site.url, scenario: query, theme: '', lang: '', ui: null, title: story.title, height: size.height })),
    ...size,
    thumbnail_url: address_in(site, picture),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

/** WordPress takes `style` away from a frame of a site that it doesn't know, and so would give it a border. */
const bare = (/** @type {string} */ frame) => frame.replace('<iframe ', '<iframe frameborder="0" ');
