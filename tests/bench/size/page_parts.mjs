// The built page by kind of content, in the order of the file.
import { by_brotli, raw } from './weigh.mjs';

/** @param {string} html @returns {{name: string, text: string}[]} */
export function page_parts(html) {
  const parts = [];
  let last = 0;
  for (const match of html.matchAll(/<(script|style|svg)\b([^>]*)>[^]*?<\/\1>/g)) {
    if (match[1] === 'svg' && !/width="\d{3,}"/.test(match[2])) continue;
    parts.push({ name: 'HTML', text: html.slice(last, match.index) });
    const id = /id="([^"]*)"/.exec(match[2])?.[1];
    const width = /width="(\d+)"/.exec(match[2])?.[1];
    const early = match[1] === 'script' && !parts.some(({ name }) => name === 'script, early');
    parts.push({ name: match[1] === 'svg' ? `picture, ${width} px` : `${match[1]}${id ? ` #${id}` : early ? ', early' : ''}`, text: match[0] });
    last = match.index + match[0].length;
  }
  parts.push({ name: 'HTML', text: html.slice(last) });
  return parts.filter(({ text }) => text.trim() !== '');
}

/**
 * How long the file is by brotli up to the end of each part: what has to come before it can run.
 * @param {string} html
 */
export function weigh_page(html) {
  let before = '', sent = 0;
  return page_parts(html).map(({ name, text }) => {
    before += text;
    const now = by_brotli(before);
    const added = now - sent;
    sent = now;
    return { name, raw: raw(text), alone: by_brotli(text), added, sent };
  });
}

/** What has come when the script that draws the live map has. @param {string} html */
export function before_the_map(html) {
  const end = html.lastIndexOf('</script>', html.indexOf('id="stills"') > 0 ? html.indexOf('id="stills"') : html.length);
  return html.slice(0, end + '</script>'.length);
}
