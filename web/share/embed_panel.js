// @ts-check
// The panel "Embed", for editors: they choose how an article shows the graphic, and get the snippet (HTML) and a
// preview.

import { attribute, maker, set } from '../base/dom.js';
import { height_at } from '../embed/address.js';
import { embed_address, frame_snippet, script_snippet } from './snippet.js';

/** @typedef {import('../base/words.js').Say} Say */

const widths = { least: 320, most: 1600, usual: 680 };
const preview_timeout_ms = 8000;
const debounce_ms = 1000;

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   button: HTMLElement,
 *   panel: HTMLElement,
 *   say: Say,
 *   title: string,
 *   page: string,
 *   frozen: string,
 *   languages: string[],
 *   scenario: () => {start: string, changed: string},
 *   shown: () => {preset: string, sentence: string},
 * }} collaborators  `page`: the graphic's address without query and hash, "" where others can't open it; `frozen`: the
 *   address of the copy of this version that never changes; `scenario`: with which this page starts, and what was changed;
 *   `shown`: the preset that is shown ("index" for the start, "" for none), and the result sentence
 */
export function create_embed_panel({ window, button, panel, say, title, page, frozen, languages, scenario, shown }) {
  const { document } = window;
  const make = maker(document);
  const version = choice('version', versions(page, frozen));
  const form = choice('form', ['frame', 'script']);
  const parts = choice('parts', ['card', 'map', 'full']);
  const theme = choice('theme', ['', 'light', 'dark', 'auto'], (value) => say(`embed.theme.${value || 'around'}`));
  const lang = choice('lang', ['', ...languages], () => '');
  const width = make('input', { type: 'number', min: String(widths.least), max: String(widths.most), step: '10', value: String(widths.usual) });
  const start = make('input', { type: 'checkbox' });
  start.checked = true;
  const code = make('textarea', { readonly: '', rows: '4', spellcheck: 'false', 'aria-label': say('embed.code') });
  const copy = make('button', { type: 'button' }, say('embed.copy'));
  const status = make('p', { class: 'small', role: 'status' });
  const stage = make('div', { class: 'preview' });
  const note = make('p', { class: 'small' });
  /** @type {HTMLIFrameElement | null} */
  let frame = null;
  let preview_height = 0;
  /** @type {any} */
  let timer = null;
  /** @type {any} */
  let change_timer = null;

  /**
   * A labelled select.
   * @param {string} name
   * @param {string[]} values
   * @param {(value: string) => string} [text]
   */
  function choice(name, values, text = (value) => say(`embed.${name}.${value}`)) {
    return make('select', { 'data-name': name }, ...values.map((value) => make('option', { value }, text(value))));
  }

  /** @param {string} tag */
  function language_name(tag) {
    if (tag === '') return say('embed.lang.own');
    try {
      return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** @param {string} key @param {any} control */
  const field = (key, control) => make('label', {}, make('span', {}, say(key)), control);

  function build() {
    for (const option of lang.options) set(option, 'textContent', language_name(option.value));  // which takes a browser 20 ms
    const tick = make('label', { class: 'tick' }, start, make('span', {}, say('embed.start')));
    panel.replaceChildren(
      make('h2', {}, say('embed.title')),
      make('div', { class: 'fields' },
        field('embed.version', version), field('embed.form', form), field('embed.parts', parts),
        field('embed.theme', theme), field('embed.lang', lang), field('embed.width', width), tick),
      note, code, make('p', { class: 'row' }, copy, status),
      make('h3', {}, say('embed.preview')), make('div', { class: 'scroll' }, stage));
  }

  function column() {
    const wanted = Math.round(Number(width.value)) || widths.usual;
    return Math.min(Math.max(wanted, widths.least), widths.most);
  }

  /** What the editor has chosen. A frozen embed always holds its scenario. */
  function embed() {
    const is_frozen = version.value === 'frozen';
    const made = {
      page: (is_frozen ? frozen : page) || say('embed.nowhere'),
      ...(is_frozen || start.checked ? one_text(scenario()) : { scenario: '' }),
      theme: theme.value,
      lang: lang.value,
      ui: parts.value === 'card' ? null : [parts.value],
      title,
      picture: picture_of(is_frozen || start.checked),
    };
    const height = preview_height || height_at(new URL(embed_address(made)), column(), false);  // measured, until the preview sends its own
    return { ...made, height };
  }

  /** The picture of a preset, where it is what the embed starts with. @param {boolean} is_shown */
  function picture_of(is_shown) {
    const { preset, sentence } = shown();
    if (!page || !preset || (!is_shown && preset !== 'index')) return null;
    return { address: new URL(`cards/${preset}.png`, folder_of(page)).href, alt: sentence };
  }

  function write() {
    const now = embed();
    const script = new URL('embed.js', folder_of(page || say('embed.nowhere'))).href;
    set(code, 'value', form.value === 'script' ? script_snippet(now, script) : frame_snippet(now));
    start.disabled = version.value === 'frozen';
    set(note, 'textContent', [page ? '' : say('embed.no_address'), say(`embed.note.${version.value}`)].filter(Boolean).join(' '));
    set(status, 'textContent', '');
  }

  /** Shows the embed itself as a preview, loaded again when its address changes. */
  function show() {
    const now = embed();
    stage.style.setProperty('width', `${column()}px`);
    const address = page ? embed_address(now) : '';
    if (frame?.getAttribute('src') === address) return;
    preview_height = 0;
    window.clearTimeout(timer);
    if (!address) return void stage.replaceChildren(make('p', { class: 'small' }, say('embed.no_preview')));
    frame = make('iframe', { src: address, title: say('embed.preview.title', { title }) });
    const waiting = make('p', { class: 'small' });
    frame?.style.setProperty('height', `${now.height}px`);
    stage.replaceChildren(waiting, /** @type {any} */ (frame));
    timer = window.setTimeout(() => set(waiting, 'textContent', say('embed.no_preview')), preview_timeout_ms);
  }

  /** @param {MessageEvent} event */
  function on_message({ source, data }) {
    if (!frame || source !== frame.contentWindow || data?.source !== 'channel-map' || data.type !== 'height') return;
    const now = Number(data.data?.height);
    if (!(now >= 50 && now <= 20_000)) return;
    window.clearTimeout(timer);
    preview_height = Math.ceil(now);
    frame.style.setProperty('height', `${preview_height}px`);
    write();
  }

  function changed() {
    window.clearTimeout(change_timer);
    show();
    write();
  }

  async function on_copy() {
    try {
      await window.navigator.clipboard.writeText(code.value);
      set(status, 'textContent', say('embed.copied'));
    } catch {
      code.focus({ preventScroll: true });
      code.select();
      set(status, 'textContent', say('embed.by_hand'));
    }
  }

  /** @param {boolean} open */
  function toggle(open) {
    panel.hidden = !open;
    attribute(button, 'aria-expanded', String(open));
    if (open) {
      build();
      changed();
    } else {
      window.clearTimeout(timer);
      window.clearTimeout(change_timer);
      frame = null;
      panel.replaceChildren();  // a closed panel's preview needs no memory
    }
  }

  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    toggle(false);
    button.focus({ preventScroll: true });
  };
  button.hidden = false;
  attribute(button, 'aria-expanded', 'false');
  attribute(button, 'aria-controls', panel.id);
  button.addEventListener('click', () => toggle(panel.hidden !== false));
  copy.addEventListener('click', on_copy);
  panel.addEventListener('change', changed);
  for (const place of [button, panel]) place.addEventListener('keydown', key);
  window.addEventListener('message', on_message);

  return {
    /** To be called when the scenario changed. The preview is loaded again when nothing has changed for a moment. */
    changed() {
      if (panel.hidden) return;
      write();
      window.clearTimeout(change_timer);
      change_timer = window.setTimeout(changed, debounce_ms);
    },
    /** To be called when the engine has stopped: closes and hides the panel. */
    restore() {
      toggle(false);
      button.hidden = true;
    },
  };
}

/**
 * If this page starts with a scenario, the embed does too, and changes go into the hash. Else the present scenario
 * becomes the embed's start.
 * @param {{start: string, changed: string}} scenario
 */
function one_text({ start, changed }) {
  return start === '' ? { scenario: changed } : { scenario: start, changed };
}

/**
 * The versions to choose from. A frozen copy offers only itself.
 * @param {string} page
 * @param {string} frozen
 */
function versions(page, frozen) {
  if (frozen === '') return ['live'];
  return page === frozen ? ['frozen'] : ['live', 'frozen'];
}

/**
 * The folder of embed.js. Frozen copies lie one folder deeper.
 * @param {string} page
 */
function folder_of(page) {
  return page.replace(/(\/v)?\/[^/]*$/, '/');
}
