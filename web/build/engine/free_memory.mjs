// @ts-check
// Finds the memory that an engine has given back to its memory's manager (emmalloc), so that nothing of it is shipped: what a
// story's reader leaves behind is several times what it made.

/** What the manager writes between two blocks, at the start of a free one, and behind all of them. */
const between = 8, at_start = 8, at_end = 32;

const largest = 1 << 24, smallest = 8;

/**
 * The memory as it is, with zeros where nothing is kept. To find these places all free blocks are taken, so that afterwards
 * the engine is of no use.
 * @param {{memory: WebAssembly.Memory, malloc: (size: number) => number}} engine
 */
export function memory_in_use({ memory, malloc }) {
  const image = new Uint8Array(memory.buffer.slice(0));
  memory.grow = () => {
    throw new RangeError('there is no more');
  };
  // Blocks found later may reach beyond the memory that was in the manager's hands.
  let end = image.length;
  while (image[end - 1] === 0) end--;
  end -= at_end;
  for (const [from, to] of together(free_blocks(malloc))) if (from + at_start < Math.min(to, end)) image.fill(0, from + at_start, Math.min(to, end));
  return image;
}

/** Takes blocks of each size until there is none. @param {(size: number) => number} malloc  @returns {[number, number][]}  from and to */
function free_blocks(malloc) {
  /** @type {[number, number][]} */
  const blocks = [];
  for (let size = largest; size >= smallest; size = smaller(size))
    for (let place = malloc(size); place; place = malloc(size)) blocks.push([place, place + size]);
  return blocks;
}

const smaller = (/** @type {number} */ size) => (size > 256 ? (size >> 3) * 7 & -8 : size - 8);

/** Neighbours as one. @param {[number, number][]} blocks */
function together(blocks) {
  /** @type {[number, number][]} */
  const stretches = [];
  for (const [from, to] of blocks.sort(([a], [b]) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last && from - last[1] <= between) last[1] = to;
    else stretches.push([from, to]);
  }
  return stretches;
}
