// @ts-check
// The browser's Back closes an open sheet. For that an open sheet has an entry of its own in the history of a frame. The
// entry below it still has the address of the scenario that was shown when the sheet was opened, so the present one is
// written into it. On a page of its own Back belongs to undo (address/history_entries.js), and a sheet has no entry.

import { most_entries } from '../base/history.js';

/**
 * @param {{window: Window & typeof globalThis, on_back: () => void}} collaborators
 */
export function create_back({ window, on_back }) {
  const { history } = window;
  const is_framed = window.parent !== window;
  /** @type {() => string} */
  let address = () => window.location.href;
  let has_entry = false;
  let is_leaving = false;  // we have gone back ourselves and haven't arrived
  let is_open = false;
  let length = 0;

  const is_ours = () => Boolean(history.state?.channelmap_sheet);

  function opened() {
    is_open = true;
    if (!is_framed || has_entry || is_leaving) return;
    try {
      history.pushState({ ...history.state, channelmap_sheet: true }, '');
      has_entry = true;
      length = history.length;
    } catch {
      // The browser doesn't allow it here (srcdoc): the other ways close the sheet.
    }
  }

  /** Takes the entry away, where it is certain that Back leads from it and not from an entry of the article. */
  function closed() {
    is_open = false;
    if (!has_entry || !is_ours() || history.length !== length || length >= most_entries) return;
    is_leaving = true;
    history.back();
  }

  function on_navigation() {
    if (!has_entry || is_ours()) return;
    has_entry = false;
    try {
      history.replaceState(history.state, '', address());
    } catch {
      // as above
    }
    const left = is_leaving;
    is_leaving = false;
    if (!left && is_open) on_back();
    else if (is_open) opened();
  }

  window.addEventListener('popstate', on_navigation);

  return {
    opened,
    closed,
    /** @param {typeof address} next  gives the address of the scenario that is shown */
    use_address: (next) => void (address = next),
  };
}
