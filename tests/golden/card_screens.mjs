// The page as a card, as Chromium shows it: at the start, with a slider moved, and with each sheet open; three widths,
// light and dark. Half as large as on screen, which shows all that may go wrong around the map.
import { cut, halved, read_image } from '../browser/image.mjs';
import { live, settled } from '../browser/steps.mjs';
import { until } from '../browser/until.mjs';

const sheets = ['rules', 'matters', 'why', 'compare', 'sources', 'share'];
const states = (width) => ['start', 'moved', ...sheets.filter((sheet) => sheet !== 'rules' || width < 960)];

/** The most and the least stand in the sheet, or lie below its edge, where nothing is worked out. */
function limit_told() {
  const limit = document.querySelector('.limit');
  const is_seen = limit.getBoundingClientRect().top < limit.closest('.sheet-body').getBoundingClientRect().bottom;
  return !is_seen || (limit.textContent !== '' && !limit.classList.contains('stale'));
}

/** A page each, and what is taken of it. */
export const card_pages = [360, 720, 1080].flatMap((width) => ['light', 'dark'].map((theme) => ({
  width, theme, states: states(width),
  name: (state) => `embed-${width}-${theme}-${state}.png`,
})));

export const card_names = card_pages.flatMap(({ states: all, name }) => all.map(name));

/**
 * @param {any} engine
 * @param {string} origin
 * @param {(page: any) => Promise<void>} at_rest
 * @param {typeof card_pages[number]} one
 * @returns {Promise<Map<string, import('../browser/image.mjs').Image>>} by name
 */
export async function take_cards(engine, origin, at_rest, { width, theme, states: all, name }) {
  const page = await engine.open(`${origin}/page/index.html?ui=card&theme=${theme}`, { width, height: 920 });
  await live(page);
  const taken = new Map();
  for (const state of all) {
    await page.evaluate((what) => {
      document.querySelector('.sheet[data-open] .close')?.click();
      if (what === 'moved') window.channelmap.setQuery('buy_anyway=20');
      else if (what !== 'start') document.querySelector(`#bar [data-sheet="${what}"]`).click();
      document.activeElement?.blur();
    }, state);
    await settled(page);
    if (state === 'matters') await until('the limit, where it is in view', () => page.evaluate(limit_told));
    await at_rest(page);
    const height = await page.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
    const shot = read_image(await page.screenshot());
    taken.set(name(state), halved(cut(shot, { x: 0, y: 0, w: width, h: height - (height % 2) })));
  }
  await page.close();
  return taken;
}
