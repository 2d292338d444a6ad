// dist/web/article.html with its style and script: a story told with embed.js. [[…]] in web/embed/article.html is a
// figure of the model, so that none is typed:
//
//   [[unmet era=e3]]        a number of src/core/number.h in a scenario, with its range: 21 (16–28)
//   [[sentence era=e3]]     the result sentence
//   [[card PRESET]]         the preset's picture, as a link to its page
//   [[updated]]             the day on which the facts were checked
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bundle_script, bundle_style } from './bundle.mjs';
import { day } from './html.mjs';
import { escape_html } from './template.mjs';

/**
 * @param {import('./page.mjs').Build} build
 * @param {import('./views.mjs').View[]} views
 * @returns {Promise<Record<string, string>>} the files by their names
 */
export async function article_files({ root, debug, program, story, story_path }, views) {
  const read = (command, query, ...more) =>
    execFileSync(program, [command, story_path, query, ...more], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const figures = {
    sentence: (query) => read('sentence', query, '--html').trim(),
    card: (id) => card(views.find((view) => view.id === id) ?? fail(`no preset ${id}`)),
    updated: () => day(story.updated, story.language),
  };
  const number = (id, query) => in_brackets(JSON.parse(read('why', query, '--number', id)).sentence);
  const template = readFileSync(join(root, 'web/embed/article.html'), 'utf8');
  const html = template.replace(/\[\[([^\]]+)\]\]/g, (_, text) => {
    const [name, rest = ''] = text.replaceAll('&amp;', '&').replaceAll('&gt;', '>').split(' ');
    return figures[name]?.(rest) ?? number(name, rest);
  });
  return {
    'article.html': html,
    'article.css': await bundle_style(join(root, 'web/embed/article.css'), { debug }),
    'article.js': await bundle_script({ root, entry: join(root, 'web/embed/article.js'), debug }),
  };
}

/** "Unmet demand: 21 of every 100 dollars, 16–28 in nine of ten draws. …" @param {string} sentence */
function in_brackets(sentence) {
  const [, central, range] = /: (\S+) of every 100 dollars(?:, (\S+) in nine)?/.exec(sentence) ?? fail(`no number in “${sentence}”`);
  return central + (range ? ` <span class="range">(${range})</span>` : '');
}

function card({ page, card: picture, alt }) {
  return `<a href="${escape_html(page)}"><img src="${escape_html(picture)}" width="1200" height="630" loading="lazy" alt="${escape_html(alt)}"></a>`;
}

/** @param {string} what @returns {never} */
function fail(what) {
  throw new Error(`the article: ${what}`);
}
