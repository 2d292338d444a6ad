// d3-sankey on a 2D canvas, drawn whole with each move.
import { sankeyLinkHorizontal } from 'd3-sankey';

import { label_of, laid_out } from './sankey_layout.js';
import { color_of, run_page, size } from './story_page.js';

const canvas = document.createElement('canvas');
const ratio = window.devicePixelRatio;
canvas.width = size.width * ratio;
canvas.height = size.height * ratio;
canvas.style.width = `${size.width}px`;
document.getElementById('map')?.append(canvas);
const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
pen.scale(ratio, ratio);
const path = sankeyLinkHorizontal().context(/** @type {any} */ (pen));

run_page((flows) => {
  const graph = laid_out(flows);
  pen.clearRect(0, 0, size.width, size.height);
  pen.globalAlpha = 0.5;
  for (const link of graph.links) {
    pen.strokeStyle = color_of(link.source.index);
    pen.lineWidth = Math.max(0.5, link.width);
    pen.beginPath();
    path(link);
    pen.stroke();
  }
  pen.globalAlpha = 1;
  for (const node of graph.nodes) {
    pen.fillStyle = color_of(node.index);
    pen.fillRect(node.x0, node.y0, node.x1 - node.x0, node.y1 - node.y0);
  }
  pen.fillStyle = '#222';
  pen.font = '13px sans-serif';
  pen.textBaseline = 'middle';
  for (const { text, x, y, anchor } of graph.nodes.map(label_of)) {
    pen.textAlign = /** @type {CanvasTextAlign} */ (anchor);
    pen.fillText(text, x, y);
  }
});
