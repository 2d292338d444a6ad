// @ts-check
// The buttons "Undo" and "Redo", and the usual keys for them. The keys work only while the focus is inside the graphic:
// not in a text field, and not where there is nothing to undo, so that the browser's own undo still works.

/** @typedef {import('../base/words.js').Say} Say */
/** @typedef {{undo: () => boolean, redo: () => boolean, can_undo: () => boolean, can_redo: () => boolean}} UndoHistory */

/**
 * @param {{
 *   undo: HTMLButtonElement,
 *   redo: HTMLButtonElement,
 *   status: HTMLElement,
 *   areas: HTMLElement[],
 *   say: Say,
 *   history: () => UndoHistory | null,
 * }} collaborators  `areas`: the parts of the page where the keys work
 */
export function create_undo_buttons({ undo, redo, status, areas, say, history }) {
  /**
   * By aria-disabled, since a button that is really disabled would lose the focus.
   * @param {HTMLButtonElement} button
   * @param {boolean} can
   */
  function enable(button, can) {
    const disabled = String(!can);
    if (button.getAttribute('aria-disabled') !== disabled) button.setAttribute('aria-disabled', disabled);
  }

  /** @param {KeyboardEvent} event */
  function on_key(event) {
    const command = command_of(event);
    const now = history();
    if (!command || !now || event.defaultPrevented || is_text_field(event.target)) return;
    if (!(command === 'undo' ? now.can_undo() : now.can_redo())) return;
    event.preventDefault();
    now[command]();
  }

  /** @param {'undo' | 'redo'} command */
  function run(command) {
    if (!history()?.[command]()) update(0);
  }

  undo.textContent = say('steps.undo');
  redo.textContent = say('steps.redo');
  undo.hidden = redo.hidden = false;
  undo.addEventListener('click', () => run('undo'));
  redo.addEventListener('click', () => run('redo'));
  for (const area of areas) area.addEventListener('keydown', on_key);
  update(0);

  /** @param {number} by  -1 after an undo, 1 after a redo, 0 after any other change */
  function update(by) {
    enable(undo, history()?.can_undo() ?? false);
    enable(redo, history()?.can_redo() ?? false);
    if (by !== 0) status.textContent = say(by < 0 ? 'steps.undone' : 'steps.redone');
  }

  return { update };
}

/**
 * Ctrl or Cmd with Z, with Shift and Z, and Ctrl with Y.
 * @param {KeyboardEvent} event
 * @returns {'undo' | 'redo' | null}
 */
function command_of({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}

/** @param {any} element */
function is_text_field(element) {
  const tag = element?.tagName?.toLowerCase();
  if (tag === 'input') return !/^(range|radio|checkbox|button|submit|reset)$/.test(element.type);
  return tag === 'textarea' || tag === 'select' || element?.isContentEditable === true;
}
