// @ts-check
// Puts a WebAssembly module together again. In the page its instructions stand apart from the numbers that belong to
// them, each kind of number in a stream of its own, because like beside like compresses by a tenth better. What can be
// known is left out: the sizes of functions, and how memory is aligned where it is as the instruction expects.

/** The streams in the order in which they stand in the page. */
export const stream_names = /** @type {const} */ (
  ['rest', 'locals', 'code', 'block', 'branch', 'table', 'type', 'local', 'global', 'offset', 'small', 'large', 'real', 'wide']);

/** @typedef {typeof stream_names[number]} StreamName */

/** Written before an instruction whose alignment is another than its own: this plus the alignment. */
export const other_alignment = 0xe0;

/** Of the instructions that reach memory, 0x28 to 0x3e: their own alignment, as a power of two. */
export const own_alignment = [...'23230011001122223230102'].map(Number);

/** Where the LEB128 number after an instruction goes. @param {number} code @returns {StreamName | undefined} */
export function stream_of(code) {
  if (code < 2) return undefined;
  if (code < 5) return 'block';
  if (code === 0x0c || code === 0x0d) return 'branch';
  if (code === 0x10) return 'code';
  if (code >= 0x20 && code < 0x23) return 'local';
  if (code === 0x23 || code === 0x24) return 'global';
  if (code >= 0x28 && code < 0x3f) return 'offset';
  if (code === 0x3f || code === 0x40) return 'type';
  if (code === 0x41) return 'small';
  if (code === 0x42) return 'large';
  return undefined;
}

/**
 * How many LEB128 numbers and how many bytes follow an instruction of two bytes, 0xfc (memory) or 0xfd (SIMD), by its
 * second number.
 * @param {number} code @param {number} second
 */
export function wide_numbers(code, second) {
  if (code === 0xfc) return [second === 10 ? 2 : second === 11 ? 1 : 0, 0];
  if (second < 12 || second === 92 || second === 93) return [2, 0];
  if (second < 14) return [0, 16];
  if (second > 20 && second < 35) return [0, 1];
  return second > 83 && second < 92 ? [2, 1] : [0, 0];
}

/**
 * @param {Uint8Array[]} streams  as web/build/engine/wasm_split.mjs makes them
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function join_wasm(streams) {
  const all = streams.map((bytes) => ({ bytes, at: 0 }));
  const from = (/** @type {StreamName} */ name) => all[stream_names.indexOf(name)];
  const rest = from('rest'), locals = from('locals'), codes = from('code'), table = from('table'), type = from('type');
  const real = from('real'), wide = from('wide');
  const source_of = [...Array(256).keys()].map((code) => {
    const name = stream_of(code);
    return name && from(name);
  });
  // What is in no stream, sizes and alignments, is less than all the rest.
  const out = new Uint8Array(2 * streams.reduce((sum, { length }) => sum + length, 0));
  let end = 0;

  /** Copies a number and returns it. @param {{bytes: Uint8Array, at: number}} stream */
  function number(stream) {
    let value = 0;
    for (let shift = 0, byte = 0x80; byte > 0x7f; shift += 7) {
      out[end++] = byte = stream.bytes[stream.at++];
      value += (byte & 0x7f) << shift;
    }
    return value;
  }

  /** @param {{bytes: Uint8Array, at: number}} stream @param {number} count */
  function copy(stream, count) {
    out.set(stream.bytes.subarray(stream.at, stream.at += count), end);
    end += count;
  }

  /** What `write` writes, with its size before it. @param {() => void} write */
  function sized(write) {
    const place = end;
    const inner = end += 5;
    write();
    const past = end;
    let size = past - inner;
    end = place;
    for (; size > 0x7f; size >>= 7) out[end++] = size | 0x80;
    out[end++] = size;
    out.copyWithin(end, inner, past);
    end += past - inner;
  }

  function one_function() {
    for (let groups = number(locals); groups--;) {
      number(locals);
      copy(locals, 1);
    }
    for (let depth = 1; depth;) {
      let code = codes.bytes[codes.at++];
      let alignment = own_alignment[code - 0x28];
      if (code >= other_alignment && code < 0xf0) {
        alignment = code - other_alignment;
        code = codes.bytes[codes.at++];
      }
      out[end++] = code;
      const source = source_of[code];
      if (source) {
        if (code < 5) depth++;
        else if (code > 0x27 && code < 0x3f) out[end++] = alignment;
        number(source);
      } else if (code === 0x0b) depth--;
      else if (code === 0x0e) for (let targets = number(table) + 1; targets--;) number(table);
      else if (code === 0x11) for (let i = 0; i < 2; i++) number(type);
      else if (code === 0x43) copy(real, 4);
      else if (code === 0x44) copy(real, 8);
      else if (code > 0xfb) {
        const [numbers, bytes] = wide_numbers(code, number(wide));
        for (let i = 0; i < numbers; i++) number(wide);
        copy(wide, bytes);
      }
    }
  }

  copy(rest, 8);
  while (rest.at < rest.bytes.length) {
    copy(rest, 1);
    if (out[end - 1] === 10) sized(() => {
      for (let functions = number(rest); functions--;) sized(one_function);
    });
    else copy(rest, number(rest));
  }
  return out.slice(0, end);
}
