// @ts-check
// The map's controls as real form elements, for keyboards and screen readers, and for eyes where there is no
// canvas. Over a live canvas they lie unseen on the places that the canvas draws, so that focus scrolls to the
// right spot and the canvas draws the ring. Both are views of one scenario: neither talks to the other.

import { attribute, maker, set } from './dom.js';

/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./engine.js').Rect} Rect */
/** @typedef {import('./words.js').Say} Say */
/** @typedef {{element: HTMLElement, show: (item: any) => void}} Control */

/**
 * @param {{
 *   form: HTMLElement,
 *   say: Say,
 *   act: (action: string) => void,
 *   focus: (id: string) => void,
 * }} collaborators  `focus` hears which control has the page's focus: the id of an era, lever or preset, or
 *   what else the control does ("free buy_anyway", "reset"); "" for none
 */
export function create_twin({ form, say, act, focus }) {
  const make = maker(form.ownerDocument);
  let shape = '';
  /** @type {Map<string, Control>} */
  let controls = new Map();

  /** @param {Outline} outline */
  function build(outline) {
    const levers = (/** @type {boolean} */ inputs) =>
      outline.levers.filter((/** @type {any} */ lever) => (lever.kind === 'input') === inputs);
    controls = new Map();
    form.replaceChildren(
      group('eras', 'controls.eras', outline.eras, era_control),
      group('rights', 'controls.rights', levers(false), lever_control),
      group('inputs', 'controls.inputs', levers(true), lever_control),
      group('presets', 'controls.presets', outline.presets, preset_control),
      reset_button(),
    );
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
   * @param {any} era
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
        const unmet = era.unmet_text ?? whole(era.unmet.central);
        const words_of = unmet === '' ? 'controls.era.bare' : 'controls.era';
        set(words, 'textContent', say(words_of, { label: era.label, dates: era.dates, unmet }));
      },
    };
  }

  /**
   * @param {any} preset
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
   * @param {any} lever
   * @returns {Control}
   */
  function lever_control(lever) {
    const ids = { slider: `lever-${lever.id}`, note: `lever-note-${lever.id}` };
    const label = make('label', { for: ids.slider });
    const value = make('output', { for: ids.slider, 'aria-live': 'off' });
    const slider = make('input', {
      type: 'range', min: '0', max: '100', step: '1',
      id: ids.slider, 'data-focus': lever.id, 'aria-describedby': ids.note,
    });
    const note = make('p', { id: ids.note, class: 'note' });
    const back = lever.has_range ? range_switch(lever) : back_button(lever);
    slider.addEventListener('input', () => {
      if (slider.getAttribute('aria-disabled') !== 'true') act(`set ${lever.id} ${slider.value}`);
      else slider.value = slider.defaultValue;
    });
    return {
      element: make('div', { class: 'control lever' }, label, value, slider, note, back.element),
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
        back.show(now);
      },
    };
  }

  /** @param {any} lever */
  function value_words({ value_text, fixed, has_range }) {
    const how = fixed ? 'fixed' : has_range ? 'range' : 'fact';
    return say(`controls.value.${how}`, { value: value_text });
  }

  /**
   * On: the model draws from the range. Off: it takes this one value.
   * @param {any} lever
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
   * @param {any} lever
   * @returns {Control}
   */
  function back_button({ id }) {
    const button = make('button', { type: 'button', class: 'back', 'data-focus': `free ${id}` });
    button.addEventListener('click', () => act(`free ${id}`));
    return {
      element: button,
      show({ label, reported, fixed }) {
        set(button, 'textContent', say('controls.back', { value: `${whole(reported * 100)}%`, label }));
        set(button, 'hidden', !fixed);
      },
    };
  }

  function reset_button() {
    const button = make('button', { type: 'button', class: 'control reset', 'data-focus': 'reset' }, say('controls.reset'));
    button.addEventListener('click', () => act('reset'));
    return button;
  }

  const focused = (/** @type {FocusEvent} */ event) => {
    const holder = event.target instanceof form.ownerDocument.defaultView.Element && event.target.closest('[data-focus]');
    focus(holder ? holder.getAttribute('data-focus') ?? '' : '');
  };
  const blurred = () => focus('');
  const submitted = (/** @type {Event} */ event) => event.preventDefault();
  form.addEventListener('focusin', focused);
  form.addEventListener('focusout', blurred);
  form.addEventListener('submit', submitted);

  return {
    /** @param {Outline} outline */
    show(outline) {
      const groups = { presets: outline.presets, eras: outline.eras, levers: outline.levers };
      const now = JSON.stringify(Object.values(groups).map((items) => items.map((/** @type {any} */ item) => item.id)));
      if (now !== shape) build(outline);
      shape = now;
      for (const [name, items] of [
        ['presets', outline.presets],
        ['eras', outline.eras],
        ['rights', outline.levers],
        ['inputs', outline.levers],
      ])
        for (const item of items) {
          const control = controls.get(`${name} ${item.id}`);
          if (!control) continue;
          control.show(item);
          place(control.element, item.rect);
        }
    },
    destroy() {
      form.removeEventListener('focusin', focused);
      form.removeEventListener('focusout', blurred);
      form.removeEventListener('submit', submitted);
    },
  };
}

/**
 * Where the canvas draws this control; a control that it doesn't draw now shows itself while it has focus.
 * @param {HTMLElement} element
 * @param {Rect | null | undefined} rect
 */
function place(element, rect) {
  element.classList.toggle('placed', Boolean(rect));
  if (!rect) return;
  element.style.setProperty('--x', `${rect.x}px`);
  element.style.setProperty('--y', `${rect.y}px`);
  element.style.setProperty('--w', `${rect.w}px`);
  element.style.setProperty('--h', `${rect.h}px`);
}

/** @param {number} value */
function whole(value) {
  return String(Math.round(value));
}
