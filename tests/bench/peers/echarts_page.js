// ECharts with what a sankey needs of it, on a 2D canvas, without its animation, which would lag behind the thumb.
import { SankeyChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

import { color_of, run_page, size } from './story_page.js';

use([SankeyChart, CanvasRenderer]);
const holder = /** @type {HTMLElement} */ (document.getElementById('map'));
holder.style.cssText = `width: ${size.width}px; height: ${size.height}px`;
const chart = init(holder, null, { renderer: 'canvas' });

run_page(({ nodes, links }) => chart.setOption({
  animation: false,
  series: [{
    type: 'sankey', nodeWidth: 14, nodeGap: 18, layoutIterations: 6, left: 1, right: 120, top: 20, bottom: 10,
    data: nodes.map(({ id, label, range }, i) => ({ name: id, itemStyle: { color: color_of(i) }, label: { formatter: `${label} ${range}` } })),
    links: links.map(({ source, target, value }) => ({ source: nodes[source].id, target: nodes[target].id, value })),
    lineStyle: { color: 'source', opacity: 0.5 },
  }],
}));
