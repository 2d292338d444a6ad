// @ts-check
// "Why this number?": a panel over the page beside the number that was asked about. It is no modal: sliders can be
// moved while it is open, and it then tells of the new number. It lies inside what is there, so that a frame
// around the page needn't grow.

import { maker } from './dom.js';
import { box_of } from './size.js';
import { create_content } from './why_content.js';

/** @typedef {import('./words.js').Say} Say */
/** @typedef {import('./engine.js').Rect} Rect */
/** @typedef {{area: Element, x: number, y: number, right?: number}} Place  a point of an element, in CSS px from its
    corner, and how far to the right the panel may reach, so that it leaves the sliders free */

const widest = 420;
const slimmest = 300;
const highest = 520;
const narrow = 600;
const gap = 20;
const least = 220;  // of height, before the other side of the point is tried

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   panel: HTMLElement,
 *   say: Say,
 *   answer: (id: string) => any,
 *   value_of: (id: string) => string,
 *   has_slider: (id: string) => boolean,
 *   to_slider: (id: string) => void,
 *   hold: (id: string) => void,
 * }} collaborators  `answer` is null where there is no such number, `value_of` what the map prints for it;
 *   `hold` hears which number the panel is about, "" for none
 */
export function create_why({ window, panel, say, answer, value_of, has_slider, to_slider, hold }) {
  const { document } = window;
  const make = maker(document);
  const title = make('h2', { id: 'panel-title' });
  const back = make('button', { type: 'button', class: 'plain' });
  const close_button = make('button', { type: 'button', class: 'close', 'aria-label': say('ask.close') });
  const body = make('div', { class: 'body', tabindex: '0', role: 'group', 'aria-labelledby': 'panel-title' });
  const expanded = new Set();
  const content = create_content({
    document, say, has_slider,
    ask: (id) => go(id, [...trail, { id: asked, label: name }]),
    expand,
    to_slider(id) {
      close(false);
      to_slider(id);
    },
  });
  /** @type {{id: string, label: string}[]} */
  let trail = [];
  let asked = '';
  let name = '';
  let shown = '';
  /** @type {Place | null} */
  let place = null;
  /** @type {HTMLElement | null} */
  let opener = null;
  /** @type {Map<string, HTMLElement>} */
  let keyed = new Map();

  /**
   * @param {string} id
   * @param {typeof trail} through
   * @param {boolean} [scroll]  brings the panel into view
   */
  function go(id, through, scroll = false) {
    asked = id;
    hold(id);
    trail = through;
    expanded.clear();
    refresh();
    body.scrollTop = 0;
    panel.focus({ preventScroll: !scroll });
  }

  /** @param {string} list */
  function expand(list) {
    expanded.add(list);
    refresh();
    body.focus({ preventScroll: true });
  }

  /** Asks again, and writes what changed. */
  function refresh() {
    const found = answer(asked);
    const now = JSON.stringify([found, trail.length, [...expanded]]);
    if (now === shown) return;
    shown = now;
    name = found?.label ?? name;
    title.replaceChildren(make('small', {}, say('ask.title')), ` ${name} `, make('span', { class: 'range' }, value_of(asked)));
    back.hidden = trail.length === 0;
    back.textContent = trail.length > 0 ? say('ask.back', { label: trail[trail.length - 1].label }) : '';
    write(found);
    put();
  }

  /** @param {any} found */
  function write(found) {
    const [held] = [...keyed].find(([, element]) => element === document.activeElement) ?? [];
    const made = found ? content(found, expanded) : { nodes: [make('p', {}, say('ask.none'))], keyed: new Map() };
    body.replaceChildren(...made.nodes);
    keyed = made.keyed;
    if (held !== undefined) (keyed.get(held) ?? body).focus({ preventScroll: true });
  }

  /** Where it lies, and how high it may be. */
  function put() {
    if (!place || panel.hidden) return;
    const page = box_of(/** @type {Element} */ (panel.parentElement));
    const area = box_of(place.area);
    const point = { x: area.x + place.x, y: area.y + place.y };
    const width = area.w < narrow ? area.w : width_beside(place.x, place.right ?? area.w);
    area.w = Math.min(area.w, place.right ?? area.w);
    panel.style.setProperty('width', `${width}px`);
    panel.style.setProperty('max-height', `${highest}px`);
    const { x, y, h } = placed(point, { w: width, h: panel.offsetHeight }, seen(area, point.y, window.innerHeight));
    panel.style.setProperty('left', `${x - page.x}px`);
    panel.style.setProperty('top', `${y - page.y}px`);
    panel.style.setProperty('max-height', `${h}px`);
  }

  /**
   * @param {string} id
   * @param {Place} at
   * @param {HTMLElement | null} from  the button that asked; none where a mouse or a finger did on the canvas
   */
  function open(id, at, from) {
    place = at;
    opener = from;
    panel.hidden = false;
    shown = '';
    go(id, [], from !== null);
  }

  /** @param {boolean} to_opener */
  function close(to_opener) {
    if (panel.hidden) return;
    const inside = panel.contains(document.activeElement);
    panel.hidden = true;
    hold('');
    place = null;
    if (to_opener && inside) opener?.focus();
    opener = null;
  }

  back.addEventListener('click', () => {
    const last = trail[trail.length - 1];
    if (last) go(last.id, trail.slice(0, -1));
  });
  close_button.addEventListener('click', () => close(true));
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close(true));
  window.addEventListener('resize', put);
  panel.replaceChildren(make('div', { class: 'head' }, title, close_button), back, body);

  return {
    open,
    close,
    is_open: () => !panel.hidden,
    /** The scenario has come to rest. */
    changed() {
      if (!panel.hidden) refresh();
    },
  };
}

/**
 * Beside the point where there is room for that, else below or above it; inside the area in any case.
 * @param {{x: number, y: number}} point
 * @param {{w: number, h: number}} size  of the panel at its highest
 * @param {Rect} area
 */
export function placed(point, size, area) {
  const bottom = area.y + area.h;
  if (area.w >= narrow) {
    const right = point.x + gap;
    const x = right + size.w <= area.x + area.w ? right : point.x - gap - size.w;
    const h = Math.min(size.h, area.h);
    return { x: between(x, area.x, area.x + area.w - size.w), y: between(point.y - 60, area.y, bottom - h), h: Math.max(least, h) };
  }
  const below = bottom - point.y - gap;
  const above = point.y - gap - area.y;
  const under = below >= Math.min(size.h, least) || below >= above;
  const h = Math.max(least, Math.min(size.h, under ? below : above));
  const y = under ? point.y + gap : point.y - gap - Math.min(size.h, h);
  return { x: area.x, y: between(y, area.y, bottom - Math.min(size.h, h)), h };
}

/**
 * As wide as the roomier side of a point allows.
 * @param {number} x
 * @param {number} right  where the area ends
 */
function width_beside(x, right) {
  return Math.min(right, widest, Math.max(slimmest, x - gap, right - x - gap));
}

/**
 * The part of an area that the window shows, if the point is in it and enough of it is.
 * @param {Rect} area
 * @param {number} y
 * @param {number} height
 */
function seen(area, y, height) {
  const top = Math.max(area.y, 0);
  const bottom = Math.min(area.y + area.h, height);
  return bottom - top >= least && y >= top && y <= bottom ? { ...area, y: top, h: bottom - top } : area;
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
function between(value, low, high) {
  return Math.max(low, Math.min(value, high));
}
