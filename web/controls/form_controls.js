// @ts-check
// The map's controls as real form elements, for keyboards and screen readers; where there is no canvas they are
// visible. Over a canvas they lie, invisible, where the canvas draws the same controls: so focus scrolls to the right
// place, and the canvas draws the focus ring. Canvas and form show the same scenario and don't know each other.

import { when_changed } from '../base/changed.js';
import { attribute, maker, set } from '../base/dom.js';

/** @typedef {import('../engine/engine.js').Outline} Outline */
/** @typedef {import('../engine/engine.js').Rect} Rect */
/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {{element: HTMLElement, show: (item: any) => void}} Control */

/**
 * @param {{
 *   form: HTMLElement,
 *   sheet?: HTMLElement,
 *   say: Say,
 *   act: (action: string) => void,
 *   focus: (id: string) => void,
 * }} collaborators  `sheet`: the controls may be moved into one of its elements; `focus` is called with the control that gets the focus: the id of an era, slider or preset, or the
 *   control's action ("free buy_anyway", "reset"); "" when none has it
 */
export function create_form_controls({ form, sheet, say, act, focus }) {
  const make = maker(form.ownerDocument);
  const ids = (/** @type {{id: string}[]} */ items) => items.map(({ id }) => id);
  const shape = when_changed(({ presets, eras, levers }) => [presets, eras, levers].map(ids), build);
  /** @type {Map<string, Control>} */
  let controls = new Map();
  /** All but the eras: they may lie in a sheet. @type {HTMLElement[]} */
  let movable = [];
  let home = form;

  /** @param {Outline} outline */
  function build(outline) {
    const levers = (/** @type {boolean} */ inputs) =>
      outline.levers.filter((lever) => (lever.kind === 'input') === inputs);
    controls = new Map();
    for (const part of movable) part.remove();
    form.replaceChildren(group('eras', 'controls.eras', outline.eras, era_control));
    movable = [
      group('rights', 'controls.rights', levers(false), lever_control),
      group('inputs', 'controls.inputs', levers(true), lever_control),
      group('presets', 'controls.presets', outline.presets, preset_control),
      reset_button(),
    ];
    home.append(...movable);
  }

  /** @param {HTMLElement | null} body  of a sheet; null for the form */
  function place(body) {
    const next = body ?? form;
    if (next === home) return;
    const focused_before = /** @type {HTMLElement | null} */ (form.ownerDocument.activeElement);
    home = next;
    home.append(...movable);
    if (focused_before && home.contains(focused_before)) focused_before.focus({ preventScroll: true });
  }

  /**
   * @param {string} name
   * @param {string} title
   * @param {any[]} items
   * @param {(item: any) => Control} control
   */
  function group(name, title, items, control) {
    const body = items.map((item) => {
      const made = control(item);
      controls.set(`${name} ${item.id}`, made);
      return made.element;
    });
    return make('fieldset', { class: `group ${name}` }, make('legend', {}, say(title)), ...body);
  }

  /**
   * @param {import('../engine/outline.js').Era} era
   * @returns {Control}
   */
  function era_control({ id }) {
    const radio = make('input', { type: 'radio', name: 'era', value: id, 'data-focus': id });
    const words = make('span', {});
    radio.addEventListener('change', () => act(`era ${id}`));
    return {
      element: make('label', { class: 'control era' }, radio, words),
      show(era) {
        set(radio, 'checked', era.chosen);
        const unmet = era.unmet_text ?? rounded(era.unmet.central);
        const words_of = unmet === '' ? 'controls.era.bare' : 'controls.era';
        set(words, 'textContent', say(words_of, { label: era.label, dates: era.dates, unmet }));
      },
    };
  }

  /**
   * @param {import('../engine/outline.js').Preset} preset
   * @returns {Control}
   */
  function preset_control({ id, note }) {
    const button = make('button', { type: 'button', 'data-focus': id });
    if (note) button.title = note;
    button.addEventListener('click', () => act(`preset ${id}`));
    return {
      element: make('div', { class: 'control preset' }, button),
      show(preset) {
        set(button, 'textContent', preset.label);
        attribute(button, 'aria-pressed', String(Boolean(preset.chosen)));
      },
    };
  }

  /**
   * @param {import('../engine/outline.js').Lever} lever
   * @returns {Control}
   */
  function lever_control(lever) {
    const names = { slider: `lever-${lever.id}`, note: `lever-note-${lever.id}` };
    const label = make('label', { for: names.slider });
    const value = make('output', { for: names.slider, 'aria-live': 'off' });
    const slider = make('input', {
      type: 'range', min: '0', max: '100', step: '1',
      id: names.slider, 'data-focus': lever.id, 'aria-describedby': names.note,
    });
    const note = make('p', { id: names.note, class: 'note' });
    const reset_control = lever.has_range ? range_switch(lever) : back_button(lever);
    slider.addEventListener('input', () => {
      if (slider.getAttribute('aria-disabled') !== 'true') act(`set ${lever.id} ${slider.value}`);
      else slider.value = slider.defaultValue;
    });
    return {
      element: make('div', { class: 'control lever' }, label, value, slider, note, reset_control.element),
      show(now) {
        const percent = String(Math.round(now.value * 100));
        set(label, 'textContent', now.label);
        set(value, 'textContent', now.value_text);
        set(slider, 'value', percent);
        set(slider, 'defaultValue', percent);
        set(note, 'className', `note basis ${now.basis}`);
        set(note, 'textContent', [now.basis_text, now.note].filter(Boolean).join('. '));
        attribute(slider, 'aria-valuetext', value_words(now));
        attribute(slider, 'aria-disabled', String(!now.enabled));
        reset_control.show(now);
      },
    };
  }

  /** @param {import('../engine/outline.js').Lever} lever */
  function value_words({ value_text, fixed, has_range }) {
    const how = fixed ? 'fixed' : has_range ? 'range' : 'fact';
    return say(`controls.value.${how}`, { value: value_text });
  }

  /**
   * A switch. On: the model draws from the input's range. Off: it uses the slider's value.
   * @param {import('../engine/outline.js').Lever} lever
   * @returns {Control}
   */
  function range_switch({ id, label }) {
    const box = make('input', { type: 'checkbox', role: 'switch', 'data-focus': `free ${id}` });
    const words = make('span', {}, say('controls.range', { label }));
    let percent = '0';
    box.addEventListener('change', () => act(box.checked ? `free ${id}` : `set ${id} ${percent}`));
    return {
      element: make('label', { class: 'back' }, box, words),
      show(lever) {
        percent = String(Math.round(lever.value * 10000) / 100);
        set(box, 'checked', !lever.fixed);
      },
    };
  }

  /**
   * @param {import('../engine/outline.js').Lever} lever
   * @returns {Control}
   */
  function back_button({ id }) {
    const button = make('button', { type: 'button', class: 'back', 'data-focus': `free ${id}` });
    button.addEventListener('click', () => act(`free ${id}`));
    return {
      element: button,
      show({ label, reported, fixed }) {
        set(button, 'textContent', say('controls.back', { value: `${rounded(reported * 100)}%`, label }));
        set(button, 'hidden', !fixed);
      },
    };
  }

  function reset_button() {
    const button = make('button', { type: 'button', class: 'control reset', 'data-focus': 'reset' }, say('controls.reset'));
    button.addEventListener('click', () => act('reset'));
    return button;
  }

  const on_focus = (/** @type {FocusEvent} */ { target }) =>
    focus(/** @type {Element | null} */ (target)?.closest('[data-focus]')?.getAttribute('data-focus') ?? '');
  for (const area of [form, sheet]) {
    area?.addEventListener('focusin', on_focus);
    area?.addEventListener('focusout', () => focus(''));
  }
  form.addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());

  return {
    place,
    /** Shows one slider's new value. @param {import('../engine/outline.js').Lever} lever */
    show_lever(lever) {
      controls.get(`${lever.kind === 'input' ? 'inputs' : 'rights'} ${lever.id}`)?.show(lever);
    },
    /** @param {Outline} outline */
    show(outline) {
      shape.show(outline);
      const { presets, eras, levers } = outline;
      for (const [name, items] of Object.entries({ presets, eras, rights: levers, inputs: levers }))
        for (const item of items) {
          const control = controls.get(`${name} ${item.id}`);
          if (!control) continue;
          control.show(item);
          set_position(control.element, item.rect);
        }
    },
  };
}

/**
 * Lays a control where the canvas draws it. One that the canvas doesn't draw now becomes visible while it has the
 * focus.
 * @param {HTMLElement} element
 * @param {Rect | null | undefined} rect
 */
function set_position(element, rect) {
  element.classList.toggle('placed', Boolean(rect));
  if (!rect) return;
  element.style.setProperty('--x', `${rect.x}px`);
  element.style.setProperty('--y', `${rect.y}px`);
  element.style.setProperty('--w', `${rect.w}px`);
  element.style.setProperty('--h', `${rect.h}px`);
}

/** @param {number} value */
function rounded(value) {
  return String(Math.round(value));
}
