// The pictures, the table and the result sentence of the start scenario, as the native command line
// prints them. Without the command line (or before it can draw) they are left out.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { terse_svg, with_classes } from './svg_terse.mjs';

/** CSS widths of the three stills: the canvas at page widths 360, 720 and 1080. */
const WIDTHS = { narrow: 328, medium: 680, wide: 1032 };

// Where the reader's system has every page in colours of its own: drawing isn't made to follow as text is.
const system_colors = {
  paper: 'Canvas', wash: 'Canvas', ink: 'CanvasText', ink2: 'CanvasText', ctl: 'GrayText', rule: 'GrayText', group: 'GrayText',
  direct: 'CanvasText', azure: 'CanvasText', aws: 'CanvasText', google: 'CanvasText', oracle: 'CanvasText', other: 'CanvasText',
  accent: 'Highlight', 'on-accent': 'HighlightText',
};
export const in_system_colors = `@media(forced-colors:active){svg{${
  Object.entries(system_colors).map(([name, color]) => `--cm-${name}:${color};`).join('')}}}`;

/** @param {string} program @param {string[]} args  @returns {string} what it printed, or '' with one line that says why */
export function printed(program, args) {
  if (!existsSync(program)) return '';
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const said = String(error.stderr ?? '').trim().split('\n')[0];
    console.warn(`    warning: channelmap ${args[0]} printed nothing${said ? `: ${said}` : ''}`);
    return '';
  }
}

/** Ids are made short, and different, since the three pictures stand in one document. */
function with_ids_of_its_own(svg, name) {
  const ids = new Map([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id], i) => [id, `${name[0]}${i.toString(36)}`]));
  return svg
    .replace(/<\?xml[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*/g, '')
    .replace(/ id="([^"]+)"/g, (_, id) => ` id="${ids.get(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${ids.get(id) ?? id})`)
    .replace('</style>', `${in_system_colors}</style>`)
    .trim();
}

/** @param {string} program @param {string} story  a path */
export function pictures_html(program, story) {
  const pictures = Object.entries(WIDTHS).map(([name, width]) => {
    const svg = printed(program, ['svg', story, '--width', String(width), '--theme', 'auto', '--coarse']);
    return svg && `<div class="still still-${name}">${terse_svg(with_ids_of_its_own(svg, name))}</div>`;
  });
  return with_classes(pictures.filter(Boolean).join('\n'));
}

/** @param {string} program @param {string} story */
export function table_html(program, story) {
  return printed(program, ['table', story]).trim();
}

/** @param {string} program @param {string} story */
export function sentence_html(program, story) {
  return printed(program, ['sentence', story, '--html']).trim();
}
