// Graphs of any size for both pages: the same from the same numbers, on every machine.

/**
 * Four layers, ten links a node, each to the layer behind.
 * @param {number} count  of nodes
 * @param {number} turn  changes the values and nothing else
 */
export function scale_graph(count, turn) {
  const layers = 4;
  const each = Math.floor(count / layers);
  let state = 7;
  /** @param {number} end */
  const below = (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * end);
  };
  const nodes = Array.from({ length: each * layers }, (_, i) => ({ name: `n${i}`, layer: Math.floor(i / each) }));
  const links = Array.from({ length: count * 10 }, () => {
    const source = below(each * (layers - 1));
    const target = (Math.floor(source / each) + 1) * each + below(each);
    return { source, target, value: 1 + below(100) };
  });
  for (const [i, link] of links.entries()) link.value = 1 + (link.value + 37 * turn + i * turn) % 100;
  return { nodes, links };
}
