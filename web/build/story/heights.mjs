// @ts-check
// The heights that articles keep free for a story. Ours were measured (web/embed/heights.json); another story's differ by
// as much as its canvas does, which the command line works out.
import { must_print } from '../command_line.mjs';

/** @typedef {Record<string, number[]>} Heights  by kind of page: width, height, width, height …; CSS px */

/**
 * @param {{program: string, ours: string, story: string}} where  the paths of our story and of the one that is built
 * @returns {Record<'own' | 'ours', import('./stage_heights.mjs').CanvasHeights>}
 */
export function canvas_heights({ program, ours, story }) {
  const [own, our] = [story, ours].map((path) => JSON.parse(must_print(program, ['heights', path])));
  return { own, ours: our };
}

/**
 * @param {Heights} measured
 * @param {{program: string, ours: string, story: string}} where  the paths of our story and of the one that is built
 * @returns {Heights}
 */
export function heights_for(measured, { program, ours, story }) {
  if (story === ours) return measured;
  const { own: canvas, ours: our_canvas } = canvas_heights({ program, ours, story });
  return Object.fromEntries(Object.entries(measured).map(([kind, table]) => [
    kind,
    table.map((value, i) => {
      if (i % 2 === 0) return value;
      const at = table[i - 1] - canvas.from;
      return value + canvas[kind][at] - our_canvas[kind][at];
    }),
  ]));
}
