// @ts-check
// Making and updating elements.

/**
 * A function that makes elements: tag, attributes, children.
 * @param {Document} document
 */
export function maker(document) {
  /**
   * @param {string} tag
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} children
   * @returns {any}
   */
  return (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
}

/**
 * Writes only what changed, so that nothing is announced or repainted without need.
 * @param {any} element
 * @param {string} property
 * @param {any} value
 */
export function set(element, property, value) {
  if (element[property] !== value) element[property] = value;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
export function attribute(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
