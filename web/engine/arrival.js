// @ts-check
// The engine stands behind the script that starts it, so that on a slow line that script works while the engine still comes.
// A script of one line after the engine says that it is here.

export const event_name = 'channelmap:engine';

/** That script. */
export const arrival_script = `document.dispatchEvent(new Event("${event_name}"))`;

/**
 * Fulfilled as soon as the engine is in the document, or all of a document that was cut off or changed on its way.
 * @param {Document} document
 * @returns {Promise<void>}
 */
export function engine_arrives(document) {
  const is_here = document.readyState !== 'loading' || document.getElementById('lanes')?.nextElementSibling;
  if (is_here) return Promise.resolve();
  return new Promise((resolve) => {
    for (const type of [event_name, 'DOMContentLoaded']) document.addEventListener(type, () => resolve(), { once: true });
  });
}
