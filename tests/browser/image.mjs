// Pictures as pixels: cut out, compared as an eye would, kept small.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** @typedef {{width: number, height: number, data: Buffer}} Image  RGBA, 8 bits */

/** @param {Buffer} file @returns {Image} */
export const read_image = (file) => PNG.sync.read(file);

/** Opaque, without an alpha channel. @param {Image} image */
export const write_image = ({ width, height, data }) =>
  PNG.sync.write({ width, height, data }, { colorType: 2, inputHasAlpha: true, deflateLevel: 9, filterType: -1 });

/**
 * @param {Image} image
 * @param {{x: number, y: number, w: number, h: number}} box  in whole pixels, within the image
 * @returns {Image}
 */
export function cut(image, { x, y, w, h }) {
  const part = new PNG({ width: w, height: h });
  PNG.bitblt(image, part, x, y, w, h, 0, 0);
  return part;
}

/** Half as wide and high: each pixel is the mean of four. @param {Image} image @returns {Image} */
export function halved(image) {
  const half = new PNG({ width: image.width >> 1, height: image.height >> 1 });
  const row = image.width * 4;
  for (let y = 0; y < half.height; y++)
    for (let at = 0; at < half.width * 4; at++) {
      const from = 2 * y * row + (at >> 2) * 8 + (at & 3);
      half.data[y * half.width * 4 + at] = (image.data[from] + image.data[from + 4] + image.data[from + row] + image.data[from + row + 4]) / 4;
    }
  return half;
}

/** A copy in which what is in the box stands so many pixels further right, over what was there. */
export function moved(image, { x, y, w, h }, by) {
  const copy = cut(image, { x: 0, y: 0, w: image.width, h: image.height });
  PNG.bitblt(image, copy, x, y, w, h, x + by, y);
  return copy;
}

/** A difference in colour that an eye barely sees; soft edges may fall differently. */
const threshold = 0.1;
/** So many pixels may differ: less than the smallest label does when it moves by two pixels. */
export const most_different = 24;

/**
 * How many pixels differ, and a picture of them; all of them where the sizes do.
 * @param {Image} expected
 * @param {Image} actual
 */
export function difference(expected, actual) {
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) return { different: Infinity, picture: actual };
  const picture = new PNG({ width, height });
  const different = pixelmatch(expected.data, actual.data, picture.data, width, height, { threshold });
  return { different, picture };
}
