// d3-sankey on a 2D canvas of 1200 × 800, any graph: its layout with the iterations that it has by itself, drawn whole.
import { sankey, sankeyLinkHorizontal } from 'd3-sankey';

import { colors } from './colors.js';

const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [1200, 800];
document.body.append(canvas);
const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
const path = sankeyLinkHorizontal().context(/** @type {any} */ (pen));

Object.assign(window, {
  /** @param {{nodes: any[], links: any[]}} graph */
  show_graph({ nodes, links }) {
    const lay_out = sankey().nodeWidth(6).nodePadding(Math.min(8, 240 / (nodes.length / 4))).extent([[0, 0], [1200, 800]]);
    const graph = lay_out({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) });
    pen.clearRect(0, 0, 1200, 800);
    pen.globalAlpha = 0.5;
    for (const link of graph.links) {
      pen.strokeStyle = colors[/** @type {any} */ (link.source).index % colors.length];
      pen.lineWidth = /** @type {number} */ (link.width);
      pen.beginPath();
      path(link);
      pen.stroke();
    }
    pen.globalAlpha = 1;
    for (const node of graph.nodes) {
      pen.fillStyle = colors[/** @type {any} */ (node).index % colors.length];
      pen.fillRect(node.x0 ?? 0, node.y0 ?? 0, 6, (node.y1 ?? 0) - (node.y0 ?? 0));
    }
    pen.getImageData(0, 0, 1, 1);  // all of it is drawn, not only written down
  },
});
