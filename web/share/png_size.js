// @ts-check
// The size at which a PNG is meant to be printed or placed in a document, which browsers don't write into it.

const signature_length = 8;
const header_length = 25;  // IHDR, which comes first
const css_pixels_per_metre = 96 / 0.0254;

/**
 * The PNG with the chunk pHYs in the place of what it may have had. What is no PNG is returned as it is.
 * @param {Uint8Array} png
 * @param {number} scale  its pixels for each CSS pixel
 * @returns {Uint8Array}
 */
export function with_size(png, scale) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < signature_length + header_length || view.getUint32(0) !== 0x89504e47) return png;
  const parts = [png.subarray(0, signature_length + header_length), size_chunk(Math.round(scale * css_pixels_per_metre))];
  for (let at = signature_length + header_length; at + 12 <= png.length;) {
    const end = at + 12 + view.getUint32(at);
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) !== 'pHYs') parts.push(png.subarray(at, end));
    at = end;
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
  }
  return whole;
}

/** @param {number} pixels_per_metre */
function size_chunk(pixels_per_metre) {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([...'pHYs'].map((letter) => letter.charCodeAt(0)), 4);
  view.setUint32(8, pixels_per_metre);
  view.setUint32(12, pixels_per_metre);
  chunk[16] = 1;  // metres
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

/** CRC-32 as PNG has it. @param {Uint8Array} bytes */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return ~sum >>> 0;
}
