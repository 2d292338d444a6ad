// @ts-check
// "This scenario as a file": writes the source of the page as it was loaded, with the present scenario in a <meta>.
// Scripts are written without a change, so the hashes of the content security policy still hold. A copy of a copy
// differs only in its scenario.

import { element } from '../base/dom.js';
import { start_meta_name } from '../address/link.js';

/** Elements that never change: engine, script, story, words and fonts. They are most of the page, so they aren't cloned. */
const unchanging = 'script, style';

/** @typedef {{text: (scenario: string) => string, has_engine: () => boolean}} Original */

/**
 * Copies the page. To be called before any module changes it.
 * @param {Document} document
 * @returns {Original}  `has_engine`: the engine is inside the page, so that a copy works without a network
 */
export function copy_original(document) {
  const { documentElement: root, body } = document;
  const outer_nodes = [...root.childNodes].map((node) => (node === body ? node.cloneNode(false) : node.cloneNode(true)));
  const body_at = [...root.childNodes].indexOf(body);
  const html = /** @type {HTMLElement} */ (root.cloneNode(false));
  remove_locks(html, outer_nodes);
  const last = /** @type {ChildNode} */ (body.lastChild);  // the script that runs now
  const content = [...body.childNodes].map((node) => (is_unchanging(node) ? node : node.cloneNode(true)));

  /** What follows the script when all of the page is loaded, without the white space at its end, which would grow. */
  function late_nodes() {
    const nodes = [...body.childNodes];
    const after = nodes.slice(nodes.indexOf(last) + 1);
    const end = after.map(is_unchanging).lastIndexOf(true);
    return after.slice(0, end + 1).filter((node) => is_unchanging(node) || node.nodeType === 3);
  }

  /** @param {string} scenario */
  function text(scenario) {
    const page = /** @type {HTMLElement} */ (html.cloneNode(false));
    page.append(...outer_nodes.map((node) => node.cloneNode(true)));
    /** @type {HTMLElement} */ (page.childNodes[body_at]).append(...[...content, ...late_nodes()].map((node) => node.cloneNode(true)));
    set_start(page, scenario);
    // As the build writes it: scripts and styles have no other characters, so these are text.
    const source = page.outerHTML.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
    return `<!doctype html>\n${source}\n`;
  }

  return { text, has_engine: () => (document.getElementById('wasm')?.textContent ?? '') !== '' };
}

/**
 * Removes what app/early.js has written for the author's locks.
 * @param {HTMLElement} html  @param {Node[]} outer_nodes
 */
function remove_locks(html, outer_nodes) {
  for (const name of ['data-theme', 'data-ui']) html.removeAttribute(name);
  const head = /** @type {HTMLElement | undefined} */ (outer_nodes.find((node) => node.nodeName === 'HEAD'));
  head?.querySelector('meta[name="color-scheme"]')?.setAttribute('content', 'light dark');
}

/** @param {Node} node */
function is_unchanging(node) {
  return node.nodeType === 1 && /** @type {Element} */ (node).matches(unchanging);
}

/**
 * @param {HTMLElement} page
 * @param {string} scenario
 */
function set_start(page, scenario) {
  let meta = page.querySelector(`meta[name="${start_meta_name}"]`);
  if (!meta) {
    meta = /** @type {Element} */ (element(page.ownerDocument, 'meta', { name: start_meta_name }));
    page.querySelector('meta[name="viewport"]')?.after(meta, '\n');
  }
  meta.setAttribute('content', scenario);
}
