// Host pages with an embed made by embed.js, and the talk with it.
import { until } from './until.mjs';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src data:";
export const host_page = (name) => `/host/${name}?csp=${encodeURIComponent(strict)}`;

/** A page with one embed that a script of the host makes; `heard` collects its events. */
export async function with_embed(open, options, { element = 'here' } = {}) {
  const page = await open(host_page('embed_none.html'), { width: 800 });
  await page.evaluate((id, asked) => {
    window.heard = [];
    window.embed = window.ChannelMap.embed(document.getElementById(id), asked);
    for (const type of ['ready', 'change', 'state', 'problem', 'step', 'height'])
      window.embed.on(type, (data) => window.heard.push([type, data]));
  }, element, { src: '/page/index.html', ...options });
  await until('the map is ready', () => page.evaluate(() => window.heard.some(([type]) => type === 'ready')));
  return page;
}

export const heard = (page, type) => page.evaluate((name) => window.heard.filter(([one]) => one === name).map(([, data]) => data), type);
export const last = async (page, type) => (await heard(page, type)).at(-1);
export const command = (page, name, value) => page.evaluate((which, what) => window.embed[which](what), name, value);
