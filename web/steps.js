// @ts-check
// "Undo" and "Redo": two buttons, and the usual keys while the focus is inside the graphic. The page takes no
// key otherwise: not from a text field, not from the article around it, not where there is nothing to undo.

/** @typedef {import('./words.js').Say} Say */
/** @typedef {{undo: () => boolean, redo: () => boolean, can_undo: () => boolean, can_redo: () => boolean}} Steps */

/**
 * @param {{
 *   undo: HTMLButtonElement,
 *   redo: HTMLButtonElement,
 *   status: HTMLElement,
 *   areas: HTMLElement[],
 *   say: Say,
 *   steps: () => Steps | null,
 * }} collaborators  `areas` are the graphic's parts where the keys count
 */
export function create_steps({ undo, redo, status, areas, say, steps }) {
  /**
   * A button keeps the focus when its last step is done, so it isn't disabled but says that it is.
   * @param {HTMLButtonElement} button
   * @param {boolean} can
   */
  function enable(button, can) {
    const disabled = String(!can);
    if (button.getAttribute('aria-disabled') !== disabled) button.setAttribute('aria-disabled', disabled);
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const way = way_of(event);
    const now = steps();
    if (!way || !now || event.defaultPrevented || takes_text(event.target)) return;
    if (!(way === 'undo' ? now.can_undo() : now.can_redo())) return;
    event.preventDefault();
    now[way]();
  }

  /** @param {'undo' | 'redo'} way */
  function go(way) {
    if (!steps()?.[way]()) moved(0);
  }

  const undo_clicked = () => go('undo');
  const redo_clicked = () => go('redo');

  undo.textContent = say('steps.undo');
  redo.textContent = say('steps.redo');
  undo.hidden = redo.hidden = false;
  undo.addEventListener('click', undo_clicked);
  redo.addEventListener('click', redo_clicked);
  for (const area of areas) area.addEventListener('keydown', pressed);
  moved(0);

  /** @param {number} by  -1 undone, 1 redone, 0 neither: but there may be something else to undo */
  function moved(by) {
    enable(undo, steps()?.can_undo() ?? false);
    enable(redo, steps()?.can_redo() ?? false);
    if (by !== 0) status.textContent = say(by < 0 ? 'steps.undone' : 'steps.redone');
  }

  return {
    moved,
    destroy() {
      undo.removeEventListener('click', undo_clicked);
      redo.removeEventListener('click', redo_clicked);
      for (const area of areas) area.removeEventListener('keydown', pressed);
    },
  };
}

/**
 * Ctrl or Cmd with Z, with Shift and Z, and Ctrl with Y.
 * @param {KeyboardEvent} event
 * @returns {'undo' | 'redo' | null}
 */
function way_of({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}

/** @param {any} element */
function takes_text(element) {
  const tag = element?.tagName?.toLowerCase();
  if (tag === 'input') return !/^(range|radio|checkbox|button|submit|reset)$/.test(element.type);
  return tag === 'textarea' || tag === 'select' || element?.isContentEditable === true;
}
