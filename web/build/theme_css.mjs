// Dark colours are said once, in @media (prefers-color-scheme: dark); this makes them follow an author's lock too
// (<html data-theme>, set by web/early.js): dark where it is locked, not dark where light is.

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
