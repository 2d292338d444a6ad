// The draws of the model page in plain JavaScript: SplitMix64 in halves of 32 bits, since BigInt is slow, and triangles.

const two_32 = 4294967296;

/** @param {any} story @param {{inputs: (number | null)[], seed: number}} scenario */
export function create_triangles(story, scenario) {
  const count = story.inputs.length;
  const is_free = Uint8Array.from(story.inputs, (/** @type {any} */ { low, high }, i) =>
    Number(scenario.inputs[i] === null && low < high));
  const low = Float64Array.from(story.inputs, (/** @type {any} */ one) => one.low);
  const high = Float64Array.from(story.inputs, (/** @type {any} */ one) => one.high);
  const bend = Float64Array.from(story.inputs, (/** @type {any} */ one) => (one.central - one.low) / (one.high - one.low));
  const below = Float64Array.from(story.inputs, (/** @type {any} */ one) => one.central - one.low);
  const above = Float64Array.from(story.inputs, (/** @type {any} */ one) => one.high - one.central);
  // The counter goes up by one from input to input and on to the next draw, so the state by a constant.
  let state_low = 0;
  let state_high = 0;

  function restart() {
    state_low = scenario.seed >>> 0;
    state_high = Math.floor(scenario.seed / two_32) >>> 0;
  }

  function uniform() {
    const sum = state_low + 0x7f4a7c15;
    state_high = (state_high + 0x9e3779b9 + (sum >= two_32 ? 1 : 0)) | 0;
    state_low = sum >>> 0;
    // z ^= z >> 30; z *= 0xBF58476D1CE4E5B9
    let l = state_low ^ ((state_low >>> 30) | (state_high << 2));
    let h = state_high ^ (state_high >>> 30);
    h = (high_of(l >>> 0, 0xe5b9, 0x1ce4) + Math.imul(h, 0x1ce4e5b9) + Math.imul(l, 0xbf58476d)) | 0;
    l = Math.imul(l, 0x1ce4e5b9);
    // z ^= z >> 27; z *= 0x94D049BB133111EB
    l ^= (l >>> 27) | (h << 5);
    h ^= h >>> 27;
    h = (high_of(l >>> 0, 0x11eb, 0x1331) + Math.imul(h, 0x133111eb) + Math.imul(l, 0x94d049bb)) | 0;
    l = Math.imul(l, 0x133111eb);
    // z ^= z >> 31; the upper 53 digits
    l ^= (l >>> 31) | (h << 1);
    h ^= h >>> 31;
    return ((h >>> 0) * 2097152 + (l >>> 11)) * 2 ** -53;
  }

  return {
    restart,
    /** The next draw of all free inputs. @param {Float64Array} x */
    draw(x) {
      for (let i = 0; i < count; i++) {
        const u = uniform();
        if (is_free[i] === 0) continue;
        const wide = high[i] - low[i];
        x[i] = u < bend[i] ? low[i] + Math.sqrt(u * wide * below[i]) : high[i] - Math.sqrt((1 - u) * wide * above[i]);
      }
    },
  };
}

/**
 * The upper 32 digits of l · (b1·2^16 + b0).
 * @param {number} l  32 digits
 * @param {number} b0
 * @param {number} b1
 */
function high_of(l, b0, b1) {
  const l0 = l & 0xffff, l1 = l >>> 16;
  const p01 = Math.imul(l0, b1) >>> 0, p10 = Math.imul(l1, b0) >>> 0;
  const middle = (Math.imul(l0, b0) >>> 16) + (p01 & 0xffff) + (p10 & 0xffff);
  return (Math.imul(l1, b1) + (p01 >>> 16) + (p10 >>> 16) + (middle >>> 16)) | 0;
}
