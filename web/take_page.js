// @ts-check
// "This scenario as a file": the page's own source, written again from how it came, with the scenario in a <meta>.
// The policy's hash of the script still holds, since no script's text changes; a copy that is saved from a copy
// differs in nothing but its scenario.

export const start_name = 'channel-map:start';

/** What never changes once it is there: engine, script, story, words and fonts, the bulk of the page. */
const still = 'script, style';

/** @typedef {{text: (scenario: string) => string, is_whole: boolean}} Original */

/**
 * Remembers the page before any module has touched it.
 * @param {Document} document
 * @returns {Original}  `is_whole`: the page holds its engine, so that a copy works by itself
 */
export function keep_original(document) {
  const { documentElement: root, body } = document;
  const frame = [...root.childNodes].map((node) => (node === body ? node.cloneNode(false) : node.cloneNode(true)));
  const body_at = [...root.childNodes].indexOf(body);
  const html = /** @type {HTMLElement} */ (root.cloneNode(false));
  unlock(html, frame);
  const last = /** @type {ChildNode} */ (body.lastChild);  // the script that runs
  const content = [...body.childNodes].map((node) => (is_still(node) ? node : node.cloneNode(true)));

  /** What comes after the script, once all of the page is there; but not the space at its end, which would grow. */
  function later() {
    const nodes = [...body.childNodes];
    const after = nodes.slice(nodes.indexOf(last) + 1);
    const end = after.map(is_still).lastIndexOf(true);
    return after.slice(0, end + 1).filter((node) => is_still(node) || node.nodeType === 3);
  }

  /** @param {string} scenario */
  function text(scenario) {
    const page = /** @type {HTMLElement} */ (html.cloneNode(false));
    page.append(...frame.map((node) => node.cloneNode(true)));
    page.childNodes[body_at].append(...[...content, ...later()].map((node) => node.cloneNode(true)));
    set_start(page, scenario);
    return `<!doctype html>\n${page.outerHTML}\n`;
  }

  return { text, is_whole: (document.getElementById('wasm')?.textContent ?? '') !== '' };
}

/**
 * What early.js has written for the author of this frame isn't the page's.
 * @param {HTMLElement} html  @param {Node[]} frame
 */
function unlock(html, frame) {
  for (const name of ['data-theme', 'data-ui']) html.removeAttribute(name);
  const head = /** @type {HTMLElement | undefined} */ (frame.find((node) => node.nodeName === 'HEAD'));
  head?.querySelector('meta[name="color-scheme"]')?.setAttribute('content', 'light dark');
}

/** @param {Node} node */
function is_still(node) {
  return node.nodeType === 1 && /** @type {Element} */ (node).matches(still);
}

/**
 * @param {HTMLElement} page
 * @param {string} scenario
 */
function set_start(page, scenario) {
  let meta = page.querySelector(`meta[name="${start_name}"]`);
  if (!meta) {
    meta = page.ownerDocument.createElement('meta');
    meta.setAttribute('name', start_name);
    page.querySelector('meta[name="viewport"]')?.after(meta, '\n');
  }
  meta.setAttribute('content', scenario);
}
