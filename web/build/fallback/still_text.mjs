// @ts-check
// A picture that the command line drew, as the lines of web/fallback/static_shapes.js. What a ribbon's shapes are is left for
// the page to work out, and checked here: a shape that it would draw otherwise is written out.
import { optimize } from 'svgo';

import { core, edge_ends, edge_middle, edges, fringe, reach } from '../../fallback/ribbon_shapes.js';
import { ghost } from '../../fallback/ghost_shapes.js';
import { course_between, hatching } from '../../fallback/static_shapes.js';
import { terse_path } from './svg_terse.mjs';

/** @typedef {import('../../fallback/static_shapes.js').Kind} Kind */
/** @typedef {import('../../fallback/curves.js').Curve} Curve */
/** @typedef {{tag: string, attributes: Record<string, string>, text: string, children: Element[]}} Element */

const least_difference = 0.35;  // px: what rounding the course and the widths to tenths may move
const hatchings = [40, 50, 60];  // tenths of a px between the lines
const geometry = new Set(['d', 'x', 'y', 'width', 'height']);

/** The elements of a picture, as SVGO's parser reads them. @param {string} svg @returns {Element} */
export function read_svg(svg) {
  /** @type {Element | undefined} */
  let root;
  const read = (/** @type {import('svgo').XastRoot} */ tree) => {
    [root] = elements_in(tree.children);
    return null;
  };
  optimize(svg, { plugins: [{ name: 'read', fn: read }] });
  if (!root) throw new Error('a picture without elements');
  return root;
}

/** @param {import('svgo').XastChild[]} nodes @returns {Element[]} */
function elements_in(nodes) {
  return nodes.flatMap((node) => (node.type !== 'element' ? [] : [{
    tag: node.name,
    attributes: { ...node.attributes },
    text: node.children.map((child) => (child.type === 'text' ? child.value : '')).join('').trim(),
    children: elements_in(node.children),
  }]));
}

/** Classes and kinds that all pictures of a page share. */
export function create_styles() {
  /** @type {Map<string, string>} */
  const classes = new Map();
  /** @type {string[]} */
  const kinds = [];

  /** @param {Record<string, string>} attributes @param {string[]} [without] */
  function class_of(attributes, without = []) {
    const said = Object.entries(attributes).filter(([name]) => !geometry.has(name) && !without.includes(name))
      .filter(([name, value]) => !(name === 'fill' && value === 'none'))
      .map(([name, value]) => `${name}:${name === 'font-size' ? `${value}px` : value}`).sort().join(';');
    if (!classes.has(said)) classes.set(said, classes.size.toString(36));
    return /** @type {string} */ (classes.get(said));
  }

  return {
    class_of,
    /** @param {Kind} kind */
    kind_of(kind) {
      const text = JSON.stringify(kind);
      if (!kinds.includes(text)) kinds.push(text);
      return kinds.indexOf(text).toString(36);
    },
    /** @returns {Kind[]} */
    kinds: () => kinds.map((kind) => JSON.parse(kind)),
    /** @param {string} prefix  of the classes' names */
    css: (prefix) => [...classes].map(([said, name]) => `.${prefix}${name}{${said}}`).join(''),
  };
}

/**
 * @param {string} svg
 * @param {ReturnType<typeof create_styles>} styles
 */
export function still_text(svg, styles) {
  const root = read_svg(svg);
  const down = Number(root.attributes.width) < 500;
  const flat = flattened(root.children);
  const fringes = flat.filter(is_fringe);
  /** @type {string[]} */
  const ribbons = [];
  /** @type {Element[]} */
  const rest = [];
  const bodies = root.children.filter((one) => one.tag === 'g' && curve_in(one.children[0]));
  for (const body of bodies) ribbons.push(ribbon_line(body, fringes, down, styles, rest));
  const others = flat.filter((one) => !bodies.some((body) => body.children.some((child) => child.attributes.d === one.attributes.d)))
    .filter((one) => !is_fringe(one) || fringes.includes(one));
  return [...ribbons, ...of_one_class(going_on(other_lines([...rest, ...others], down, styles)))].join('\n');
}

/** @param {Element[]} elements @param {boolean} down @param {ReturnType<typeof create_styles>} styles */
function other_lines(elements, down, styles) {
  /** @type {string[]} */
  const lines = [];
  for (let i = 0; i < elements.length; i++) {
    const found = ghost_at(elements.slice(i, i + 4), down);
    if (!found) {
      lines.push(other_line(elements[i], styles));
      continue;
    }
    lines.push(`g${styles.class_of(elements[i].attributes)} ${found.lost ? styles.class_of(found.lost.attributes) : 0} ${found.numbers.join(' ')}`);
    i += found.count - 1;
  }
  return lines;
}

/**
 * Whether these begin with a ghost: a dotted line at either side, and behind each the part that was lost, if any.
 * @param {Element[]} elements @param {boolean} down
 */
function ghost_at(elements, down) {
  const is_dotted = (/** @type {Element | undefined} */ one) => one?.attributes['stroke-dasharray'] === '0 3.7';
  const lost = elements[1] && !is_dotted(elements[1]) ? elements[1] : null;
  const [left, right] = [elements[0], elements[lost ? 2 : 1]];
  if (!is_dotted(left) || !is_dotted(right)) return null;
  const [l, r, inner] = [left, right, lost].map((one) => numbers_in(one?.attributes.d ?? ''));
  const at = (/** @type {number[]} */ list, /** @type {number} */ i) => list.at(i) ?? NaN;
  const middle = (/** @type {number} */ i) => (at(l, i) + at(r, i)) / 2;
  const [x, y, end_x, end_y] = [middle(0), middle(1), middle(-2), middle(-1)];
  const old = Math.hypot(l[0] - r[0], l[1] - r[1]);
  const width = lost ? 2 * Math.hypot(at(inner, -2) - x, at(inner, -1) - y) : old;
  const numbers = (down ? [y, end_y, x, end_x, width, old] : [x, end_x, y, end_y, width, old]).map(tenths);
  const [from, to, start, end, now, then] = numbers.map((number) => number / 10);
  const drawn = ghost(course_between(from, to, start, end, down), now, then).flatMap(({ dots, lost: part }) => (part ? [dots, part] : [dots]));
  const count = lost ? 4 : 2;
  const same = drawn.length === count && drawn.every((d, i) => alike(elements[i]?.attributes.d ?? '', d));
  return same ? { lost, numbers, count } : null;
}

/** A path that begins as the one before it says only what it adds. @param {string[]} lines */
function going_on(lines) {
  return lines.map((line, i) => {
    const [, before] = /^p\w+ (.*)$/.exec(lines[i - 1] ?? '') ?? [];
    const [, style, path] = /^p(\w+) (.*)$/.exec(line) ?? [];
    return before && path?.startsWith(before) ? `+${style} ${path.slice(before.length)}` : line;
  });
}

/** A line of the same class as the one before it doesn't name it. @param {string[]} lines */
function of_one_class(lines) {
  const class_of = (/** @type {string} */ line) => line.slice(1).split(' ')[0];
  return lines.map((line, i) => (i > 0 && class_of(line) === class_of(lines[i - 1]) ? line[0] + line.slice(line.indexOf(' ')) : line));
}

/** What a group says holds for each of its shapes. @param {Element[]} elements @param {Record<string, string>} [said] @returns {Element[]} */
function flattened(elements, said = {}) {
  return elements.flatMap((one) => {
    if (one.tag === 'g') {
      const { class: _, ...own } = one.attributes;
      return flattened(one.children, { ...said, ...own });
    }
    return ['path', 'rect', 'text'].includes(one.tag) ? [{ ...one, attributes: { ...said, ...one.attributes } }] : [];
  });
}

const numbers_in = (/** @type {string} */ d) => (d.match(/-?[\d.]+/g) ?? []).map(Number);

/** The course of a body: one cubic curve as wide as a flow. @param {Element | undefined} element @returns {Curve | null} */
function curve_in(element) {
  const d = element?.attributes.d ?? '';
  if (!/^M[^A-Z]*C[^A-Z]*$/.test(d) || !element?.attributes['stroke-width']) return null;
  const n = numbers_in(d);
  return [[n[0], n[1]], [n[2], n[3]], [n[4], n[5]], [n[6], n[7]]];
}

const is_fringe = (/** @type {Element} */ one) => /^M.*C.*ZM.*Z$/.test(one.attributes.d ?? '') && 'fill-opacity' in one.attributes;

/** Whether two paths have the same verbs and nearly the same numbers. @param {string} a @param {string} b */
function alike(a, b) {
  const [x, y] = [numbers_in(a), numbers_in(b)];
  return a.replace(/[^A-Z]/g, '') === b.replace(/[^A-Z]/g, '') && x.length === y.length &&
    x.every((value, i) => Math.abs(value - y[i]) <= least_difference);
}

/**
 * @param {Element} body  the group of one ribbon
 * @param {Element[]} fringes  of all; the ribbon's own is taken out
 * @param {boolean} down
 * @param {ReturnType<typeof create_styles>} styles
 * @param {Element[]} rest  takes what the page wouldn't draw alike
 */
function ribbon_line(body, fringes, down, styles, rest) {
  const [first, ...others] = body.children.map((one) => ({ ...one, attributes: { ...body.attributes, ...one.attributes } }));
  const curve = /** @type {Curve} */ (curve_in(first));
  const width = Number(first.attributes['stroke-width']);
  const inner = others.find((one) => one.attributes['stroke-width']);
  const sides = others.filter((one) => !one.attributes['stroke-width']);
  const drawn = sides.length === 2 ? [edge_ends(curve, width), edge_middle(curve, width)] : sides.length === 1 ? [edges(curve, width)] : [];
  const same = sides.every((one, i) => alike(one.attributes.d, drawn[i])) && (!inner || alike(inner.attributes.d, core(curve)));
  if (!same) rest.push(...sides, ...(inner ? [inner] : []));

  const along = down ? 1 : 0;
  const across = 1 - along;
  const own = fringes.findIndex((one) => extra_of(one, curve, width) > 0);
  const extra = own < 0 ? 0 : extra_of(fringes[own], curve, width);
  const of = (/** @type {Element | undefined} */ one) => (one && same ? styles.class_of(one.attributes, ['stroke-width']) : '');
  const kind = styles.kind_of([
    tenths(curve[0][along]), tenths(curve[3][along]), styles.class_of(first.attributes, ['stroke-width']), of(inner),
    own < 0 ? '' : styles.class_of(fringes[own].attributes), of(sides[0]), of(sides[1])]);
  if (own >= 0) fringes.splice(own, 1);
  const numbers = [curve[0][across], curve[3][across], width, inner && same ? Number(inner.attributes['stroke-width']) : 0, extra];
  return `r${kind} ${numbers.map(tenths).join(' ').replace(/( 0)+$/, '')}`;
}

/**
 * How far a fringe reaches beyond this ribbon's body; 0 where it is another's.
 * @param {Element} element @param {Curve} curve @param {number} width
 */
function extra_of(element, curve, width) {
  const n = numbers_in(element.attributes.d);
  const bare = numbers_in(fringe(curve, width, 0));
  if (Math.hypot(n[0] - bare[0], n[1] - bare[1]) > least_difference) return 0;
  const extra = Math.round((Math.hypot(n[6] - bare[6], n[7] - bare[7]) / reach) * 10) / 10;
  return alike(element.attributes.d, fringe(curve, width, extra)) ? extra : 0;
}

const tenths = (/** @type {number} */ value) => Math.round(value * 10);

/** @param {Element} element @param {ReturnType<typeof create_styles>} styles */
function other_line({ tag, attributes, text }, styles) {
  const style = styles.class_of(attributes);
  if (tag === 'path') return `${hatched_box(attributes.d, style) ?? `p${style} ${terse_path(attributes.d)}`}`;
  const numbers = (/** @type {string[]} */ ...names) => names.map((name) => tenths(Number(attributes[name]))).join(' ');
  return tag === 'rect' ? `b${style} ${numbers('x', 'y', 'width', 'height')}` : `t${style} ${numbers('x', 'y')} ${text}`;
}

/** A box that is filled with lines at 45°, if these are that. @param {string} d @param {string} style */
function hatched_box(d, style) {
  if (!/^(M[^A-Z]*L[^A-Z]*){3,}$/.test(d)) return null;
  const n = numbers_in(d);
  const xs = n.filter((_, i) => i % 2 === 0);
  const ys = n.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const spacing = hatchings.find((one) => alike(d, hatching(box, one / 10)));
  return spacing ? `h${style} ${[x, y, box.width, box.height].map(tenths).join(' ')} ${spacing}` : null;
}
