// The scenarios that have a page of their own, the start and each preset, with what other pages say of them.
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { card_ground } from './story/card_ground.mjs';
import { create_card_png } from './card_png.mjs';
import { must_print, text_of } from './command_line.mjs';
import { filled } from './html.mjs';

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
  const { root, program, folder, story_path, story, words, own_fonts } = build;
  const png_of = create_card_png(join(root, 'build/cards'), own_fonts);
  const with_ground = card_ground(folder);
  const views = [];
  for (const { id, query, label } of [{ id: 'index', query: '', label: '' }, ...(story.presets ?? [])]) {
    const result = text_of(JSON.parse(must_print(program, ['outline', story_path, query])).result);
    const png = await png_of(with_ground(must_print(program, ['svg', story_path, query, '--card', '--theme', 'light'])));
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
