// dist/web/article.html with its style and script, where the story's folder has an article.html: a story told with
// embed.js. [[…]] in it is a figure of the model, so that none is typed:
//
//   [[unmet era=e3]]        a metric or a flow of a scenario, in whole parts of 100 with its range: 21 (16–28)
//   [[sentence era=e3]]     the result sentence
//   [[card PRESET]]         the preset's picture, as a link to its page
//   [[paper dark]]          the ground of a theme
//   [[updated]]             the day on which the facts were checked
//   [[recheck]]             the day on which they are to be checked again
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bundle_script, bundle_style } from './bundle.mjs';
import { must_print } from './command_line.mjs';
import { font_faces_css, read_faces } from './font_faces.mjs';
import { day, escape } from './html.mjs';
import { in_fonts } from './story/own_fonts.mjs';

/** @typedef {import('./command_line.mjs').Outline} Outline */

/**
 * @param {import('./page.mjs').Build} build
 * @param {import('./views.mjs').View[]} views
 * @returns {Promise<Record<string, string>>} the files by their names
 */
export async function article_files({ root, debug, program, folder, story, story_path, tokens, fonts, own_fonts }, views) {
  const path = join(folder, 'article.html');
  if (!existsSync(path)) return {};
  /** @type {Map<string, Outline>} */
  const outlines = new Map();
  const outline = (/** @type {string} */ query) => {
    const known = outlines.get(query) ?? JSON.parse(must_print(program, ['outline', story_path, query, '--strict']));
    outlines.set(query, known);
    return /** @type {Outline} */ (known);
  };
  /** @type {Record<string, (text: string) => string>} */
  const figures = {
    sentence: (query) => outline(query).result.map(phrase_html).join(''),
    card: (id) => card(views.find((view) => view.id === id) ?? fail(`no preset ${id}`)),
    paper: (theme) => tokens.themes[/** @type {'light' | 'dark'} */ (theme)].paper,
    updated: () => day(story.updated, story.language),
    recheck: () => day((story.recheck ?? fail('the story has no day of the next check')).date, story.language),
  };
  const number = (/** @type {string} */ id, /** @type {string} */ query) => number_html(texts_of(outline(query), id) ?? fail(`no metric or flow ${id} in “${query}”`));
  const template = readFileSync(path, 'utf8');
  const html = template.replace(/\[\[([^\]]+)\]\]/g, (_, text) => {
    const [name, rest = ''] = text.replaceAll('&amp;', '&').replaceAll('&gt;', '>').split(' ');
    return figures[name]?.(rest) ?? number(name, rest);
  });
  return {
    'article.html': html,
    // Ours aren't brought: an article is set in the reader's fonts, unless the story has its own.
    'article.css': (own_fonts ? `${font_faces_css(read_faces(fonts, own_fonts))}\n` : '') +
      in_fonts(own_fonts)(await bundle_style(join(root, 'web/embed/article.css'), { tokens, debug })),
    'article.js': await bundle_script({ root, entry: join(root, 'web/embed/article.js'), debug }),
  };
}

/** The texts of a metric, or of a flow such as "buyer.aws>unmet". @param {Outline} outline @param {string} id */
function texts_of({ metric_texts, flows, table }, id) {
  if (metric_texts[id]) return metric_texts[id];
  const row = table.rows[flows.findIndex(({ from, to }) => `${from}>${to}` === id)];
  return row && { value: row[2], range: row[3] };
}

/** @param {{value: string, range: string}} texts */
const number_html = ({ value, range }) => escape(value) + (range ? ` <span class="range">(${escape(range)})</span>` : '');

/** @param {import('./command_line.mjs').Phrase} phrase */
const phrase_html = ({ text, tone }) => (tone === 'plain' ? escape(text) : `<span class="${tone}">${escape(text)}</span>`);

/** @param {import('./views.mjs').View} view */
function card({ page, card: picture, alt }) {
  return `<a href="${escape(page)}"><img src="${escape(picture)}" width="1200" height="630" loading="lazy" alt="${escape(alt)}"></a>`;
}

/** @param {string} what @returns {never} */
function fail(what) {
  throw new Error(`the article: ${what}`);
}
