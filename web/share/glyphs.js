// @ts-check
// Reads the outlines of letters out of a TrueType font, as https://learn.microsoft.com/typography/opentype/spec has it.

/** @typedef {{advance: number, contours: {x: number, y: number, on: boolean}[][]}} Glyph  in parts of the em, y upwards */

const [words, has_scale, more, two_scales, matrix] = [1, 8, 32, 64, 128];  // flags of a part of a composite glyph
const deepest = 4;  // glyphs made of glyphs

/**
 * @param {Uint8Array} bytes
 * @returns {(letter: string) => Glyph}  a letter that the font lacks has the shape of what is missing
 */
export function read_font(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [u16, i16, u32] = [view.getUint16.bind(view), view.getInt16.bind(view), view.getUint32.bind(view)];
  /** @type {Record<string, number>} */
  const tables = {};
  for (let i = 0; i < u16(4); i++) {
    const at = 12 + i * 16;
    tables[String.fromCharCode(...bytes.subarray(at, at + 4))] = u32(at + 8);
  }
  const { head, hhea, hmtx, loca, glyf } = tables;
  const em = u16(head + 18);
  const metrics = u16(hhea + 34);
  const offset = (/** @type {number} */ glyph) => (i16(head + 50) ? u32(loca + glyph * 4) : u16(loca + glyph * 2) * 2);

  const letters = letters_of(view, tables.cmap);

  /**
   * @param {number} glyph
   * @param {number} depth
   * @returns {Glyph['contours']}  in font units
   */
  function contours(glyph, depth) {
    const [from, to] = [offset(glyph), offset(glyph + 1)];
    if (from === to || depth > deepest) return [];
    const at = glyf + from;
    const count = i16(at);
    return count < 0 ? composite(at + 10, depth) : simple(at + 10, count);
  }

  /** @param {number} at @param {number} count */
  function simple(at, count) {
    const ends = Array.from({ length: count }, (_, i) => u16(at + i * 2));
    const points = (ends.at(-1) ?? -1) + 1;
    let next = at + count * 2 + 2 + u16(at + count * 2);
    /** @type {number[]} */
    const flags = [];
    while (flags.length < points) {
      const flag = view.getUint8(next++);
      const times = flag & 8 ? view.getUint8(next++) : 0;
      for (let i = 0; i <= times; i++) flags.push(flag);
    }
    const [xs, ys] = [[2, 16], [4, 32]].map(([short, same]) => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += view.getUint8(next++) * (flag & same ? 1 : -1);
        else if (!(flag & same)) {
          value += i16(next);
          next += 2;
        }
        return value;
      });
    });
    return ends.map((end, i) => Array.from({ length: end - (i ? ends[i - 1] : -1) }, (_, k) => {
      const p = (i ? ends[i - 1] + 1 : 0) + k;
      return { x: xs[p], y: ys[p], on: (flags[p] & 1) === 1 };
    }));
  }

  /**
   * @param {number} at
   * @param {number} depth
   * @returns {Glyph['contours']}
   */
  function composite(at, depth) {
    const whole = [];
    for (let flags = more; flags & more;) {
      flags = u16(at);
      const part = contours(u16(at + 2), depth + 1);
      at += 4;
      const [dx, dy] = flags & words ? [i16(at), i16(at + 2)] : [view.getInt8(at), view.getInt8(at + 1)];
      at += flags & words ? 4 : 2;
      const scales = flags & matrix ? 4 : flags & two_scales ? 2 : flags & has_scale ? 1 : 0;
      const [a = 1, b = a, c, d] = Array.from({ length: scales }, (_, i) => i16(at + i * 2) / 16384);
      at += scales * 2;
      const [xx, xy, yx, yy] = scales === 4 ? [a, b, c, d] : [a, 0, 0, b];
      whole.push(...part.map((points) => points.map(({ x, y, on }) => ({ x: xx * x + yx * y + dx, y: xy * x + yy * y + dy, on }))));
    }
    return whole;
  }

  return (letter) => {
    const glyph = letters(letter.codePointAt(0) ?? 0);
    const advance = u16(hmtx + Math.min(glyph, metrics - 1) * 4) / em;
    return { advance, contours: contours(glyph, 0).map((points) => points.map(({ x, y, on }) => ({ x: x / em, y: y / em, on }))) };
  };
}

/**
 * The glyph of a code point: tables of format 4 and 12.
 * @param {DataView} view
 * @param {number} cmap
 * @returns {(code: number) => number}
 */
function letters_of(view, cmap) {
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
  const segments = tables.find((at) => view.getUint16(at) === 4);
  const groups = tables.find((at) => view.getUint16(at) === 12);
  return (code) => {
    if (groups !== undefined)
      for (let i = 0; i < view.getUint32(groups + 12); i++) {
        const at = groups + 16 + i * 12;
        if (code >= view.getUint32(at) && code <= view.getUint32(at + 4)) return view.getUint32(at + 8) + code - view.getUint32(at);
      }
    const count = segments === undefined ? 0 : view.getUint16(segments + 6) / 2;
    for (let i = 0; i < count; i++) {
      const end = /** @type {number} */ (segments) + 14 + i * 2;
      const start = end + count * 2 + 2;
      if (code > view.getUint16(end)) continue;
      if (code < view.getUint16(start)) return 0;
      const [delta, from] = [view.getUint16(start + count * 2), view.getUint16(start + count * 4)];
      const glyph = from ? view.getUint16(start + count * 4 + from + (code - view.getUint16(start)) * 2) : code;
      return glyph && (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
