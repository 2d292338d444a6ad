// @ts-check
// "Embed": the snippet for an article, made by choosing, with the graphic as the article will show it.

import { attribute, maker, set } from './dom.js';
import { height_at } from './embed/address.js';
import { embed_address, frame_snippet, script_snippet } from './snippet.js';

/** @typedef {import('./words.js').Say} Say */

const widths = { least: 320, most: 1600, usual: 680 };
const unloaded_after_ms = 8000;
const rest_ms = 1000;

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
 * }} collaborators  `page`: the graphic's address without query and hash, "" where it has none; `frozen`: the address of
 *   this very version; `scenario`: where this page starts, and what was set over that
 */
export function create_embed_panel({ window, button, panel, say, title, page, frozen, languages, scenario }) {
  const { document } = window;
  const make = maker(document);
  const version = choice('version', versions(page, frozen));
  const form = choice('form', ['frame', 'script']);
  const parts = choice('parts', ['all', 'map']);
  const theme = choice('theme', ['auto', 'light', 'dark']);
  const lang = choice('lang', ['', ...languages], language_name);
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
  let told = 0;
  /** @type {any} */
  let timer = null;
  /** @type {any} */
  let rest = null;

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
    const asked = Math.round(Number(width.value)) || widths.usual;
    return Math.min(Math.max(asked, widths.least), widths.most);
  }

  /** What was chosen. A frozen embed holds its scenario: it is what is frozen. */
  function embed() {
    const is_frozen = version.value === 'frozen';
    const made = {
      page: (is_frozen ? frozen : page) || say('embed.nowhere'),
      ...(is_frozen || start.checked ? one_text(scenario()) : { scenario: '' }),
      theme: theme.value,
      lang: lang.value,
      ui: parts.value === 'map' ? ['map'] : null,
      title,
    };
    const height = told || height_at(new URL(embed_address(made)), column(), false);  // measured ones until the preview tells
    return { ...made, height };
  }

  function write() {
    const now = embed();
    const script = new URL('embed.js', folder_of(page || say('embed.nowhere'))).href;
    set(code, 'value', form.value === 'script' ? script_snippet(now, script) : frame_snippet(now));
    start.disabled = version.value === 'frozen';
    set(note, 'textContent', [page ? '' : say('embed.no_address'), say(`embed.note.${version.value}`)].filter(Boolean).join(' '));
    set(status, 'textContent', '');
  }

  /** The preview is the embed itself, loaded anew when what it is changes. */
  function show() {
    const now = embed();
    stage.style.setProperty('width', `${column()}px`);
    const address = page ? embed_address(now) : '';
    if (frame?.getAttribute('src') === address) return;
    told = 0;
    window.clearTimeout(timer);
    if (!address) return void stage.replaceChildren(make('p', { class: 'small' }, say('embed.no_preview')));
    frame = make('iframe', { src: address, title: say('embed.preview.title', { title }) });
    const waiting = make('p', { class: 'small' });
    frame?.style.setProperty('height', `${now.height}px`);
    stage.replaceChildren(waiting, /** @type {any} */ (frame));
    timer = window.setTimeout(() => set(waiting, 'textContent', say('embed.no_preview')), unloaded_after_ms);
  }

  /** @param {MessageEvent} event */
  function heard({ source, data }) {
    if (!frame || source !== frame.contentWindow || data?.source !== 'channel-map' || data.type !== 'height') return;
    const now = Number(data.data?.height);
    if (!(now >= 50 && now <= 20_000)) return;
    window.clearTimeout(timer);
    told = Math.ceil(now);
    frame.style.setProperty('height', `${told}px`);
    write();
  }

  function changed() {
    window.clearTimeout(rest);
    show();
    write();
  }

  async function copied() {
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
      window.clearTimeout(rest);
      frame = null;
      panel.replaceChildren();  // the preview takes no memory while nobody looks
    }
  }

  const pressed = () => toggle(panel.hidden);
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    toggle(false);
    button.focus({ preventScroll: true });
  };
  button.hidden = false;
  attribute(button, 'aria-expanded', 'false');
  attribute(button, 'aria-controls', panel.id);
  button.addEventListener('click', pressed);
  copy.addEventListener('click', copied);
  panel.addEventListener('change', changed);
  for (const place of [button, panel]) place.addEventListener('keydown', key);
  window.addEventListener('message', heard);

  return {
    /** The scenario on screen is another one; the preview follows once it has come to rest. */
    changed() {
      if (panel.hidden) return;
      write();
      window.clearTimeout(rest);
      rest = window.setTimeout(changed, rest_ms);
    },
    /** Back to the page as it came. */
    restore() {
      toggle(false);
      button.hidden = true;
    },
    destroy() {
      window.clearTimeout(timer);
      window.clearTimeout(rest);
      button.removeEventListener('click', pressed);
      panel.removeEventListener('change', changed);
      for (const place of [button, panel]) place.removeEventListener('keydown', key);
      window.removeEventListener('message', heard);
    },
  };
}

/**
 * What this page starts with stays the embed's start. Only where there is none can the present scenario become it.
 * @param {{start: string, changed: string}} scenario
 */
function one_text({ start, changed }) {
  return start === '' ? { scenario: changed } : { scenario: start, changed };
}

/**
 * What there is to choose from: a frozen copy knows only itself.
 * @param {string} page
 * @param {string} frozen
 */
function versions(page, frozen) {
  if (frozen === '') return ['live'];
  return page === frozen ? ['frozen'] : ['live', 'frozen'];
}

/**
 * Where embed.js is; frozen copies lie one folder deeper.
 * @param {string} page
 */
function folder_of(page) {
  return page.replace(/(\/v)?\/[^/]*$/, '/');
}
