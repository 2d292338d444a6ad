// Fills a page's template: {{name}} is a text, <!--build:name--> a part that the build makes.
import { escape } from './html.mjs';

/**
 * What {{name}} stands for: the page's words, the story's own top-level texts, the start scenario's result sentence, and {{given}}, an
 * attribute of the page where the story gives its flows.
 * @param {Record<string, any>} story
 * @param {string} sentence  HTML
 * @param {Record<string, string>} words
 */
export function text_values(story, sentence, words) {
  const texts = Object.entries({ ...words, ...story }).filter(([, value]) => typeof value === 'string');
  const given = story.eras?.some((/** @type {any} */ era) => era.flows) ? ' data-given' : '';
  return { ...Object.fromEntries(texts.map(([name, text]) => [name, escape(text)])), result: sentence, given };
}

/** @param {string} template @param {Record<string, string>} texts */
export function fill_texts(template, texts) {
  return template.replace(/\{\{([\w.]+)\}\}/g, (_, name) => {
    if (!(name in texts)) console.warn(`    warning: the story has no text "${name}" for the page`);
    return texts[name] ?? '';
  });
}

/** @param {string} template @param {Record<string, string>} parts */
export function fill_parts(template, parts) {
  return template.replace(/<!--build:([\w-]+)-->/g, (_, name) => {
    if (!(name in parts)) throw new Error(`a template asks for <!--build:${name}-->, which the build doesn't know`);
    return parts[name];
  });
}

/** @param {string} id @param {unknown} value */
export const json_block = (id, value) => `<script type="application/json" id="${id}">${ascii_json(JSON.stringify(value)).replace(/<(?=[/!])/g, '\\u003c')}</script>`;

// Pages are ASCII alone, so that a server, an archive or a program that names a wrong charset changes nothing in them: no
// word that is read, and no byte of a script, whose hash stands in the policy.

/** @param {string} text  JSON */
export const ascii_json = (text) => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * With references; scripts and styles know none and stay as they are (bundle.mjs and ascii_json escape ours).
 * @param {string} html
 */
export const ascii_html = (html) => html.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>|[^\0-\x7f]/gu,
  (found) => (found.startsWith('<') ? found : `&#${found.codePointAt(0)};`));
