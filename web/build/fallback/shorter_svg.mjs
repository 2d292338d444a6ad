// The same picture in fewer bytes, by SVGO. What is looked up from outside a picture stays: its style with the colours'
// names, its words, and what says to assistive technology what it is.
import { optimize } from 'svgo';

/** @type {import('svgo').PresetDefaultOverrides} */
const overrides = {
  cleanupIds: { force: true },              // whatever stands in its style, ids aren't named there
  // The command line draws in tenths of a px. With one digit SVGO leaves tenths out where it may, which saves 1.1 KB by
  // brotli and is seen at up to 66 pixels of a picture; with two it is the same picture.
  convertPathData: { floatPrecision: 2, makeArcs: undefined, straightCurves: false, convertToQ: false },
  inlineStyles: false,
  mergePaths: false,                       // one shape would lie over another that came between them
  minifyStyles: false,
  removeUnknownsAndDefaults: { keepRoleAttr: true },
};

/**
 * @param {string} svg  as the command line draws it
 * @param {string} prefix  of its ids, since several pictures stand in one document
 */
export function shorter_svg(svg, prefix) {
  return optimize(svg, {
    plugins: [
      { name: 'preset-default', params: { overrides } },
      { name: 'prefixIds', params: { prefix, delim: '', prefixClassNames: false } },
    ],
  }).data;
}
