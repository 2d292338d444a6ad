// Plotly's core with its sankey alone.
import Plotly from 'plotly.js/lib/core';
import sankey from 'plotly.js/lib/sankey';

import { color_of, run_page, size } from './story_page.js';

Plotly.register([sankey]);

run_page(({ nodes, links }) => Plotly.react('map', [{
  type: 'sankey', arrangement: 'fixed',
  node: { label: nodes.map(({ label, range }) => `${label} ${range}`), color: nodes.map((_, i) => color_of(i)), pad: 18, thickness: 14 },
  link: {
    source: links.map(({ source }) => source), target: links.map(({ target }) => target), value: links.map(({ value }) => value),
    color: links.map(({ source }) => `${color_of(source)}80`),
  },
}], { width: size.width, height: size.height, margin: { l: 1, r: 1, t: 20, b: 10 } }, { staticPlot: true }));
