// A column of draws for each series, and their exact percentiles in plain JavaScript: the few values around each rank
// are found by counting in equal steps, then picked out and sorted. By the same steps as the engine's, which was
// faster here than Float64Array.prototype.sort and than quickselect.

const buckets = 256;
const looked_at = 128;
const percentiles = [0.05, 0.5, 0.95];

/**
 * @param {{draws: number, live: Int32Array, flows: Float64Array, unmet: Float64Array, metrics: Float64Array,
 *   B: number, C: number, P: number, memory?: (size: number) => Float64Array}} shape
 */
export function create_ranges({ draws, live, flows, unmet, metrics, B, C, P, memory = (size) => new Float64Array(size) }) {
  const stride = draws + 8;
  const is_live = new Uint8Array(flows.length);
  for (const flow of live) is_live[flow] = 1;
  const sums = sums_of(is_live, B, C, P);
  const members = Int32Array.from(sums.flat());
  const ends = new Int32Array(sums.length);
  for (let i = 0, end = 0; i < sums.length; i++) ends[i] = end += sums[i].length;
  const series = live.length + unmet.length + metrics.length + sums.length;
  const columns = memory(series * stride);
  const find = create_percentiles(draws);

  return {
    /** @param {number} d */
    record(d) {
      let at = d;
      for (let i = 0; i < live.length; i++, at += stride) columns[at] = flows[live[i]];
      for (let i = 0; i < unmet.length; i++, at += stride) columns[at] = unmet[i];
      for (let i = 0; i < metrics.length; i++, at += stride) columns[at] = metrics[i];
      for (let i = 0, m = 0; i < ends.length; i++, at += stride) {
        let sum = 0;
        for (; m < ends[i]; m++) sum += members[m] < 0 ? unmet[~members[m]] : flows[members[m]];
        columns[at] = sum;
      }
    },

    /** @param {string[]} names  of the metrics */
    all(names) {
      const found = new Float64Array(series * 3);
      for (let i = 0; i < series; i++) find(columns, i * stride, found, 3 * i);
      const all_flows = new Float64Array(flows.length * 3);
      live.forEach((flow, i) => all_flows.set(found.subarray(3 * i, 3 * i + 3), 3 * flow));
      const from = live.length + unmet.length;
      return {
        flows: all_flows,
        unmet: found.slice(3 * live.length, 3 * from),
        metrics: Object.fromEntries(names.map((name, i) => [name, [...found.subarray(3 * (from + i), 3 * (from + i + 1))]])),
        series,
      };
    },
  };
}

/** The sums that the map draws, where they have more than one member: flows, and unmet as ~index. */
function sums_of(/** @type {Uint8Array} */ is_live, /** @type {number} */ B, /** @type {number} */ C, /** @type {number} */ P) {
  const range = (/** @type {number} */ count) => [...Array(count).keys()];
  const live = (/** @type {number[]} */ list) => list.filter((flow) => is_live[flow]);
  const flow = (/** @type {number} */ b, /** @type {number} */ c, /** @type {number} */ p) => (b * C + c) * P + p;
  const sums = range(B).flatMap((b) => {
    const not_met = range(P).map((p) => ~(b * P + p));
    const by_channel = range(C).map((c) => live(range(P).map((p) => flow(b, c, p))));
    return [[...by_channel.flat(), ...not_met], not_met, ...by_channel];
  });
  for (const c of range(C)) for (const p of range(P)) sums.push(live(range(B).map((b) => flow(b, c, p))));
  for (const p of range(P)) sums.push(range(B).map((b) => ~(b * P + p)));
  return sums.filter((members) => members.length > 1);
}

/** @param {number} count  values of a column */
function create_percentiles(count) {
  const ranks = percentiles.map((q) => q * (count - 1));
  const counts = new Uint32Array(buckets);
  const wanted = new Uint8Array(buckets);
  const bucket_of = new Uint8Array(count);
  const picked = new Float64Array(count);

  /** @param {Float64Array} columns @param {number} from @param {Float64Array} to @param {number} at */
  return function find(columns, from, to, at) {
    let least = columns[from], most = least;
    let end = from + Math.min(count, looked_at);
    for (let i = from; i < end; i++) {
      const value = columns[i];
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least === most) {
      for (let i = end; i < from + count; i++) {
        if (columns[i] < least) least = columns[i];
        if (columns[i] > most) most = columns[i];
      }
      if (least === most) return void to.fill(least, at, at + 3);
    }
    const per_value = (buckets - 1) / (most - least);
    counts.fill(0);
    wanted.fill(0);
    end = from + count;
    for (let i = from, j = 0; i < end; i++, j++) {
      let step = (columns[i] - least) * per_value;
      step = step < 0 ? 0 : step > buckets - 1 ? buckets - 1 : step;
      const bucket = (step + 0.5) | 0;
      bucket_of[j] = bucket;
      counts[bucket]++;
    }
    pick(columns, from, to, at);
  };

  /** @param {Float64Array} columns @param {number} from @param {Float64Array} to @param {number} at */
  function pick(columns, from, to, at) {
    const skipped = [0, 0, 0];
    let before = 0, bucket = 0, unpicked = 0;
    for (let r = 0; r < 3; r++) {
      const first = Math.floor(ranks[r]);
      while (before + counts[bucket] <= first) {
        if (!wanted[bucket]) unpicked += counts[bucket];
        before += counts[bucket++];
      }
      skipped[r] = unpicked;
      wanted[bucket] = 1;
      let beyond = before + counts[bucket];
      for (let next = bucket; beyond <= first + 1 && beyond < count; beyond += counts[next]) wanted[++next] = 1;
    }
    let kept = 0;
    for (let j = 0; j < count; j++) {
      picked[kept] = columns[from + j];
      kept += wanted[bucket_of[j]];
    }
    const sorted = picked.subarray(0, kept).sort();
    for (let r = 0; r < 3; r++) {
      const first = Math.floor(ranks[r]);
      const value = sorted[first - skipped[r]];
      const next = ranks[r] > first ? sorted[first - skipped[r] + 1] : value;
      to[at + r] = value + (next - value) * (ranks[r] - first);
    }
  }
}
