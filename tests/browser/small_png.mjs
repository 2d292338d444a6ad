// Writes a picture with 256 colours: frequent ones stay exact, others become a near one.
import { deflateSync } from 'node:zlib';

const most = 256;

/** Each colour and how often it occurs, most frequent first; equal ones by value. */
function counted(data) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
}

const distance = (a, b) =>
  Math.max(Math.abs((a >> 16) - (b >> 16)), Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)), Math.abs((a & 255) - (b & 255)));

/** Colours of which none is within `reach` of another; nothing when there are too many. */
function palette_within(colours, reach) {
  const palette = [];
  for (const colour of colours) {
    if (palette.some((one) => distance(one, colour) <= reach)) continue;
    if (palette.length === most) return null;
    palette.push(colour);
  }
  return palette;
}

function smallest_reach(colours) {
  for (let reach = 0; ; reach += 2) {
    const palette = palette_within(colours, reach);
    if (palette) return palette;
  }
}

const table = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const checksum = (bytes) => (bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type, data) {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(checksum(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

/** @param {import('./image.mjs').Image} image  opaque */
export function small_png({ width, height, data }) {
  const colours = counted(data);
  const palette = smallest_reach(colours);
  const nearest = new Map(colours.map((colour) => {
    const far = palette.map((one) => distance(one, colour));
    return [colour, far.indexOf(Math.min(...far))];
  }));
  const rows = Buffer.alloc(height * (width + 1));  // each begins with its filter: none
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = nearest.get(data.readUIntBE((y * width + x) * 4, 3));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);  // 8 bits, by palette
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
