// @ts-check
// "Why this number?": a panel over the page, beside the number in question. It isn't modal: the sliders can be moved
// while it is open, and it then explains the new number. It stays inside the page's present height, so that a frame
// around the page needn't grow.

import { when_changed } from '../base/changed.js';
import { maker } from '../base/dom.js';
import { box_of } from '../base/size.js';
import { create_why_content } from './why_content.js';

/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {import('../engine/engine.js').Rect} Rect */
/** @typedef {import('../engine/why.js').Why} Why */
/** @typedef {{area: Element, x: number, y: number, right?: number}} Place  a point of an element, in CSS px from its
    top left corner; right: how far the panel may reach, so that it doesn't cover the sliders */

const max_width = 420;
const min_width = 300;
const max_height = 520;
const narrow_area = 600;
const gap = 20;
const min_height = 220;  // with less space, the other side of the point is tried

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   panel: HTMLElement,
 *   say: Say,
 *   answer: (id: string) => Why | null,
 *   value_of: (id: string) => string,
 *   has_slider: (id: string) => boolean,
 *   focus_slider: (id: string) => void,
 *   hold: (id: string) => void,
 * }} collaborators  `answer` returns null where there is no such number; `value_of`: the number as the map prints it;
 *   `hold` is called with the number that the panel explains, "" for none, so that its path stays lit
 */
export function create_why_panel({ window, panel, say, answer, value_of, has_slider, focus_slider, hold }) {
  const { document } = window;
  const make = maker(document);
  const title = make('h2', { id: 'panel-title' });
  const back = make('button', { type: 'button', class: 'plain' });
  const close_button = make('button', { type: 'button', class: 'close', 'aria-label': say('ask.close') });
  const body = make('div', { class: 'body', tabindex: '0', role: 'group', 'aria-labelledby': 'panel-title' });
  const expanded = new Set();
  const content = create_why_content({
    document, say, has_slider,
    ask: (id) => go(id, [...visited, { id: current_id, label: name }]),
    expand,
    focus_slider(id) {
      close(false);
      focus_slider(id);
    },
  });
  /** @type {{id: string, label: string}[]} */
  let visited = [];
  let current_id = '';
  let name = '';
  const changed_answer = when_changed((/** @type {Why | null} */ found_answer) => [found_answer, visited.length, [...expanded]], show_answer);
  /** @type {Place | null} */
  let place = null;
  /** @type {HTMLElement | null} */
  let opener = null;
  /** @type {Map<string, HTMLElement>} */
  let buttons = new Map();

  /**
   * @param {string} id
   * @param {typeof visited} path
   * @param {boolean} [scroll]  whether to scroll the panel into view
   */
  function go(id, path, scroll = false) {
    current_id = id;
    hold(id);
    visited = path;
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

  /** Asks the engine again, and writes the answer if it changed. */
  function refresh() {
    changed_answer.show(answer(current_id));
  }

  /** @param {Why | null} found_answer */
  function show_answer(found_answer) {
    name = found_answer?.label ?? name;
    title.replaceChildren(make('small', {}, say('ask.title')), ` ${name} `, make('span', { class: 'range' }, value_of(current_id)));
    back.hidden = visited.length === 0;
    back.textContent = visited.length > 0 ? say('ask.back', { label: visited[visited.length - 1].label }) : '';
    write(found_answer);
    set_position();
  }

  /** @param {Why | null} found_answer */
  function write(found_answer) {
    const [focused_before] = [...buttons].find(([, element]) => element === document.activeElement) ?? [];
    const made = found_answer ? content(found_answer, expanded) : { nodes: [make('p', {}, say('ask.none'))], buttons: new Map() };
    body.replaceChildren(...made.nodes);
    buttons = made.buttons;
    if (focused_before !== undefined) (buttons.get(focused_before) ?? body).focus({ preventScroll: true });
  }

  /** Sets the panel's position, width and greatest height. */
  function set_position() {
    if (!place || panel.hidden) return;
    const page = box_of(/** @type {Element} */ (panel.parentElement));
    const area = box_of(place.area);
    const point = { x: area.x + place.x, y: area.y + place.y };
    const width = area.w < narrow_area ? area.w : width_beside(place.x, place.right ?? area.w);
    area.w = Math.min(area.w, place.right ?? area.w);
    panel.style.setProperty('width', `${width}px`);
    panel.style.setProperty('max-height', `${max_height}px`);
    const { x, y, h } = panel_position(point, { w: width, h: panel.offsetHeight }, visible_part(area, point.y, window.innerHeight));
    panel.style.setProperty('left', `${x - page.x}px`);
    panel.style.setProperty('top', `${y - page.y}px`);
    panel.style.setProperty('max-height', `${h}px`);
  }

  /**
   * @param {string} id
   * @param {Place} at
   * @param {HTMLElement | null} from  the button that opened the panel; null after a click on the canvas
   */
  function open(id, at, from) {
    place = at;
    opener = from;
    panel.hidden = false;
    changed_answer.forget();
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
    const last = visited[visited.length - 1];
    if (last) go(last.id, visited.slice(0, -1));
  });
  close_button.addEventListener('click', () => close(true));
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close(true));
  window.addEventListener('resize', set_position);
  panel.replaceChildren(make('div', { class: 'head' }, title, close_button), back, body);

  return {
    open,
    close,
    /** To be called when a new scenario is shown and has stopped changing. */
    changed() {
      if (!panel.hidden) refresh();
    },
  };
}

/**
 * Where the panel goes: beside the point in a wide area, else below or above it; always inside the area.
 * @param {{x: number, y: number}} point
 * @param {{w: number, h: number}} size  of the panel with all its content
 * @param {Rect} area
 */
export function panel_position(point, size, area) {
  const bottom = area.y + area.h;
  if (area.w >= narrow_area) {
    const right = point.x + gap;
    const x = right + size.w <= area.x + area.w ? right : point.x - gap - size.w;
    const h = Math.min(size.h, area.h);
    return { x: between(x, area.x, area.x + area.w - size.w), y: between(point.y - 60, area.y, bottom - h), h: Math.max(min_height, h) };
  }
  const below = bottom - point.y - gap;
  const above = point.y - gap - area.y;
  const under = below >= Math.min(size.h, min_height) || below >= above;
  const h = Math.max(min_height, Math.min(size.h, under ? below : above));
  const y = under ? point.y + gap : point.y - gap - Math.min(size.h, h);
  return { x: area.x, y: between(y, area.y, bottom - Math.min(size.h, h)), h };
}

/**
 * The panel's width, as the wider side of the point allows.
 * @param {number} x
 * @param {number} right  where the area ends
 */
function width_beside(x, right) {
  return Math.min(right, max_width, Math.max(min_width, x - gap, right - x - gap));
}

/**
 * The part of an area that is on screen; the whole area if the point isn't in that part or it is too low.
 * @param {Rect} area
 * @param {number} y
 * @param {number} height
 */
function visible_part(area, y, height) {
  const top = Math.max(area.y, 0);
  const bottom = Math.min(area.y + area.h, height);
  return bottom - top >= min_height && y >= top && y <= bottom ? { ...area, y: top, h: bottom - top } : area;
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
function between(value, low, high) {
  return Math.max(low, Math.min(value, high));
}
