// The Content-Security-Policy of what is built: scripts by hash, no other origin, no request at all.
import { createHash } from 'node:crypto';

/** @param {string} script  the exact text inside the script element */
export function hash_of(script) {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

/**
 * @param {string[]} scripts  inline scripts
 * @param {{header?: boolean, connect?: string}} [where]  a header may say who frames the page; a meta may not
 */
export function policy(scripts, { header = false, connect = '' } = {}) {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash_of).join(' ')} 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    ...(connect ? [`connect-src ${connect}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    ...(header ? ['frame-ancestors *'] : []),
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

/** The inline scripts of a finished page that run, for whoever serves it. @param {string} html */
export function scripts_of(html) {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text);
}
