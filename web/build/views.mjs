// The scenarios that have a page of their own: the start and each preset, with what is told of them elsewhere.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { create_card_png } from './card_png.mjs';

/**
 * @typedef {{
 *   id: string, query: string, label: string, title: string, result: string, alt: string,
 *   page: string, address: string, card: string, picture: string, oembed: string, png: Buffer,
 * }} View
 *   id: "index" or the preset's; query: the scenario; label: the preset's, "" for the start; title: of its page; result:
 *   its sentence, alt: what its picture shows; page: its file, address: what a link to it says after the folder; card,
 *   oembed: files beside it; png: the card; picture: the card's address, another one for another picture, since networks
 *   keep what they once saw under an address
 */

/**
 * @param {import('./page.mjs').Build} build
 * @returns {Promise<View[]>} the start first
 */
export async function make_views(build) {
  const { root, story, words } = build;
  const png_of = create_card_png(join(root, 'build/cards'));
  const views = [];
  for (const { id, query, label } of [{ id: 'index', query: '', label: '' }, ...(story.presets ?? [])]) {
    const svg = card_svg(build, query);
    const result = description_of(svg);
    const png = await png_of(svg);
    const card = `cards/${id}.png`;
    views.push({
      id, query, label, result,
      title: label ? filled(words['preset.title'], { label, title: story.title }) : story.title,
      alt: filled(words['card.alt'], { result }),
      page: `${id}.html`,
      address: id === 'index' ? '' : `${id}.html`,
      card,
      picture: `${card}?${createHash('sha256').update(png).digest('hex').slice(0, 8)}`,
      oembed: id === 'index' ? 'oembed.json' : `oembed-${id}.json`,
      png,
    });
  }
  return views;
}

function card_svg({ program, story_path }, query) {
  if (!existsSync(program)) throw new Error('the command line is missing, which draws the cards: ./build-wasm.sh --native builds it');
  return execFileSync(program, ['svg', story_path, query, '--card', '--theme', 'light'], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** The result sentence, which is the card's own description. */
function description_of(svg) {
  const marks = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const [, text] = /<desc>([^<]*)<\/desc>/.exec(svg) ?? [];
  if (!text) throw new Error('a card has no description');
  return text.replace(/&(\w+);/g, (whole, name) => marks[name] ?? whole);
}

/** @param {string} sentence @param {Record<string, string>} fillings */
const filled = (sentence, fillings) => sentence.replace(/\{(\w+)\}/g, (whole, name) => fillings[name] ?? whole);
