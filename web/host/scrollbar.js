// @ts-check
// Hides the scrollbar of this page's own frame while the host follows the page's height. A scrollbar makes the page
// narrower; a narrower page may have another layout and another height, so page and host could change each other for
// ever. If the frame stays lower than the page, the scrollbar is shown again, so that all can be reached. Then it
// stays, even when it isn't needed, so that the page's width no longer depends on the frame's height.

const patience_ms = 1000;
const tolerance = 8;      // px by which a border may make the frame lower; the bottom of the page is empty there
const max_failures = 3;    // after so many the scrollbar stays

/**
 * @param {{window: Window & typeof globalThis, sent_height: () => number}} collaborators  `sent_height`: the height that
 *   was sent to the host last, 0 before the first
 */
export function create_scrollbar({ window, sent_height }) {
  const root = window.document.documentElement;
  let hidden = false;
  let failures = 0;
  let failed_at = NaN;  // the frame's height at the last failure
  /** @type {any} */
  let timer = null;

  /** @param {boolean} next */
  function hide(next) {
    hidden = next;
    root.classList.toggle('follows', hidden);
    root.classList.toggle('scrolls', !hidden);
  }

  function clear_timer() {
    window.clearTimeout(timer);
    timer = null;
  }

  function show_again() {
    timer = null;
    if (!is_shown() || fits()) return;
    ++failures;
    failed_at = window.innerHeight;
    hide(false);
  }

  /** False in a hidden tab or a closed fold. */
  const is_shown = () => sent_height() > 0 && window.innerHeight > 0;
  const fits = () => window.innerHeight >= sent_height() - tolerance;

  /** To be called after a new height was sent. Changes of the frame are noticed here. */
  function check() {
    if (!is_shown()) return;
    if (!fits()) {
      if (hidden && timer === null) timer = window.setTimeout(show_again, patience_ms);
      return;
    }
    clear_timer();
    // At the height that has just failed, the page fits only because the scrollbar makes it narrower.
    if (failures < max_failures && window.innerHeight !== failed_at) hide(true);
  }

  window.addEventListener('resize', check);
  return { check };
}
