// d3-sankey as SVG: elements made once, attributes changed with each move.
import { sankeyLinkHorizontal } from 'd3-sankey';
import { select } from 'd3-selection';

import { label_of, laid_out } from './sankey_layout.js';
import { color_of, run_page, size } from './story_page.js';

const svg = select('#map').append('svg').attr('width', size.width).attr('height', size.height);
const [links, nodes, labels] = ['links', 'nodes', 'labels'].map((name) => svg.append('g').attr('class', name));
links.attr('fill', 'none').attr('stroke-opacity', 0.5);
labels.attr('font-size', 13);
const path = sankeyLinkHorizontal();

run_page((flows) => {
  const graph = laid_out(flows);
  links.selectAll('path').data(graph.links).join('path')
    .attr('d', path)
    .attr('stroke', (link) => color_of(link.source.index))
    .attr('stroke-width', (link) => Math.max(0.5, link.width));
  nodes.selectAll('rect').data(graph.nodes).join('rect')
    .attr('x', (node) => node.x0).attr('y', (node) => node.y0)
    .attr('width', (node) => node.x1 - node.x0).attr('height', (node) => Math.max(0, node.y1 - node.y0))
    .attr('fill', (node) => color_of(node.index));
  labels.selectAll('text').data(graph.nodes.map(label_of)).join('text')
    .attr('x', (label) => label.x).attr('y', (label) => label.y).attr('dy', '.35em')
    .attr('text-anchor', (label) => label.anchor)
    .text((label) => label.text);
});
