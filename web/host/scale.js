// @ts-check
// For measurements, with bench=1 in the page's query and only then: channelmap.bench.scale(graph) shows any graph of layers
// in place of the map, on a canvas of 1200 × 800, and scale(null) the map again. The mark "update" stands behind each frame
// that shows another map, whoever changed it.
//
//   graph: {nodes: [{name, layer}], links: [{source, target, value}]}   source and target: a node's place or its name
//
// It promises {drawsMs, layoutMs, drawMs} when the frame is drawn, and rejects a wrong graph with a sentence. n= in the
// query is the number of draws that the ranges of its links, and of the map after each edit, are made of: 0 to 20,000.

const default_draws = 4096;
const most_draws = 20_000;

/** @typedef {{nodes: {name?: string, layer: number}[], links: {source: number | string, target: number | string, value: number}[]}} Graph */

/**
 * @param {{window: any, map: () => import('./api.js').Map | null}} collaborators
 * @returns {{show: (graph: Graph | null) => Promise<any>, start: () => void, drawn: () => void} | null} null without bench=1
 */
export function create_scale({ window, map }) {
  const query = new URLSearchParams(window.location?.search);
  if (query.get('bench') !== '1') return null;
  const draws = Math.min(Math.max(Math.floor(Number(query.get('n') ?? default_draws)) || 0, 0), most_draws);
  let revision = NaN;
  /** @type {(() => void)[]} */
  let waiting = [];

  /** @param {Graph | null} graph */
  async function show(graph) {
    const running = map();
    if (!running) throw new Error('The map is not running.');
    const { nodes, links } = graph ?? { nodes: [], links: [] };
    if (![nodes, links].every((list) => Array.isArray(list) && list.every(Boolean)) || (graph && !nodes.length))
      throw new Error('A graph is {nodes: […], links: […]} with at least one node.');
    const named = nodes.filter(({ name }) => name !== undefined);
    const places = new Map(nodes.map(({ name }, i) => [name, i]));
    if (new Set(named.map(({ name }) => name)).size < named.length) throw new Error('Two nodes have the same name.');
    const place = (/** @type {number | string} */ node) => (typeof node === 'number' ? node : places.get(node) ?? -1);
    const { engine, canvas, wake } = running;
    const took = engine.scale(nodes.map(({ layer }) => layer), links.flatMap(({ source, target, value }) => [place(source), place(target), value]),
      nodes.map(({ name = '' }) => `${String(name).replace(/[\0\n]/g, ' ')}\n`).join(''), draws);
    if (took.fault) throw new Error(took.fault);
    const { style } = canvas();
    const shown = new Promise((resolve) => waiting.push(() => resolve({ ...took, drawMs: engine.stats().drawMs })));
    Object.assign(style, graph ? { width: '1200px', height: '800px' } : { width: '', height: `${engine.outline().height}px` });
    wake();
    return await shown;
  }

  /** After each frame. */
  function drawn() {
    const now = map()?.engine.revision() ?? NaN;
    if (now === revision && !waiting.length) return;
    revision = now;
    window.performance.mark('update');
    const done = waiting;
    waiting = [];
    for (const one of done) one();
  }

  return {
    show,
    /** When the map runs. */
    start() {
      if (query.has('n')) map()?.engine.use_draws(draws);
    },
    drawn,
  };
}
