// @ts-check
// The article's own script: the step of the text that crosses the middle of the screen says what the map shows.
// An article of another newsroom would do no more.

/** @typedef {import('./place.js').Embed} Embed */

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
}

/** Of a map that is higher than the screen the keyboard may reach what is cut off; then it goes back. */
function straighten({ target }) {
  if (stage && !stage.contains(target)) stage.scrollTop = 0;
}

if (ChannelMap) follow();
document.addEventListener('focusin', straighten);
