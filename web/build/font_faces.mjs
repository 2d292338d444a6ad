// The @font-face rules of the page, fonts inside. web/engine/fonts.js reads them again for the canvas.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{family: string, weight: number, format: 'truetype' | 'woff2', bytes: Buffer}} Face */

/**
 * @param {string} folder  build/fonts. The sans is TrueType because the canvas needs it so.
 * @param {import('./story/own_fonts.mjs').OwnFonts | null} own  the story's, which are all that there is
 * @returns {Face[]}
 */
export function read_faces(folder, own) {
  if (own) {
    return [
      { family: own.family, weight: 400, format: 'truetype', bytes: own.regular },
      { family: own.family, weight: 600, format: 'truetype', bytes: own.semibold },
    ];
  }
  return [
    { family: 'Source Sans 3', weight: 400, format: 'truetype', bytes: readFileSync(join(folder, 'source-sans-3-400.ttf')) },
    { family: 'Source Sans 3', weight: 600, format: 'truetype', bytes: readFileSync(join(folder, 'source-sans-3-600.ttf')) },
    { family: 'Source Serif 4', weight: 400, format: 'woff2', bytes: readFileSync(join(folder, 'source-serif-4-400.woff2')) },
    { family: 'Source Serif 4', weight: 600, format: 'woff2', bytes: readFileSync(join(folder, 'source-serif-4-600.woff2')) },
  ];
}

/** @param {Face[]} faces */
export function font_faces_css(faces) {
  return faces.map(({ family, weight, format, bytes }) => {
    const type = format === 'woff2' ? 'font/woff2' : 'font/ttf';
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;` +
      `src:url(data:${type};base64,${bytes.toString('base64')}) format("${format}")}`;
  }).join('\n');
}
