// A second implementation of the model, written to be read and not to be fast: every sum and product
// stands where the model page has it, names are looked up by name, and nothing is shared with src/.
// compare.test.mjs holds it against the command line.

const sum = (list) => list.reduce((total, value) => total + value, 0);
const product = (list) => list.reduce((total, value) => total * value, 1);

/** era=e1&multi=40 → the scenario's parts; values as shares. */
export function readQuery(story, query) {
  const scenario = { era: story.start, rights: {}, inputs: {}, rollout: 1, seed: 1n };
  for (const pair of query.split('&').filter(Boolean)) {
    const [key, value] = pair.split('=');
    const share = Math.round(Number(value) * 100) / 10000;
    if (key === 'era') scenario.era = value;
    else if (key === 'rollout') scenario.rollout = share;
    else if (key === 'seed') scenario.seed = BigInt(value);
    else if (story.rights.some((right) => right.id === key)) scenario.rights[key] = share;
    else scenario.inputs[key] = share;
  }
  return scenario;
}

function strengthsOf(story, era, scenario) {
  const strengths = {};
  for (const { id } of story.rights) {
    const told = era.rights[id] ?? 0;
    strengths[id] = scenario.rights[id] ?? (typeof told === 'number' ? told : told.strength);
  }
  return strengths;
}

/** One evaluation at given inputs (by id), strengths (by id) and rollout. */
export function evaluateOnce(story, era, inputs, strengths, rollout) {
  const offerOf = (c, p) => era.offers.find((offer) => offer.channel === c && offer.product === p);
  const bases = { available: 1, preview: inputs.preview, announced: 0, unknown: 0, barred: rollout };
  const isFor = ({ platforms = [] }, group) => platforms.length === 0 || platforms.includes(group);
  const bars = (id, group) => isFor(story.rights.find((right) => right.id === id), group);
  const openness = (group) => (c, p) => {
    const offer = offerOf(c, p);
    if (!offer || !isFor(offer, group)) return 0;
    return bases[offer.status] * product((offer.by ?? []).filter((id) => bars(id, group)).map((id) => 1 - strengths[id]));
  };
  const clouds = story.channels.filter((channel) => channel.kind === 'cloud').map((channel) => channel.id);
  const direct = story.channels.find((channel) => channel.kind === 'direct')?.id;
  const products = story.products.filter(({ id }) => era.offers.some((offer) => offer.product === id));

  const normalised = (ids) => {
    const total = sum(ids.map((id) => inputs[id]));
    return ids.map((id) => (total > 0 ? inputs[id] / total : 1 / ids.length));
  };
  const q = normalised(products.map((item) => item.mix));
  const w = normalised(story.platforms.map((platform) => platform.weight));
  const W = (c) => sum(story.platforms.map((platform, k) => (platform.channel === c ? w[k] : 0)));

  const flows = [];
  const unmet = [];
  let onPlatform = 0;
  const groups = [...story.platforms.map((platform, k) => ({ ...platform, size: (1 - inputs.multi) * w[k] })),
    { id: 'multi', size: inputs.multi }];
  for (const group of groups) {
    const o = openness(group.id);
    for (const [index, item] of products.entries()) {
      const p = item.id;
      const anyway = inputs.buy_anyway + (1 - inputs.buy_anyway) * (1 - inputs[item.bound]);
      const beta = inputs.direct_preference;
      const lambda = inputs.direct_when_displaced;
      const oDirect = direct ? o(direct, p) : 0;
      const share = Object.fromEntries(story.channels.map((channel) => [channel.id, 0]));
      let home, moved;
      if (group.id === 'multi') {
        home = 1 - product(clouds.filter((c) => W(c) > 0).map((c) => 1 - o(c, p)));
        moved = (1 - home) * anyway * oDirect;
        const total = sum(clouds.map((c) => W(c) * o(c, p)));
        for (const c of clouds) if (total > 0) share[c] += home * (1 - beta * oDirect) * W(c) * o(c, p) / total;
        if (direct) share[direct] += home * beta * oDirect + moved;
      } else if (group.channel === undefined) {  // without a home: all look elsewhere, and nothing binds them
        const weights = sum(clouds.map(W));
        home = 0;
        const attraction = {};
        if (direct) attraction[direct] = lambda * oDirect;
        for (const c of clouds) attraction[c] = weights > 0 ? (1 - lambda) * o(c, p) * W(c) / weights : 0;
        const A = sum(Object.values(attraction));
        moved = A > 0 ? 1 - (1 - oDirect) * product(clouds.map((c) => 1 - o(c, p))) : 0;
        for (const [c, a] of Object.entries(attraction)) if (A > 0) share[c] += moved * a / A;
      } else if (group.channel === direct) {  // at home at the maker: elsewhere are the clouds alone
        const weights = sum(clouds.map(W));
        home = oDirect;
        const attraction = Object.fromEntries(clouds.map((c) => [c, weights > 0 ? o(c, p) * W(c) / weights : 0]));
        const A = sum(Object.values(attraction));
        moved = A > 0 ? (1 - home) * anyway * (1 - product(clouds.map((c) => 1 - o(c, p)))) : 0;
        share[direct] += home;
        for (const [c, a] of Object.entries(attraction)) if (A > 0) share[c] += moved * a / A;
      } else {
        const others = clouds.filter((c) => c !== group.channel);
        const weightOfOthers = sum(others.map(W));
        home = o(group.channel, p);
        const attraction = {};
        if (direct) attraction[direct] = lambda * oDirect;
        for (const c of others) attraction[c] = weightOfOthers > 0 ? (1 - lambda) * o(c, p) * W(c) / weightOfOthers : 0;
        const A = sum(Object.values(attraction));
        const R = 1 - (1 - oDirect) * product(others.map((c) => 1 - o(c, p)));
        moved = A > 0 ? (1 - home) * anyway * R : 0;
        share[group.channel] += home * (1 - beta * oDirect);
        if (direct) share[direct] += home * beta * oDirect;
        for (const [c, a] of Object.entries(attraction)) if (A > 0) share[c] += moved * a / A;
      }
      const size = story.demand * group.size * q[index];
      for (const channel of story.channels)
        flows.push({ buyer: group.id, channel: channel.id, product: p, value: size * share[channel.id] });
      unmet.push({ buyer: group.id, product: p, value: size * (1 - home - moved) });
      onPlatform += size * home;
    }
  }

  const metrics = { unmet: sum(unmet.map((row) => row.value)), on_platform: onPlatform };
  for (const { id } of story.channels) metrics[`channel.${id}`] = sum(flows.filter((f) => f.channel === id).map((f) => f.value));
  for (const { id } of products) metrics[`product.${id}`] = sum(flows.filter((f) => f.product === id).map((f) => f.value));
  for (const flow of flows) {
    const row = (era.hosting ?? []).find((rule) => rule.channel === flow.channel && rule.product === flow.product);
    const runs = row ? [] : [['undisclosed', 1]];
    const x = row?.bound ? strengths[row.bound.right] : 0;
    if (row?.bound) runs.push([row.bound.host, x]);
    for (const { host, share } of row?.else ?? []) runs.push([host, (1 - x) * share]);
    for (const [host, part] of runs) metrics[`host.${host}`] = (metrics[`host.${host}`] ?? 0) + flow.value * part;
  }
  return { flows, unmet, metrics };
}

/** The same with the two parts of unmet. */
function evaluateWithParts(story, era, inputs, strengths, rollout) {
  const result = evaluateOnce(story, era, inputs, strengths, rollout);
  const lapsed = Object.fromEntries(Object.keys(strengths).map((id) => [id, 0]));
  const free = evaluateOnce(story, era, inputs, lapsed, 1);
  result.metrics['unmet.not_on_sale'] = free.metrics.unmet;
  result.metrics['unmet.barred'] = Math.max(0, result.metrics.unmet - free.metrics.unmet);
  return result;
}

const wrap = (n) => BigInt.asUintN(64, n);

function drawOf(seed, counter) {
  let z = wrap(seed + 0x9e3779b97f4a7c15n * counter);
  z = wrap((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = wrap((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  z ^= z >> 31n;
  return Number(z >> 11n) * 2 ** -53;
}

function triangular(u, { low, central, high }) {
  const F = (central - low) / (high - low);
  return u < F ? low + Math.sqrt(u * (high - low) * (central - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - central));
}

function percentile(sorted, q) {
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

/** What `channelmap flows STORY QUERY --draws N` prints. */
export function flowsOf(story, query, draws) {
  const scenario = readQuery(story, query);
  const era = story.eras.find(({ id }) => id === scenario.era);
  const strengths = strengthsOf(story, era, scenario);
  const at = (valueOf) => {
    const inputs = Object.fromEntries(story.inputs.map((input, i) => [input.id, scenario.inputs[input.id] ?? valueOf(input, i)]));
    return evaluateWithParts(story, era, inputs, strengths, scenario.rollout);
  };
  const result = at((input) => input.central);
  if (draws === 0) return result;
  const samples = Array.from({ length: draws }, (_, d) =>
    at((input, i) => (input.low < input.high
      ? triangular(drawOf(scenario.seed, BigInt(d) * BigInt(story.inputs.length) + BigInt(i) + 1n), input)
      : input.central)).metrics);
  result.range = {};
  for (const name of Object.keys(result.metrics)) {
    const sorted = samples.map((metrics) => metrics[name]).sort((a, b) => a - b);
    result.range[name] = { p5: percentile(sorted, 0.05), p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
  }
  return result;
}
