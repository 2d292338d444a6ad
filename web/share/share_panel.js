// @ts-check
// The panel "Share and download". A button under the map opens it, and it moves the rest of the page down. Files are
// made only when the reader presses a button.

import { when_changed } from '../base/changed.js';
import { maker } from '../base/dom.js';
import { plain_text } from '../base/phrases.js';
import { create_save_result } from './save_result.js';
import { svg_element } from './svg_element.js';
import { file_name, save_file } from './save_file.js';
import { csv_text, json_text, numbers_text, spreadsheet_text } from './export_data.js';
import { png_of, with_fonts } from './export_image.js';
import { with_outlines } from './outlines.js';
import { read_fonts } from '../engine/fonts.js';
import { when_parsed } from '../fallback/no_engine.js';

/** @typedef {import('../engine/engine.js').Outline} Outline */
/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {{engine: import('../engine/engine.js').Engine, width: () => number, address: () => {text: string, is_public: boolean}}} Map */

const debounce_ms = 200;
const print_scale = 4;  // pixels for each CSS pixel

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   elements: {button: HTMLButtonElement, panel: HTMLElement, story: HTMLElement, table: HTMLElement},
 *   say: Say,
 *   original: import('./save_page.js').Original,
 *   without_engine: () => {text: string, is_public: boolean, scenario: string},
 *   late: import('../base/late.js').Late,
 * }} collaborators  `without_engine`: the link and the scenario where no engine runs
 */
export function create_share_panel({ window, elements, say, original, without_engine, late }) {
  const { document } = window;
  const { button, panel } = elements;
  const make = maker(document);
  const story = JSON.parse(elements.story.textContent || '{}');
  /** @type {Map | null} */
  let map = null;
  /** @type {{outline: Outline, is_shown: (id: string) => boolean} | null} */
  let shown = null;
  let is_built = false;
  /** @type {any} */
  let timer = null;

  const result = create_save_result({ window, make, say, link: () => link() });
  const code = make('div', { class: 'qr', role: 'img', 'aria-label': say('take.qr') });
  const share = button_for('take.share', share_link);
  const code_button = button_for('take.qr.save', () => save('svg', () => text_blob(late.qr_svg?.(link()) ?? '', 'image/svg+xml'), '-link'));
  const data_buttons = [
    button_for('take.data', () => save('csv', () => text_blob(spreadsheet_text(now().outline, now().is_shown, window.navigator.language), 'text/csv'), '-data')),
    button_for('take.tsv', () => save('tsv', () =>
      text_blob(numbers_text(now().outline, now().is_shown, { separator: '\t', point: '.' }), 'text/tab-separated-values'), '-data')),
  ];
  const json_button = button_for('take.json', () => save('json', () => text_blob(json(), 'application/json')));
  const no_link = make('p', { class: 'small' }, say('take.no_link'));
  const groups = {
    link: group('take.link', '', [share, code_button], no_link, code),
    picture: group('take.picture', 'take.picture.note', [
      button_for('take.copy', copy_picture),
      button_for('take.png', () => save('png', () => png_of(window, picture()))),
      button_for('take.png.print', () => save('png', () => png_of(window, picture(), print_scale), '-print')),
      button_for('take.svg', () => save('svg', () => text_blob(picture(), 'image/svg+xml'))),
      button_for('take.svg.outlines', () => save('svg', () =>
        text_blob(with_outlines(bare_picture(), read_fonts(document)), 'image/svg+xml'), '-outlines')),
    ]),
    numbers: group('take.numbers', 'take.numbers.note', [
      button_for('take.csv', () => save('csv', () => text_blob(csv_text(elements.table, say('map.rounding')), 'text/csv'))),
      ...data_buttons,
      json_button,
    ]),
    page: group('take.page', 'take.page.note', [
      button_for('take.html', () => save('html', page_blob)),
    ]),
  };

  /**
   * @param {string} words
   * @param {() => void} act
   */
  function button_for(words, act) {
    const element = make('button', { type: 'button' }, say(words));
    element.addEventListener('click', act);
    return element;
  }

  /**
   * @param {string} title
   * @param {string} note
   * @param {Node[]} buttons
   * @param {...Node} content
   */
  function group(title, note, buttons, ...content) {
    const id = title.replace('.', '-');
    const about = note ? [make('p', { class: 'small' }, say(note))] : [];
    return make('section', { 'aria-labelledby': id }, make('h3', { id }, say(title)), ...about, make('div', { class: 'row' }, ...buttons), ...content);
  }

  /** @param {string} text  @param {string} type */
  const text_blob = (text, type) => new window.Blob([text], { type: `${type};charset=utf-8` });

  /** Waits for the end of the page, which may not be loaded yet. @returns {Promise<Blob>} */
  const page_blob = () => new Promise((done) =>
    when_parsed(document, () => done(text_blob(original.text(scenario()), 'text/html'))));

  const now = () => /** @type {NonNullable<typeof shown>} */ (shown);
  const address = () => map?.address() ?? without_engine();
  /** The link, "" unless others can open it: that of a local file would only say where it lies on this device. */
  const link = () => (address().is_public && /^https?:/.test(address().text) ? address().text : '');
  const scenario = () => map?.engine.whole_query() ?? without_engine().scenario;
  const bare_picture = () => map?.engine.figure(map.width(), link()) ?? '';
  const picture = () => with_fonts(document, bare_picture());
  const json = () => json_text({ story, ...now(), query: scenario(), link: link(), rounding: say('take.rounding'),
    unit: say('take.unit', { demand: String(story.demand) }) });

  /**
   * @param {string} ending
   * @param {() => Blob | Promise<Blob>} content
   * @param {string} [mark]  in the file's name
   */
  async function save(ending, content, mark = '') {
    result.wait();
    try {
      const file = file_name(story.id + mark, shown?.outline.presets ?? [], scenario(), ending);
      const blob = await content();
      save_file(window, blob, file);
      result.show(blob, file);
    } catch (error) {
      window.console.debug(error);  // for developers; the reader sees a sentence
      result.say(say(ending === 'png' ? 'take.failed.png' : 'take.failed'));
    }
  }

  /** Browsers allow this only during the press, so the clipboard gets a promise of the picture, which is made later. */
  async function copy_picture() {
    result.wait();
    const png = png_of(window, picture());
    try {
      await window.navigator.clipboard.write([new window.ClipboardItem({ 'image/png': png })]);
      result.say(say('take.copied'));
    } catch {
      await save('png', () => png);
      result.add(say('take.not_copied'));
    }
  }

  async function share_link() {
    try {
      await window.navigator.share(shared());
      result.say('');
    } catch (error) {
      if (/** @type {Error} */ (error)?.name !== 'AbortError') result.say(say('take.not_shared'));
    }
  }

  const shared = () => ({ title: story.title, text: sentence(), url: link() });
  const sentence = () => (shown ? plain_text(shown.outline.result) : story.title);

  /** Whether the device can share a link (Web Share). */
  function can_share() {
    const { navigator } = window;
    if (typeof navigator.share !== 'function') return false;
    const policy = /** @type {any} */ (document).featurePolicy;
    if (policy?.allowsFeature && !policy.allowsFeature('web-share')) return false;
    return navigator.canShare?.(shared()) ?? true;
  }

  function refresh() {
    timer = null;
    if (panel.hidden) return;
    const svg = (link() && late.qr_svg?.(link())) || '';
    code.replaceChildren(...(svg ? [svg_element(window, svg)] : []));
    code.hidden = code_button.hidden = svg === '';
    no_link.hidden = svg !== '';
    share.hidden = svg === '' || !can_share();
    for (const one of [groups.picture, json_button, ...data_buttons]) one.hidden = shown === null;
    groups.page.hidden = !original.has_engine();
  }

  /** To be called when the scenario may have changed. */
  const { show: changed } = when_changed(() => [scenario(), shown?.outline.documented.only], () => {
    result.changed();
    if (timer === null) timer = window.setTimeout(refresh, debounce_ms);
  });

  function toggle() {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    result.say('');
    if (!panel.hidden) refresh();
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.key !== 'Escape' || panel.hidden) return;
    toggle();
    button.focus({ preventScroll: true });
  }

  function build() {
    if (is_built) return;
    is_built = true;
    panel.replaceChildren(...Object.values(groups), result.element);
    button.textContent = say('take.open');
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', panel.id);
    button.hidden = false;
    button.addEventListener('click', toggle);
    for (const element of [button, panel]) element.addEventListener('keydown', key);
  }

  return {
    /** @param {Map} running */
    connect(running) {
      map = running;
      build();
    },
    /**
     * @param {Outline} outline  without what is hidden
     * @param {(id: string) => boolean} is_shown
     */
    show(outline, is_shown) {
      shown = { outline, is_shown };
      changed();
    },
    changed,
    /** Without a running map only what needs none is offered. */
    restore() {
      map = shown = null;
      build();
      refresh();
    },
  };
}
