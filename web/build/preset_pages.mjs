// PRESET.html: the page that stands for a preset where its link is shared. web/app/preset_redirect.js says what it does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { map_address } from '../address/preset_address.js';
import { bundle_script, bundle_style } from './bundle.mjs';
import { strict_policy } from './csp.mjs';
import { in_fonts } from './story/own_fonts.mjs';
import { view_tags } from './tags.mjs';
import { escape } from './html.mjs';
import { fill_parts, fill_texts } from './template.mjs';

/**
 * @param {import('./page.mjs').Build} build
 * @param {import('./views.mjs').View[]} views
 * @returns {Promise<Record<string, string>>} files by name
 */
export async function preset_pages({ root, debug, site, story, words, tokens, own_fonts }, views) {
  const script = await bundle_script({ root, entry: join(root, 'web/app/preset_redirect.js'), debug });
  const template = readFileSync(join(root, 'web/preset.html'), 'utf8');
  const style = in_fonts(own_fonts)(await bundle_style(join(root, 'web/app/preset.css'), { tokens, debug }));
  const page_of = (/** @type {import('./views.mjs').View} */ view) => {
    const texts = {
      language: story.language, view_title: view.title, label: view.label, result: view.result, card: view.card, alt: view.alt,
      scenario: view.query, open: words['preset.open'], target: map_address({ search: '', hash: '' }, view.query),
    };
    const escaped = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, escape(text)]));
    return fill_parts(fill_texts(template, escaped), {
      csp: `<meta http-equiv="Content-Security-Policy" content="${strict_policy({ script, style })}">`,
      script: `<script>${script}</script>`,
      style: `<style>${style}</style>`,
      tags: view_tags(view, { site, description: view.result }).join('\n'),
    });
  };
  return Object.fromEntries(views.map((view) => [view.page, page_of(view)]));
}
