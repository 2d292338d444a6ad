// Colours as people see them. OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020.
// Missing cones, in linear RGB at severity 1.0: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009.

/** @typedef {[number, number, number]} Triple */

/** @type {Record<string, Triple[]>} */
export const visions = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const linear_of = Float64Array.from({ length: 256 }, (_, byte) => {
  const v = byte / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

/** @param {Triple[]} matrix @param {Triple} v @returns {Triple} */
const times = (matrix, v) => /** @type {Triple} */ (matrix.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]));

/** @param {Triple} bytes @returns {Triple} */
const linear = ([r, g, b]) => [linear_of[r], linear_of[g], linear_of[b]];

/**
 * OKLab of an sRGB colour as someone with this vision sees it.
 * @param {Triple} bytes
 * @param {keyof typeof visions} [vision]
 * @returns {Triple}
 */
export function oklab(bytes, vision = 'normal') {
  const seen = /** @type {Triple} */ (times(visions[vision], linear(bytes)).map((v) => Math.min(1, Math.max(0, v))));
  const cones = times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005]], seen);
  return times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766]], /** @type {Triple} */ (cones.map(Math.cbrt)));
}

/** @param {Triple} a @param {Triple} b  both OKLab */
export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Relative luminance, 0 to 1. @param {Triple} bytes */
export function luminance(bytes) {
  const [r, g, b] = linear(bytes);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
