// d3-sankey's layout, which both d3 pages draw.
import { sankey } from 'd3-sankey';

import { size } from './story_page.js';

const lay_out = sankey().nodeWidth(14).nodePadding(18).nodeSort(null).linkSort(null).extent([[1, 20], [size.width - 1, size.height - 10]]);

/** @param {{nodes: any[], links: any[]}} flows */
export const laid_out = ({ nodes, links }) =>
  lay_out({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) });

/** @param {any} node */
export const label_of = (node) => ({
  text: `${node.label} ${Math.round(node.value)}${node.range ? ` (${node.range})` : ''}`,
  x: node.x0 < size.width / 2 ? node.x1 + 6 : node.x0 - 6,
  y: (node.y0 + node.y1) / 2,
  anchor: node.x0 < size.width / 2 ? 'start' : 'end',
});
