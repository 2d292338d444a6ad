// The model of the channel map in plain JavaScript, as fast as its author could write it: typed arrays, nothing taken
// in the loops, everything that the draws don't change worked out once, cells that sell nothing left out, exact
// percentiles without sorting (plain_ranges.mjs). It draws the same numbers and gives the same series as the engine.
import { create_ranges } from './plain_ranges.mjs';
import { create_triangles } from './plain_draws.mjs';

/**
 * @param {any} story
 * @param {{era: string, strengths: number[], rollout: number, inputs: (number | null)[], seed: number}} scenario
 *   by the story's rights and inputs; null: uncertain
 * @param {number} draws
 * @param {(size: number) => Float64Array} [memory]  that holds the draws
 * @returns {() => {flows: Float64Array, unmet: Float64Array, metrics: Record<string, number[]>, series: number}}
 *   takes the draws and gives p5, p50 and p95 of each series; to be called as often as one likes, so that a
 *   measurement leaves out what is done once
 */
export function create_monte_carlo(story, scenario, draws, memory) {
  const market = lay_out(story, scenario);
  const triangles = create_triangles(story, scenario);
  const model = create_model(market, draws, memory);
  return () => {
    triangles.restart();
    for (let d = 0; d < draws; d++) {
      triangles.draw(market.x);
      model.evaluate(d);
    }
    return model.ranges();
  };
}

/** @param {any} story @param {any} scenario */
function lay_out(story, scenario) {
  const era = story.eras.find((/** @type {any} */ one) => one.id === scenario.era);
  const index_of = (/** @type {any[]} */ list, /** @type {string} */ id) => list.findIndex((one) => one.id === id);
  const input = (/** @type {string} */ id) => index_of(story.inputs, id);
  const products = story.products.filter((/** @type {any} */ { id }) => era.offers.some((/** @type {any} */ offer) => offer.product === id));
  const P = products.length;
  const C = story.channels.length;
  const direct = story.channels.findIndex((/** @type {any} */ { kind }) => kind === 'direct');
  // A cell's openness is kind (0 closed, 1 open, 2 preview, 3 rollout) and what rights leave of it.
  const kind = new Uint8Array(C * P);
  const left = new Float64Array(C * P);
  const kinds = /** @type {Record<string, number>} */ ({ available: 1, preview: 2, barred: 3 });
  for (const offer of era.offers) {
    const cell = index_of(story.channels, offer.channel) * P + index_of(products, offer.product);
    kind[cell] = kinds[offer.status] ?? 0;
    left[cell] = 1;
    for (const right of offer.by ?? []) left[cell] *= 1 - scenario.strengths[index_of(story.rights, right)];
  }
  const hosts = /** @type {string[]} */ ([]);
  const parts = /** @type {{cell: number, host: number, share: number}[]} */ ([]);
  const runs_on = (/** @type {number} */ cell, /** @type {string} */ host, /** @type {number} */ share) => {
    if (!hosts.includes(host)) hosts.push(host);
    if (share > 0) parts.push({ cell, host: hosts.indexOf(host), share });
  };
  for (let p = 0; p < P; p++)
    for (let c = 0; c < C; c++) {
      const row = era.hosting?.find((/** @type {any} */ one) => one.channel === story.channels[c].id && one.product === products[p].id);
      const bound = row?.bound ? scenario.strengths[index_of(story.rights, row.bound.right)] : 0;
      if (!row) runs_on(c * P + p, 'undisclosed', 1);
      if (row?.bound) runs_on(c * P + p, row.bound.host, bound);
      for (const { host, share } of row?.else ?? []) runs_on(c * P + p, host, (1 - bound) * share);
    }
  return {
    P, C, K: story.platforms.length, demand: story.demand, direct, kind, left, rollout: scenario.rollout, hosts, parts,
    clouds: Int32Array.from(story.channels.keys()).filter((c) => c !== direct),
    home: Int32Array.from(story.platforms, (/** @type {any} */ one) => index_of(story.channels, one.channel)),
    weight: Int32Array.from(story.platforms, (/** @type {any} */ one) => input(one.weight)),
    mix: Int32Array.from(products, (/** @type {any} */ one) => input(one.mix)),
    bound: Int32Array.from(products, (/** @type {any} */ one) => input(one.bound)),
    multi: input('multi'), buy_anyway: input('buy_anyway'), direct_preference: input('direct_preference'),
    direct_when_displaced: input('direct_when_displaced'), preview: input('preview'),
    x: Float64Array.from(story.inputs, (/** @type {any} */ one, i) => scenario.inputs[i] ?? one.central),
    names: ['unmet', 'on_platform', ...story.channels.map((/** @type {any} */ one) => `channel.${one.id}`),
      ...products.map((/** @type {any} */ one) => `product.${one.id}`), ...hosts.map((host) => `host.${host}`),
      'unmet.not_on_sale', 'unmet.barred'],
  };
}

/**
 * @param {ReturnType<typeof lay_out>} market
 * @param {number} draws
 * @param {(size: number) => Float64Array} [memory]
 */
function create_model(market, draws, memory) {
  const { P, C, K, demand, direct, kind, left, rollout, clouds, home, weight, mix, bound, x, parts } = market;
  const { multi: at_multi, buy_anyway: at_buy_anyway, direct_preference: at_direct_preference,
    direct_when_displaced: at_direct_when_displaced, preview: at_preview } = market;
  const B = K + 1;
  const cloud_count = clouds.length;
  const hosting = Int32Array.from(parts.flatMap(({ cell, host }) => [cell, host]));
  const hosting_share = Float64Array.from(parts, ({ share }) => share);
  const w = new Float64Array(K), W = new Float64Array(C), pull = new Float64Array(K * C);
  const q = new Float64Array(P), phi = new Float64Array(P);
  const o = new Float64Array(C * P), o_free = new Float64Array(C * P);
  const flows = new Float64Array(B * C * P), unmet = new Float64Array(B * P), sold = new Float64Array(C * P);
  const metrics = new Float64Array(market.names.length);
  const at_channels = 2, at_products = at_channels + C, at_hosts = at_products + P;
  const at_not_on_sale = at_hosts + market.hosts.length, at_barred = at_not_on_sale + 1;
  const live = Int32Array.from(flows.keys()).filter((i) => kind[i % (C * P)] !== 0);
  const ranges = create_ranges({ draws, live, flows, unmet, metrics, B, C, P, memory });
  let free_unmet = 0;

  /** @param {Int32Array} inputs @param {Float64Array} shares */
  function normalise(inputs, shares) {
    let sum = 0;
    for (let i = 0; i < inputs.length; i++) sum += x[inputs[i]];
    for (let i = 0; i < inputs.length; i++) shares[i] = sum > 0 ? x[inputs[i]] / sum : 1 / inputs.length;
  }

  function find_shares() {
    normalise(weight, w);
    normalise(mix, q);
    W.fill(0);
    for (let k = 0; k < K; k++) W[home[k]] += w[k];
    for (let k = 0; k < K; k++) {
      let others = 0;
      for (let i = 0; i < cloud_count; i++) if (clouds[i] !== home[k]) others += W[clouds[i]];
      for (let i = 0; i < cloud_count; i++) pull[k * C + clouds[i]] = others > 0 ? W[clouds[i]] / others : 0;
    }
    const anyway = x[at_buy_anyway];
    for (let p = 0; p < P; p++) phi[p] = anyway + (1 - anyway) * (1 - x[bound[p]]);
    const preview = x[at_preview];
    for (let i = 0; i < C * P; i++) {
      const which = kind[i];
      if (which === 0) continue;
      const free = which === 2 ? preview : 1;
      o_free[i] = free;
      o[i] = (which === 3 ? rollout : free) * left[i];
    }
  }

  /** @param {number} k @param {number} p @param {number} group  demand of a platform's buyers for p */
  function serve_platform(k, p, group) {
    const when_displaced = x[at_direct_when_displaced];
    const h = home[k];
    const o_d = direct < 0 ? 0 : o[direct * P + p], o_d_free = direct < 0 ? 0 : o_free[direct * P + p];
    let to_clouds = 0, shut = 1 - o_d, to_clouds_free = 0, shut_free = 1 - o_d_free;
    for (let i = 0; i < cloud_count; i++) {
      const c = clouds[i];
      if (c === h || kind[c * P + p] === 0) continue;
      const pulled = pull[k * C + c], open = o[c * P + p], open_free = o_free[c * P + p];
      to_clouds += open * pulled;
      shut *= 1 - open;
      to_clouds_free += open_free * pulled;
      shut_free *= 1 - open_free;
    }
    const o_h = o[h * P + p];
    const displaced = 1 - o_h, displaced_free = 1 - o_free[h * P + p];
    const attraction = when_displaced * o_d + (1 - when_displaced) * to_clouds;
    const moved = attraction > 0 ? displaced * phi[p] * (1 - shut) : 0;
    const attraction_free = when_displaced * o_d_free + (1 - when_displaced) * to_clouds_free;
    const moved_free = attraction_free > 0 ? displaced_free * phi[p] * (1 - shut_free) : 0;
    const per_attraction = attraction > 0 ? group * moved / attraction : 0;
    const per_cloud = per_attraction * (1 - when_displaced);
    const prefers = x[at_direct_preference] * o_d;
    for (let i = 0; i < cloud_count; i++) {
      const c = clouds[i], cell = c * P + p;
      if (kind[cell] !== 0)
        flows[k * C * P + cell] = c === h ? group * o_h * (1 - prefers) : per_cloud * o[cell] * pull[k * C + c];
    }
    if (direct >= 0) flows[(k * C + direct) * P + p] = group * o_h * prefers + per_attraction * when_displaced * o_d;
    unmet[k * P + p] = group * (displaced - moved);
    metrics[1] += group * o_h;
    free_unmet += group * (displaced_free - moved_free);
  }

  /** @param {number} p @param {number} group */
  function serve_multi(p, group) {
    const o_d = direct < 0 ? 0 : o[direct * P + p], o_d_free = direct < 0 ? 0 : o_free[direct * P + p];
    let shut = 1, shut_free = 1, weighted = 0;
    for (let i = 0; i < cloud_count; i++) {
      const c = clouds[i], cell = c * P + p;
      if (kind[cell] === 0 || !(W[c] > 0)) continue;
      shut *= 1 - o[cell];
      shut_free *= 1 - o_free[cell];
      weighted += W[c] * o[cell];
    }
    const o_H = 1 - shut;
    const prefers = x[at_direct_preference] * o_d;
    const moved = shut * phi[p] * o_d;
    const per_cloud = weighted > 0 ? group * o_H * (1 - prefers) / weighted : 0;
    for (let i = 0; i < cloud_count; i++) {
      const c = clouds[i], cell = c * P + p;
      if (kind[cell] !== 0) flows[K * C * P + cell] = per_cloud * W[c] * o[cell];
    }
    if (direct >= 0) flows[(K * C + direct) * P + p] = group * (o_H * prefers + moved);
    unmet[K * P + p] = group * (shut - moved);
    metrics[1] += group * o_H;
    free_unmet += group * (shut_free - shut_free * phi[p] * o_d_free);
  }

  function find_metrics() {
    for (let i = 0; i < unmet.length; i++) metrics[0] += unmet[i];
    for (let c = 0; c < C; c++)
      for (let p = 0; p < P; p++) {
        const cell = c * P + p;
        if (kind[cell] === 0) continue;
        let sum = 0;
        for (let b = 0; b < B; b++) sum += flows[b * C * P + cell];
        sold[cell] = sum;
        metrics[at_channels + c] += sum;
        metrics[at_products + p] += sum;
      }
    for (let i = 0; i < hosting_share.length; i++)
      metrics[at_hosts + hosting[2 * i + 1]] += sold[hosting[2 * i]] * hosting_share[i];
    metrics[at_not_on_sale] = free_unmet;
    metrics[at_barred] = Math.max(0, metrics[0] - free_unmet);
  }

  return {
    /** @param {number} d */
    evaluate(d) {
      metrics.fill(0);
      free_unmet = 0;
      find_shares();
      const multi = x[at_multi];
      for (let k = 0; k < K; k++) {
        const group = demand * (1 - multi) * w[k];
        for (let p = 0; p < P; p++) serve_platform(k, p, group * q[p]);
      }
      for (let p = 0; p < P; p++) serve_multi(p, demand * multi * q[p]);
      find_metrics();
      ranges.record(d);
    },
    ranges: () => ranges.all(market.names),
  };
}
