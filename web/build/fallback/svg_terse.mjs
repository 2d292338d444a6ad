// What SVGO (shorter_svg.mjs) has no part for: paint that shapes share as classes for all pictures of the page, colours' names,
// and paths for the lines of web/fallback/static_shapes.js, which go on from where they are instead of naming each place.

const tenths = (/** @type {string} */ text) => Math.round(Number(text) * 10);

/** @param {number} value  in tenths */
function short(value) {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

/** @param {number[]} values  in tenths; a minus sign parts two numbers as well as a space */
function joined(values) {
  return values.map(short).reduce((text, number) => text + (text === '' || number.startsWith('-') ? '' : ' ') + number, '');
}

/**
 * A path of absolute M, L, C, H, V and Z; any other stays as it is.
 * @param {string} path
 */
export function terse_path(path) {
  const pieces = path.match(/[MLCHVZ][^A-Za-z]*/g) ?? [];
  if (pieces.join('') !== path) return path;
  let [x, y] = [0, 0];
  let [start_x, start_y] = [0, 0];
  return pieces.map((piece, index) => {
    const verb = piece[0];
    const at = (piece.slice(1).match(/-?[\d.]+/g) ?? []).map(tenths);
    if (verb === 'Z') {
      [x, y] = [start_x, start_y];
      return 'z';
    }
    if (verb === 'H' || verb === 'V') {
      const by = verb === 'H' ? at[0] - x : at[0] - y;
      if (verb === 'H') x = at[0];
      else y = at[0];
      return verb.toLowerCase() + short(by);
    }
    const size = verb === 'C' ? 6 : 2;
    /** @type {number[]} */
    const moves = [];
    for (let i = 0; i < at.length; i += size) {
      const points = at.slice(i, i + size);
      moves.push(...points.map((value, j) => value - (j % 2 === 0 ? x : y)));
      [x, y] = points.slice(-2);
    }
    if (verb === 'M') [start_x, start_y] = at;
    return (verb === 'M' && index > 0 ? 'm' : verb.toLowerCase()) + joined(moves);
  }).join('');
}

/**
 * Colours' names by their first letter and length, unless two would be the same.
 * @param {string} svg
 */
export function with_short_colors(svg) {
  const names = [...new Set(svg.match(/--cm-[a-z0-9-]+/g) ?? [])];
  const short_name = (/** @type {string} */ name) => `--${name[5]}${name.length - 5}`;
  if (new Set(names.map(short_name)).size < names.length) return svg;
  return svg.replace(/--cm-[a-z0-9-]+/g, short_name);
}

const told_by_class = /(fill|fill-opacity|stroke|stroke-opacity|stroke-dasharray|font-weight|font-size|shape-rendering)="([^"]*)"/g;

/** The attributes of one tag that a class can say, as declarations; its `stroke-width` differs from shape to shape. */
function declarations(/** @type {string} */ tag) {
  return [...tag.matchAll(new RegExp(` ${told_by_class.source}`, 'g'))]
    .map(([, name, value]) => `${name}:${name === 'font-size' ? `${value}px` : value}`).sort().join(';');
}

/**
 * What several shapes say of their paint stands in a style sheet once. For pictures of one page: their classes are its
 * own, `p1` and so on.
 * @param {string} html
 */
export function with_classes(html) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const tags = /<(?:path|rect|text|g)( [^>]*)>/g;
  for (const [, tag] of html.matchAll(tags)) {
    const said = declarations(tag);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const often = [...counts].filter(([said, count]) => said && count > 2).sort((a, b) => b[1] - a[1]).map(([said]) => said);
  if (often.length === 0) return html;
  const names = new Map(often.map((said, i) => [said, `p${i.toString(36)}`]));
  const classed = html.replace(tags, (whole, tag) => {
    const name = names.get(declarations(tag));
    if (!name) return whole;
    return whole.replace(new RegExp(` ${told_by_class.source}`, 'g'), '').replace(/^<[a-z]+/, (start) => `${start} class=${name}`)
      .replace(/class=(\S+?)(\/?>)$/, 'class=$1 $2').replace(/ >$/, '>');
  });
  const style = `<style>${often.map((said) => `.${names.get(said)}{${said}}`).join('')}</style>`;
  return classed.replace(/<svg[^>]*>/, (svg) => svg + style);
}
