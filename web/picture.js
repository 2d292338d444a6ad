// @ts-check
// The map as a still picture: the ones that the page came with, or the present scenario drawn by the engine.

/**
 * @param {{window: Window & typeof globalThis, holder: HTMLElement}} collaborators
 */
export function create_picture({ window, holder }) {
  const { document } = window;
  const at_start = [...holder.childNodes];
  let shown = '';

  return {
    /** @param {string} svg  the text of a picture; an unreadable one changes nothing */
    show(svg) {
      if (svg === '' || svg === shown) return;
      const parsed = new window.DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      if (parsed.nodeName !== 'svg') return;
      shown = svg;
      const still = document.createElement('div');
      still.className = 'still';
      still.append(document.importNode(parsed, true));
      holder.replaceChildren(still);
    },
    /** @param {Node[]} nodes  pictures that were made elsewhere */
    put(nodes) {
      shown = '';
      holder.replaceChildren(...nodes);
    },
    /** Back to the pictures that the page came with. */
    restore() {
      shown = '';
      holder.replaceChildren(...at_start);
    },
  };
}
