// @ts-check
// The room that the page keeps for the canvas until the engine has said its height. The style sheet has it for our story;
// another story's differs by as much as its canvas does, which the command line works out.

/** @typedef {{from: number} & Record<string, number[]>} CanvasHeights  what `channelmap heights` prints, in CSS px */

const px_of_rem = 16;
// A media query, a brace, or a height; what stands before a brace is its selector.
const parts = /@media([^{]*)\{|\{|\}|--(stage|map-alone)-height:\s*([\d.]+)rem/g;

/**
 * @param {string} css  of the page, with our story's heights
 * @param {{own: CanvasHeights, ours: CanvasHeights, is_given: boolean}} story  `is_given`: nothing stands below its canvas,
 *   since flows that are given have nothing that matters most
 */
export function with_stage_heights(css, { own, ours, is_given }) {
  const at = (/** @type {CanvasHeights} */ heights, /** @type {string} */ kind, /** @type {number} */ width) => heights[kind][width - heights.from];
  const rem = (/** @type {number} */ px) => `${px / px_of_rem}rem`;
  let media = '', depth = 0, media_depth = 0, selector_from = 0, is_card = false, map_room = 0;
  return css.replace(parts, (whole, query, name, value, place) => {
    if (whole === '}') {
      if (depth-- === media_depth) media = '';
    } else if (name === undefined) {
      depth += 1;
      if (query !== undefined) [media, media_depth] = [query, depth];
      else is_card = css.slice(selector_from, place).includes('data-form');
    }
    selector_from = place + whole.length;
    if (name === undefined) return whole;
    const width = Math.max(own.from, Number(/min-width:\s*([\d.]+)em/.exec(media)?.[1] ?? 0) * px_of_rem);
    const is_coarse = media.includes('coarse');
    const kind = `${is_card ? 'card' : 'full'}${is_coarse ? '_coarse' : ''}`;
    const room = Number(value) * px_of_rem;
    // Without controls our map is as high at all widths; another may not be.
    if (name === 'map-alone') {
      map_room = room - at(ours, 'map', width);
      return `--map-alone-height: ${rem(at(own, 'map', width) + map_room)}`;
    }
    const below = is_given ? 0 : room - at(ours, kind, width);
    const stage = `--stage-height: ${rem(at(own, kind, width) + below)}`;
    return is_card || is_coarse || width === own.from ? stage : `${stage}; --map-alone-height: ${rem(at(own, 'map', width) + map_room)}`;
  });
}
