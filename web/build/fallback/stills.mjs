// The pictures, the table and the result sentence of the start scenario, as the native command line
// prints them. Without the command line (or before it can draw) they are left out.
import { printed } from '../command_line.mjs';
import { shorter_svg } from './shorter_svg.mjs';
import { with_classes, with_short_colors } from './svg_terse.mjs';

/**
 * CSS widths of the two stills: the canvas at page widths 360 and 720. The map of a wide page is as high as the medium
 * one and at most some px wider, so that one stands there too until the map is live.
 */
const WIDTHS = { narrow: 328, medium: 680 };

// Where the reader's system has every page in colours of its own: drawing isn't made to follow as text is.
const system_colors = {
  paper: 'Canvas', wash: 'Canvas', ink: 'CanvasText', ink2: 'CanvasText', ctl: 'GrayText', rule: 'GrayText', group: 'GrayText',
  slate: 'CanvasText', violet: 'CanvasText', teal: 'CanvasText', gold: 'CanvasText', brown: 'CanvasText', other: 'CanvasText',
  accent: 'Highlight', 'on-accent': 'HighlightText',
};
export const in_system_colors = `@media(forced-colors:active){svg{${
  Object.entries(system_colors).map(([name, color]) => `--cm-${name}:${color};`).join('')}}}`;

/** @param {string} program @param {string} story  a path */
export function pictures_html(program, story) {
  const pictures = Object.entries(WIDTHS).map(([name, width]) => {
    const svg = printed(program, ['svg', story, '--width', String(width), '--theme', 'auto', '--coarse']);
    const colored = svg.replace('</style>', `${in_system_colors}</style>`);
    return svg && `<div class="still still-${name}">${with_short_colors(shorter_svg(colored, name[0]))}</div>`;
  });
  return with_styles_apart(with_classes(pictures.filter(Boolean).join('\n')));
}

/** The styles of all pictures before the first of them: a browser that draws no SVG would show them as text. @param {string} html */
function with_styles_apart(html) {
  const styles = new Set();
  const pictures = html.replace(/<style>([^<]*)<\/style>/g, (_, css) => {
    styles.add(css);
    return '';
  });
  return `<style>${[...styles].join('')}</style>\n${pictures}`;
}

/** @param {string} program @param {string} story */
export function table_html(program, story) {
  return printed(program, ['table', story]).trim();
}

/** @param {string} program @param {string} story */
export function sentence_html(program, story) {
  return printed(program, ['sentence', story, '--html']).trim();
}
