// The pictures, the table and the result sentence of the start scenario, as the native command line
// prints them. Without the command line (or before it can draw) they are left out.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { terse_svg } from './svg_terse.mjs';

/** CSS widths of the three stills: the canvas at page widths 360, 720 and 1080. */
const WIDTHS = { narrow: 328, medium: 680, wide: 1032 };

/** @returns {string} what the program printed, or '' with one line that says why */
function printed(program, args) {
  if (!existsSync(program)) return '';
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const said = String(error.stderr ?? '').trim().split('\n')[0];
    console.warn(`    warning: channelmap ${args[0]} printed nothing${said ? `: ${said}` : ''}`);
    return '';
  }
}

/** Ids are made different, since the three pictures stand in one document. */
function with_ids_of_its_own(svg, name) {
  return svg
    .replace(/<\?xml[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*/g, '')
    .replace(/ id="([^"]+)"/g, ` id="${name}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${name}-$1)`)
    .replace(/ ((?:xlink:)?href|aria-labelledby|aria-describedby)="(#?)([^"#:]+)"/g, (whole, key, hash, id) =>
      key.endsWith('href') && hash === '' ? whole : ` ${key}="${hash}${id.split(' ').map((part) => `${name}-${part}`).join(' ')}"`)
    .trim();
}

/** @param {string} program @param {string} story  a path */
export function pictures_html(program, story) {
  return Object.entries(WIDTHS).map(([name, width]) => {
    const svg = printed(program, ['svg', story, '--width', String(width), '--theme', 'auto']);
    return svg && `<div class="still still-${name}">${terse_svg(with_ids_of_its_own(svg, name))}</div>`;
  }).filter(Boolean).join('\n');
}

/** @param {string} program @param {string} story */
export function table_html(program, story) {
  return printed(program, ['table', story]).trim();
}

/** @param {string} program @param {string} story */
export function sentence_html(program, story) {
  return printed(program, ['sentence', story, '--html']).trim();
}
