// Reads the PNG that a browser makes of a page: 8-bit RGB or RGBA, not interlaced.
import { inflateSync } from 'node:zlib';

/**
 * @param {Buffer} file
 * @returns {{width: number, height: number, channels: number, pixels: Uint8Array}}
 */
export function read_png(file) {
  const chunks = read_chunks(file);
  const header = chunks.find(({ type }) => type === 'IHDR').data;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error('a kind of PNG that is not read here');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return { width, height, channels, pixels: unfilter(inflateSync(packed), width, height, channels) };
}

/** @param {Buffer} file */
function read_chunks(file) {
  const chunks = [];
  for (let at = 8; at < file.length; ) {
    const size = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + size) });
    at += size + 12;
  }
  return chunks;
}

function unfilter(packed, width, height, channels) {
  const stride = width * channels;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)];
    const from = y * (stride + 1) + 1;
    const row = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? pixels[row + x - channels] : 0;
      const up = y > 0 ? pixels[row - stride + x] : 0;
      const corner = x >= channels && y > 0 ? pixels[row - stride + x - channels] : 0;
      pixels[row + x] = packed[from + x] + predict(filter, left, up, corner);
    }
  }
  return pixels;
}

function predict(filter, left, up, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * The colours within a rectangle, and how much of it the most frequent one covers.
 * @param {ReturnType<typeof read_png>} image
 * @param {{x: number, y: number, w: number, h: number}} box in the image's pixels
 */
export function colours_in(image, box) {
  const counts = new Map();
  const right = Math.min(image.width, Math.floor(box.x + box.w));
  const bottom = Math.min(image.height, Math.floor(box.y + box.h));
  let total = 0;
  for (let y = Math.max(0, Math.ceil(box.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.ceil(box.x)); x < right; x++) {
      const at = (y * image.width + x) * image.channels;
      const colour = (image.pixels[at] << 16) | (image.pixels[at + 1] << 8) | image.pixels[at + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
      total++;
    }
  const [[main, most] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return { distinct: counts.size, all: [...counts.keys()], total, main, main_share: total ? most / total : 1 };
}
