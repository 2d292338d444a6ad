// The drawing with words as outlines: every letter of a picture of the engine, by the fonts that ship.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { with_outlines } from '../../../web/share/outlines.js';
import { read_font } from '../../../web/share/glyphs.js';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const fonts = { regular: read('build/fonts/source-sans-3-400.ttf'), semibold: read('build/fonts/source-sans-3-600.ttf') };

/** The box of a path of M, L and Q. */
function box_of(d) {
  const numbers = [...d.matchAll(/-?[\d.]+/g)].map(Number);
  const [xs, ys] = [0, 1].map((k) => numbers.filter((_, i) => i % 2 === k));
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

test('a letter has the size that its font gives it', () => {
  const letter = read_font(fonts.regular);
  assert.ok(Math.abs(letter('H').advance - 0.652) < 0.01, `${letter('H').advance}`);
  const heights = letter('H').contours.flat().map(({ y }) => y);
  assert.deepEqual([Math.min(...heights), Math.max(...heights)], [0, 0.656]);
  assert.equal(letter('o').contours.length, 2, 'outside and inside');
  assert.deepEqual(letter(' ').contours, []);
  assert.ok(letter('é').contours.length > letter('e').contours.length, 'with its accent');
  assert.deepEqual(letter('\u4e91'), letter('\u4e92'), 'what is missing');
});

test('no word of a picture is left as text, and each stands where it stood', () => {
  for (const name of ['half-open', 'versus']) {
    const svg = read(`tests/golden/${name}-figure.svg`).toString();
    const made = with_outlines(svg, fonts);
    assert.ok(!/<text|<tspan/.test(made));
    assert.equal(/<title>[^]*<\/desc>/.exec(made)[0], /<title>[^]*<\/desc>/.exec(svg)[0]);
    const words = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"(?: font-size="([\d.]+)")?(?: font-weight="600")? textLength="([\d.]+)" lengthAdjust="\w+" fill="[^"]+">([^<]*)</g)];
    assert.ok(words.length > 40);
    const paths = [...made.matchAll(/<path fill="#\w+" d="([^"]*)"\/>/g)].map(([, d]) => box_of(d));
    for (const [, x, y, size = '13', length, text] of words) {
      const near = paths.some(({ left, right, top, bottom }) =>
        left >= Number(x) - 1.5 && left <= Number(x) + 3 && right <= Number(x) + Number(length) + 1.5 && right >= Number(x) + Number(length) - 4 &&
        bottom <= Number(y) + Number(size) * 0.35 && top >= Number(y) - Number(size));
      assert.ok(near, `${text} at ${x}, ${y}`);
    }
  }
});

test('words stay words of the picture: markup in a label draws its letters', () => {
  const svg = '<svg><text x="10" y="20" fill="#000000">&lt;b&gt;&amp;&quot;</text></svg>';
  const made = with_outlines(svg, fonts);
  assert.match(made, /^<svg><path fill="#000000" d="M[-\d. MLQZ]+"\/><\/svg>$/);
});
