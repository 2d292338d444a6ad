// Fills a page's template: {{name}} is a text, <!--build:name--> a part that the build makes.

/**
 * What {{name}} stands for: the story's own top-level texts, and the start scenario's result sentence.
 * @param {Record<string, any>} story
 * @param {string} sentence  HTML
 */
export function text_values(story, sentence) {
  const texts = Object.entries(story).filter(([, value]) => typeof value === 'string');
  return { ...Object.fromEntries(texts.map(([name, text]) => [name, escape_html(text)])), result: sentence };
}

/** @param {string} template @param {Record<string, string>} texts */
export function fill_texts(template, texts) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
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

/** @param {string} text */
export const escape_html = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** @param {string} id @param {unknown} value */
export const json_block = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value).replace(/<(?=[/!])/g, '\\u003c')}</script>`;
