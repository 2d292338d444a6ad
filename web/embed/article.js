// @ts-check
// The script of article.html, an example of a story told with the map: the paragraph at the middle of the screen
// decides what the map shows. Another newsroom's article needs no more than this.

/** @typedef {import('./frame.js').Embed} Embed */

/** @type {any} */
const { ChannelMap } = window;
const stage = document.querySelector('.stage');
const sentence = document.getElementById('sentence');

/**
 * @param {Embed} map
 * @param {HTMLElement} step
 */
function arrive(map, { dataset }) {
  if (dataset.step) map.step(dataset.step);
  else map.set(dataset.set ?? '');
  map.highlight(dataset.highlight ?? '');
}

/**
 * Says to the style sheet that the map follows the text. A saved copy holds the element, but without this script it isn't
 * defined.
 */
function begin() {
  const story = document.querySelector('.story');
  if (story && !document.querySelector('map-story')) story.before(document.createElement('map-story'));
  if (!customElements.get('map-story')) customElements.define('map-story', class extends HTMLElement {});
}

function follow() {
  /** @type {Embed} */
  const map = ChannelMap.embed(stage?.querySelector('[data-channel-map]'));
  /** @type {NodeListOf<HTMLElement>} */
  const steps = document.querySelectorAll('.step');
  const observer = new IntersectionObserver((entries) => {
    const here = entries.filter((entry) => entry.isIntersecting).pop()?.target;
    if (!here) return;
    steps.forEach((step) => step.toggleAttribute('data-here', step === here));
    arrive(map, /** @type {HTMLElement} */ (here));
  }, { rootMargin: '-50% 0px' });
  steps.forEach((step) => observer.observe(step));
  map.on('change', ({ result }) => {
    if (sentence) sentence.textContent = result;
  });
  begin();
}

/**
 * Where the map is higher than the screen, focus scrolls it to a part that is cut off. When the focus leaves it, it
 * goes back.
 * @param {FocusEvent} event
 */
function straighten({ target }) {
  if (stage && !stage.contains(/** @type {Node | null} */ (target))) stage.scrollTop = 0;
}

if (ChannelMap) follow();
document.addEventListener('focusin', straighten);
