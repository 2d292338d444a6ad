// Shortened static pictures are the same pictures.
import assert from 'node:assert/strict';
import test from 'node:test';

import { shorter_svg } from '../../../web/build/fallback/shorter_svg.mjs';
import { terse_path, with_classes, with_short_colors } from '../../../web/build/fallback/svg_terse.mjs';

/** Where a path goes, in tenths, from absolute or relative verbs. */
function places(path) {
  const found = [];
  let [x, y] = [0, 0];
  let [start_x, start_y] = [0, 0];
  for (const [, verb, rest] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map((text) => Math.round(Number(text) * 10));
    const relative = verb === verb.toLowerCase() && verb !== 'z' && found.length > 0;
    if (verb.toUpperCase() === 'Z') [x, y] = [start_x, start_y];
    else if (verb.toUpperCase() === 'H') x = numbers[0] + (relative ? x : 0);
    else if (verb.toUpperCase() === 'V') y = numbers[0] + (relative ? y : 0);
    else {
      const size = verb.toUpperCase() === 'C' ? 6 : 2;
      for (let i = 0; i < numbers.length; i += size) {
        const points = numbers.slice(i, i + size).map((value, j) => value + (relative ? (j % 2 ? y : x) : 0));
        found.push(...points.slice(0, -2));
        [x, y] = points.slice(-2);
      }
      if (verb.toUpperCase() === 'M') [start_x, start_y] = [x, y];
    }
    found.push(x, y);
  }
  return found;
}

test('a terse path goes to the same places', () => {
  for (const path of ['M388 253.8C470 253.8 470 299 552 299', 'M1.5 2L3 4.5L-1 .5', 'M10 10H50V20.5L10 20Z', 'M0 0H5',
    'M126.2 277.5C126.2 293.1 127.1 304.9 128.5 314.7C129.9 324.5 131.9 332.4 133.7 340.2']) {
    assert.deepEqual(places(terse_path(path)), places(path), path);
  }
});

test('a ribbon takes fewer bytes', () => {
  assert.equal(terse_path('M388 253.8C470 253.8 470 299 552 299'), 'm388 253.8c82 0 82 45.2 164 45.2');
});

test('a path with other verbs stays as it is', () => {
  assert.equal(terse_path('M0 0Q1 1 2 2'), 'M0 0Q1 1 2 2');
});

test('colours get short names, unless two would be the same', () => {
  assert.equal(with_short_colors('<a fill="var(--cm-ink)"/><a fill="var(--cm-ink2)"/>'), '<a fill="var(--i3)"/><a fill="var(--i4)"/>');
  assert.ok(with_short_colors('<a f="var(--cm-aa)" g="var(--cm-ab)"/>').includes('--cm-aa'));
});

test('a shorter picture keeps its style, its words and its part, and its ids are its own', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9" role="img">\n<title>A map</title>\n<desc>All of it</desc>\n' +
    '<style>svg{--cm-ink:#000;}@media(prefers-color-scheme:dark){svg{--cm-ink:#fff;}}</style><defs><linearGradient id="long-name"><stop stop-color="red"/></linearGradient></defs>' +
    '<path d="M1 1.5C2 1.5 2 3 3 3" stroke="url(#long-name)" fill-opacity="0.08" fill="var(--cm-ink)"/><text x="1" y="2">20 (14–26)</text></svg>';
  const short = shorter_svg(svg, 'n');
  assert.ok(short.length < svg.length);
  for (const kept of ['role="img"', '<title>A map</title>', '<desc>All of it</desc>', '--cm-ink:#fff', 'fill-opacity=".08"', 'id="na"', 'url(#na)', '20 (14–26)', 'viewBox="0 0 9 9"', 'width="9"'])
    assert.ok(short.includes(kept), `${kept} in ${short}`);
});

test('paint that several shapes share stands in one rule, and every shape keeps its own place and width', () => {
  const shape = (/** @type {number} */ x) => `<path d="m${x} 0h5" stroke="url(#a)" stroke-width="${x}" stroke-opacity=".4"/>`;
  const text = '<text x="1" y="2" font-size="14" fill="var(--i3)">1</text>';
  const html = with_classes(`<svg w="1">${[1, 2, 3].map(shape).join('')}${text}</svg>\n<svg w="2">${text}${text}<rect fill="red"/></svg>`);
  assert.equal(html, '<svg w="1"><style>.p0{stroke-opacity:.4;stroke:url(#a)}.p1{fill:var(--i3);font-size:14px}</style>' +
    [1, 2, 3].map((x) => `<path class=p0 d="m${x} 0h5" stroke-width="${x}"/>`).join('') +
    '<text class=p1 x="1" y="2">1</text></svg>\n<svg w="2">' + '<text class=p1 x="1" y="2">1</text>'.repeat(2) + '<rect fill="red"/></svg>');
});

test('a group that is nothing but paint keeps its tag whole', () => {
  const group = '<g fill="red"><path d="m0 0"/></g>';
  assert.equal(with_classes(`<svg>${group.repeat(3)}</svg>`),
    `<svg><style>.p0{fill:red}</style>${'<g class=p0><path d="m0 0"/></g>'.repeat(3)}</svg>`);
});
