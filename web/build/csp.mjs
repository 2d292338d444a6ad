// The Content-Security-Policy of what is built: scripts by hash, no other origin, no request but for a page of ours in a frame.
import { createHash } from 'node:crypto';

/** @param {string} script  the exact text inside the script element */
export function hash_of(script) {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

/** Of the page. @param {string[]} scripts  inline ones */
export function policy(scripts) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash_of).join(' ')} 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "frame-src 'self'",  // the preview of an embed is this page again
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Of a page that holds one script and one style and shows pictures of its own folder. Opened as a file it has no
 * origin that 'self' would name.
 * @param {{script: string, style: string}} inline
 */
export function strict_policy({ script, style }) {
  return [
    "default-src 'none'", `script-src ${hash_of(script)}`, `style-src ${hash_of(style)}`, "img-src 'self' file:",
    "base-uri 'none'", "form-action 'none'",
  ].join('; ');
}

const meta = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/;

/** The policy that a finished page gives itself; "" for none. @param {string} html */
export function policy_in(html) {
  return meta.exec(html)?.[2] ?? '';
}

/** @param {string} html @param {string} next */
export function with_policy(html, next) {
  return html.replace(meta, (_, start) => start + next);
}
