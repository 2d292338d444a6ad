// @ts-check
// "Share and download": one button under the map opens a panel that pushes the rest of the page down. What a file
// needs is made when it is asked for, within the reader's own press.

import { maker } from './dom.js';
import { create_given } from './take_given.js';
import { qr_svg, svg_element } from './qr.js';
import { file_name, save_file } from './save_file.js';
import { csv_text, json_text } from './take_data.js';
import { png_of, with_fonts } from './take_picture.js';
import { when_read } from './without.js';

/** @typedef {import('./engine.js').Outline} Outline */
/** @typedef {import('./words.js').Say} Say */
/** @typedef {{engine: import('./engine.js').Engine, width: () => number, address: () => {text: string, whole: boolean}}} Map */

const rest_ms = 200;

/**
 * @param {{
 *   window: Window & typeof globalThis,
 *   parts: {button: HTMLButtonElement, panel: HTMLElement, story: HTMLElement, table: HTMLElement},
 *   say: Say,
 *   original: import('./take_page.js').Original,
 *   standing: () => {text: string, whole: boolean, scenario: string},
 * }} collaborators  `standing` says what is shown where no map runs
 */
export function create_take({ window, parts, say, original, standing }) {
  const { document } = window;
  const { button, panel } = parts;
  const make = maker(document);
  const story = JSON.parse(parts.story.textContent || '{}');
  /** @type {Map | null} */
  let map = null;
  /** @type {{outline: Outline, is_shown: (id: string) => boolean} | null} */
  let told = null;
  /** @type {any} */
  let timer = null;
  let before = '';

  const given = create_given({ window, make, say, link: () => link() });
  const code = make('div', { class: 'qr', role: 'img', 'aria-label': say('take.qr') });
  const share = press('take.share', share_link);
  const code_button = press('take.qr.save', () => give('svg', () => text_blob(qr_svg(link()), 'image/svg+xml'), '-link'));
  const figures = press('take.json', () => give('json', () => text_blob(json(), 'application/json')));
  const no_link = make('p', { class: 'small' }, say('take.no_link'));
  const groups = {
    link: group('take.link', '', [share, code_button], no_link, code),
    picture: group('take.picture', 'take.picture.note', [
      press('take.copy', copy_picture),
      press('take.png', () => give('png', () => png_of(window, picture()))),
      press('take.svg', () => give('svg', () => text_blob(picture(), 'image/svg+xml'))),
    ]),
    numbers: group('take.numbers', 'take.numbers.note', [
      press('take.csv', () => give('csv', () => text_blob(csv_text(parts.table), 'text/csv'))),
      figures,
    ]),
    page: group('take.page', 'take.page.note', [
      press('take.html', () => give('html', whole_page)),
    ]),
  };

  /**
   * @param {string} words
   * @param {() => void} act
   */
  function press(words, act) {
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

  /** Its end may still be on its way. @returns {Promise<Blob>} */
  const whole_page = () => new Promise((done) =>
    when_read(document, () => done(text_blob(original.text(scenario()), 'text/html'))));

  const now = () => /** @type {NonNullable<typeof told>} */ (told);
  const address = () => map?.address() ?? standing();
  /** An address that others can open; a file's would only tell where it lies on this machine. */
  const link = () => (address().whole && /^https?:/.test(address().text) ? address().text : '');
  const scenario = () => map?.engine.whole_query() ?? standing().scenario;
  const picture = () => with_fonts(document, map?.engine.figure(map.width(), link()) ?? '');
  const json = () => json_text({ story, ...now(), query: scenario(), link: link() });

  /**
   * @param {string} ending
   * @param {() => Blob | Promise<Blob>} content
   * @param {string} [mark]  in the file's name
   */
  async function give(ending, content, mark = '') {
    given.wait();
    try {
      const file = file_name(story.id + mark, told?.outline.presets ?? [], scenario(), ending);
      const blob = await content();
      save_file(window, blob, file);
      given.show(blob, file);
    } catch (error) {
      failed(error);
    }
  }

  /** @param {unknown} error */
  function failed(error) {
    window.console.debug(error);  // the reader has a sentence; this is for us
    given.say(say('take.failed'));
  }

  /** The clipboard is asked at once, while the press counts; the picture follows. */
  async function copy_picture() {
    given.wait();
    const png = png_of(window, picture());
    try {
      await window.navigator.clipboard.write([new window.ClipboardItem({ 'image/png': png })]);
      given.say(say('take.copied'));
    } catch {
      await give('png', () => png);
      given.add(say('take.not_copied'));
    }
  }

  async function share_link() {
    try {
      await window.navigator.share(shared());
      given.say('');
    } catch (error) {
      if (/** @type {Error} */ (error)?.name !== 'AbortError') given.say(say('take.not_shared'));
    }
  }

  const shared = () => ({ title: story.title, text: sentence(), url: link() });
  const sentence = () => told?.outline.result.map((/** @type {any} */ { text }) => text).join('') ?? story.title;

  /** Whether the device has a sheet to share with that takes a link. */
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
    const svg = link() && qr_svg(link());
    code.replaceChildren(...(svg ? [svg_element(window, svg)] : []));
    code.hidden = code_button.hidden = svg === '';
    no_link.hidden = svg !== '';
    share.hidden = svg === '' || !can_share();
    groups.picture.hidden = figures.hidden = told === null;
    groups.page.hidden = !original.is_whole;
  }

  /** Another scenario may be shown. */
  function changed() {
    const now = `${scenario()} ${told?.outline.documented.only}`;
    if (now === before) return;
    before = now;
    given.changed();
    if (timer === null) timer = window.setTimeout(refresh, rest_ms);
  }

  function toggle() {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    given.say('');
    if (!panel.hidden) refresh();
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.key !== 'Escape' || panel.hidden) return;
    toggle();
    button.focus({ preventScroll: true });
  }

  function reveal() {
    if (panel.childNodes.length > 0) return;
    panel.append(...Object.values(groups), given.element);
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
      reveal();
    },
    /**
     * @param {Outline} outline  as the page may tell it
     * @param {(id: string) => boolean} is_shown
     */
    show(outline, is_shown) {
      told = { outline, is_shown };
      changed();
    },
    changed,
    /** No map runs: what needs none is left. */
    restore() {
      map = told = null;
      reveal();
      refresh();
    },
    destroy() {
      window.clearTimeout(timer);
      button.removeEventListener('click', toggle);
      for (const element of [button, panel]) element.removeEventListener('keydown', key);
    },
  };
}
