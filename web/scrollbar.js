// @ts-check
// The frame's own scrollbar. Beside a host that follows the height it is only in the way: for a moment it makes the
// page narrower, which may give it another form and another height, and so on for ever. So it is hidden while the
// frame is as high as the host was told, and given back where the frame stays lower: nothing is ever out of reach.
// Given back it stays, needed or not, so that the page's width no longer follows from the frame's height.

const patience_ms = 1000;
const slack = 8;           // px that a host may take for a border of the frame; the page's foot is empty there
const most_failures = 3;   // after these the scrollbar stays

/**
 * @param {{window: Window & typeof globalThis, told: () => number}} collaborators  `told`: the height that the host
 *   was told last, 0 before that
 */
export function create_scrollbar({ window, told }) {
  const root = window.document.documentElement;
  let hidden = false;
  let failures = 0;
  let failed_at = NaN;  // the frame's height when the host didn't follow
  /** @type {any} */
  let timer = null;

  /** @param {boolean} next */
  function hide(next) {
    hidden = next;
    root.classList.toggle('follows', hidden);
    root.classList.toggle('scrolls', !hidden);
  }

  function rest() {
    window.clearTimeout(timer);
    timer = null;
  }

  function give_back() {
    timer = null;
    if (!shown() || fits()) return;
    ++failures;
    failed_at = window.innerHeight;
    hide(false);
  }

  /** Not in a hidden tab or a closed fold. */
  const shown = () => told() > 0 && window.innerHeight > 0;
  const fits = () => window.innerHeight >= told() - slack;

  /** To be called when another height was told; it hears by itself when the frame changes. */
  function check() {
    if (!shown()) return;
    if (!fits()) {
      if (hidden && timer === null) timer = window.setTimeout(give_back, patience_ms);
      return;
    }
    rest();
    // A frame that fits only because its scrollbar made the page narrower is of the height that has just failed.
    if (failures < most_failures && window.innerHeight !== failed_at) hide(true);
  }

  window.addEventListener('resize', check);
  return {
    check,
    destroy() {
      rest();
      root.classList.toggle('follows', false);
      root.classList.toggle('scrolls', false);
      window.removeEventListener('resize', check);
    },
  };
}
