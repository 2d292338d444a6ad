// The peers' pages, each one file like ours, and the built page beside them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Name of each peer, and the module that draws it. */
const peers = { 'd3 SVG': 'd3_svg.js', 'd3 canvas': 'd3_canvas.js', ECharts: 'echarts_page.js', Plotly: 'plotly_page.js' };
export const peer_names = Object.keys(peers);
export const ours = 'Channel Map';

/** The part of the story that the model and the map read: a page of its own wouldn't carry the rest. */
const story_alone = {
  name: 'story',
  setup(/** @type {any} */ plugins) {
    const keep = ['demand', 'start', 'platforms', 'channels', 'products', 'rights', 'inputs', 'eras',
      'id', 'label', 'channel', 'kind', 'weight', 'mix', 'bound', 'low', 'central', 'high', 'offers', 'status', 'product', 'by',
      'hosting', 'host', 'right', 'share', 'else', 'strength'];
    const kept = (/** @type {string} */ key, /** @type {any} */ value) =>
      (key === '' || keep.includes(key) || /^\d+$/.test(key) || typeof value === 'object' && value?.strength !== undefined ? value : undefined);
    plugins.onLoad({ filter: /story\.json$/ }, (/** @type {any} */ { path }) =>
      ({ contents: JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), kept), loader: 'json' }));
  },
};

/** @param {string} module */
export async function peer_page(module) {
  const { outputFiles } = await build({
    entryPoints: [`${here}${module}`], bundle: true, minify: true, format: 'iife', target: 'es2022', write: false,
    define: { global: 'window' }, loader: { '.css': 'empty' }, plugins: [story_alone], logLevel: 'error',
  });
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${module}</title><link rel="icon" href="data:,">
<style>body{margin:24px;font:16px sans-serif}input{display:block;width:600px;margin:16px 0}</style></head>
<body><h1>How enterprises reach OpenAI’s products</h1><p>&nbsp;</p>
<input type="range" min="0" max="100" value="100" aria-label="Exclusivity"><div id="map"></div>
<script>${script}</script></body></html>`;
}

/**
 * @param {string[]} names
 * @param {string} dist  the folder that holds the built page
 * @returns {Promise<Record<string, string>>} each page's text
 */
export async function pages_of(names, dist = `${root}dist/web`) {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const name of names)
    pages[name] = name.startsWith(ours) ? readFileSync(`${dist}/index.html`, 'utf8') : await peer_page(peers[name]);
  return pages;
}
