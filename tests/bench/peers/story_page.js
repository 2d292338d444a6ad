// What all peers share: the story's model with 2,000 draws in plain JavaScript, one slider, a sentence, and one change of
// the map a frame at most. A peer gives `draw(flows)`, which draws the map the first time and changes it from then on.
import story from '../../../assets/story.json';
import { create_monte_carlo } from '../plain_model.mjs';
import { scenario_of } from '../scenario.mjs';
import { colors } from './colors.js';

const era = 'e3';
const lever = 'api-exclusivity';
const draws = 2000;

/** Columns are taken once: a page that is drawn anew with each move wouldn't take them anew. */
function create_memory() {
  /** @type {Map<number, Float64Array>} */
  const kept = new Map();
  return (/** @type {number} */ size) => {
    if (!kept.has(size)) kept.set(size, new Float64Array(size));
    return /** @type {Float64Array} */ (kept.get(size));
  };
}
const memory = create_memory();

/** @param {number} percent @returns {{nodes: any[], links: any[], unmet: number[]}} each value with its range */
function flows_at(percent) {
  const { flows, unmet, metrics } = create_monte_carlo(story, scenario_of(story, `era=${era}&${lever}=${percent}`), draws, memory)();
  const products = story.products.filter(({ id }) => `product.${id}` in metrics);
  const [P, C, B] = [products.length, story.channels.length, story.platforms.length + 1];
  const buyers = [...story.platforms, { id: 'multi', label: 'Several clouds', color: 'multi' }];
  const sum = (/** @type {number[]} */ starts) => starts.reduce((total, at) => total + flows[3 * at + 1], 0);
  const cell = (/** @type {number} */ b, /** @type {number} */ c, /** @type {number} */ p) => (b * C + c) * P + p;
  const range = (/** @type {number} */ count) => [...Array(count).keys()];
  const links = [];
  for (const b of range(B)) {
    for (const c of range(C)) links.push({ source: b, target: B + c, value: sum(range(P).map((p) => cell(b, c, p))) });
    links.push({ source: b, target: B + C + P, value: range(P).reduce((total, p) => total + unmet[3 * (b * P + p) + 1], 0) });
  }
  for (const c of range(C)) for (const p of range(P))
    links.push({ source: B + c, target: B + C + p, value: sum(range(B).map((b) => cell(b, c, p))) });
  const named = (/** @type {any} */ one, /** @type {number[] | null} */ values) =>
    ({ id: one.id, label: one.label ?? one.name ?? one.id, range: values ? `${Math.round(values[0])}–${Math.round(values[2])}` : '' });
  return {
    nodes: [...buyers.map((one) => named(one, null)), ...story.channels.map((one) => named(one, metrics[`channel.${one.id}`])),
      ...products.map((one) => named(one, metrics[`product.${one.id}`])), named({ id: 'unmet', label: 'Not met' }, metrics.unmet)],
    links: links.map((link) => ({ ...link, value: Math.max(link.value, 1e-3) })),  // the same links with each move
    unmet: metrics.unmet,
  };
}

export { colors };
export const color_of = (/** @type {number} */ node) => colors[node % colors.length];
export const size = { width: 1232, height: 760 };

/** @param {(flows: ReturnType<typeof flows_at>) => void} draw */
export function run_page(draw) {
  const slider = /** @type {HTMLInputElement} */ (document.querySelector('input'));
  const sentence = /** @type {HTMLElement} */ (document.querySelector('p'));
  let shown = '';
  let asked = false;
  const state = { maps: 0 };
  Object.assign(window, { peer: state });

  function show() {
    asked = false;
    if (slider.value === shown) return;
    shown = slider.value;
    const flows = flows_at(Number(shown));
    sentence.textContent = `Of 100 dollars, ${Math.round(flows.unmet[1])} (${Math.round(flows.unmet[0])} to ${Math.round(flows.unmet[2])}) find no seller.`;
    draw(flows);
    state.maps++;
  }

  slider.addEventListener('input', () => {
    if (!asked) requestAnimationFrame(show);
    asked = true;
  });
  show();
  requestAnimationFrame(() => performance.mark('first-map'));
}
