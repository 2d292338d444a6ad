// @ts-check
// A WebAssembly module as its sections, read and written. Numbers are LEB128.

/** @typedef {{id: number, body: Uint8Array}} Section */

/** The sections that modules here are changed in, by their numbers. */
export const kinds = { imports: 2, globals: 6, exports: 7, code: 10, data: 11, data_count: 12 };

const header_size = 8;

/** Reads what stands one after another. @param {Uint8Array} bytes */
export function reader(bytes) {
  let at = 0;

  function number() {
    let value = 0;
    for (let shift = 0, byte = 0x80; byte & 0x80; shift += 7) {
      byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
    }
    return value;
  }

  const take = (/** @type {number} */ count) => bytes.subarray(at, (at += count));

  return { number, take, at: () => at, ended: () => at >= bytes.length, name: () => new TextDecoder().decode(take(number())) };
}

/** @param {number} value  0..2^32 - 1 @returns {number[]} */
export function unsigned(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push((value % 128) | 0x80);
  return [...bytes, value];
}

/** @param {number} value  of 32 bits @returns {number[]} */
export function signed(value) {
  const bytes = [];
  for (; value < -64 || value > 63; value >>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value & 0x7f];
}

/** @param {Uint8Array} module @returns {Section[]} */
export function sections_of(module) {
  const from = reader(module);
  from.take(header_size);
  const sections = [];
  while (!from.ended()) {
    const id = from.number();
    sections.push({ id, body: from.take(from.number()) });
  }
  return sections;
}

/** @param {Section[]} sections @returns {Uint8Array<ArrayBuffer>} */
export function module_of(sections) {
  const parts = sections.flatMap(({ id, body }) => [Uint8Array.from([id, ...unsigned(body.length)]), body]);
  return joined([Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), ...parts]);
}

/** The module with another section in the place of one of its own. @param {Uint8Array} module @param {number} id @param {(body: Uint8Array) => Uint8Array} change */
export const with_section = (module, id, change) =>
  module_of(sections_of(module).map((section) => (section.id === id ? { id, body: change(section.body) } : section)));

/** @typedef {{name: string, kind: number, index: number}} Export  kind: 0 a function */

/** @param {Uint8Array} module @returns {Export[]} */
export function exports_of(module) {
  const from = reader(sections_of(module).find(({ id }) => id === kinds.exports)?.body ?? Uint8Array.of(0));
  return Array.from({ length: from.number() }, () => ({ name: from.name(), kind: from.number(), index: from.number() }));
}

/** @param {Uint8Array} module @param {Export[]} list */
export function with_exports(module, list) {
  const one = (/** @type {Export} */ { name, kind, index }) => {
    const letters = new TextEncoder().encode(name);
    return [...unsigned(letters.length), ...letters, kind, ...unsigned(index)];
  };
  return with_section(module, kinds.exports, () => Uint8Array.from([...unsigned(list.length), ...list.flatMap(one)]));
}

/** How many functions a module imports; its own are numbered from there. @param {Uint8Array} module */
export const imported_functions = (module) =>
  WebAssembly.Module.imports(new WebAssembly.Module(/** @type {BufferSource} */ (module))).filter(({ kind }) => kind === 'function').length;

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
