// The page's colours as custom properties, from the engine's own themes (`channelmap tokens`), and what makes them
// follow an author's lock too (<html data-theme>, set by web/app/early.js): dark where it is locked, not dark where light is.
import { execFileSync } from 'node:child_process';

/** @typedef {{themes: Record<string, Record<string, string>>, sizes: Record<string, number>}} Tokens */

/** @param {string} program  the native command line  @returns {Tokens} */
export function read_tokens(program) {
  return JSON.parse(execFileSync(program, ['tokens'], { encoding: 'utf8' }));
}

const dark_first = 'dark-';  // --dark-ink: the dark theme's ink, whatever the reader has

/**
 * @param {Tokens} tokens
 * @param {string} part  "light": the light theme alone; "light-dark": the one that the reader asks for; "screen": that,
 *   with more contrast for whoever asks for it
 * @param {(name: string) => boolean} is_used  whether the style reads the custom property of this name
 */
export function theme_css({ themes, sizes }, part, is_used) {
  const used = (/** @type {Record<string, string>} */ values) => Object.entries(values).filter(([name]) => is_used(name));
  const rule = (/** @type {[string, string][]} */ values) => `:root {\n${values.map(([name, value]) => `  --${name}: ${value};\n`).join('')}}\n`;
  const light = used(themes.light);
  if (part === 'light') return rule(light);
  const more = used(themes['light more']).filter(([name, value]) => value !== themes.light[name]);
  const dark_names = Object.fromEntries(Object.entries(themes.dark).map(([name, value]) => [dark_first + name, value]));
  const lengths = Object.fromEntries(Object.entries(sizes).map(([name, value]) => [name, `${value / 16}rem`]));
  const schemes = `${rule([...light, ...used(dark_names), ...used(lengths)])}@media ${dark} {\n${rule(used(themes.dark))}}\n`;
  if (part === 'light-dark') return schemes;
  if (part !== 'screen') throw new Error(`a style sheet imports "theme:${part}"; there are theme:screen, theme:light-dark and theme:light`);
  return `${schemes}@media (prefers-contrast: more) {\n${rule(more)}}\n` +
    `@media (prefers-contrast: more) and ${dark} {\n${rule(used(themes['dark more']))}}\n`;
}

const dark = '(prefers-color-scheme: dark)';
const media = /@media\s*([^{}]*prefers-color-scheme:\s*dark[^{}]*)\{((?:[^{}]*\{[^{}]*\})*\s*)\}/g;

/**
 * @param {string} css  whose dark blocks give :root or svg other colours, and nothing else
 * @returns {string}
 */
export function with_theme_lock(css) {
  return css.replace(media, (_, query, rules) => {
    const spaced = query.trim().replace(/:\s*/g, ': ');
    const others = spaced.split(/\s+and\s+/).filter((/** @type {string} */ one) => one !== dark).join(' and ');
    const asked = under(rules, ':root:not([data-theme=light])');
    const locked = under(rules, ':root[data-theme=dark]');
    return `@media ${spaced}{${asked}}${others ? `@media ${others}{${locked}}` : locked}`;
  });
}

/** The same rules, as weighty as before, below a root that `when` says. */
function under(/** @type {string} */ rules, /** @type {string} */ when) {
  return rules.replace(/([^{}]+)(\{[^{}]*\})/g, (_, selector, block) => {
    const name = selector.trim();
    if (name === ':root') return `:root:where(${when})${block}`;
    if (name === 'svg') return `:where(${when}) svg${block}`;
    throw new Error(`a dark rule for "${name}": only :root and svg have colours of their own in the dark`);
  });
}
