// @ts-check
// A picture of the story's folder as the ground of its cards, under all that the card says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const kinds = { 'card.jpg': 'image/jpeg', 'card.png': 'image/png' };

/**
 * @param {string} folder  the story's
 * @returns {(svg: string) => string}  puts it into a card's SVG, which begins with its paper
 */
export function card_ground(folder) {
  const name = Object.keys(kinds).find((one) => existsSync(join(folder, one)));
  if (!name) return (svg) => svg;
  const bytes = readFileSync(join(folder, name)).toString('base64');
  const image = `<image x="0" y="0" width="1200" height="630" preserveAspectRatio="xMidYMid slice" href="data:${kinds[/** @type {keyof typeof kinds} */ (name)]};base64,${bytes}"/>`;
  return (svg) => svg.replace(/<rect x="0" y="0" width="1200" height="630"[^>]*\/>/, (paper) => `${paper}\n${image}`);
}
