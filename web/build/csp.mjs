// The page's Content-Security-Policy: scripts by hash, no other origin, no request at all.
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

/** The inline scripts of a finished page that run, for whoever serves it. @param {string} html */
export function scripts_of(html) {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text);
}
