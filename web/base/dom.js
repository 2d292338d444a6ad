// @ts-check
// Makes and updates elements.

/**
 * Makes an element.
 * @param {Document} document
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {any}
 */
export function element(document, tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * The same as a function for one document: tag, attributes, children.
 * @param {Document} document
 * @returns {(tag: string, attributes?: Record<string, string>, ...children: (Node | string)[]) => any}
 */
export const maker = (document) => (tag, attributes, ...children) => element(document, tag, attributes, ...children);

/**
 * Sets a property if it is different, so that screen readers announce and browsers repaint only what changed.
 * @param {any} target
 * @param {string} property
 * @param {any} value
 */
export function set(target, property, value) {
  if (target[property] !== value) target[property] = value;
}

/**
 * Sets an attribute if it is different.
 * @param {Element} target
 * @param {string} name
 * @param {string} value
 */
export function attribute(target, name, value) {
  if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}
