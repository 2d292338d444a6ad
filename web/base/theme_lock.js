// @ts-check
// The theme that the page's style sheets read: an author's or a host's choice, as an attribute of <html>.

/** @typedef {'light' | 'dark' | 'auto'} ThemeLock  auto: as the reader's system */

/**
 * @param {Document} document
 * @param {ThemeLock} theme
 */
export function lock_theme(document, theme) {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme === 'auto' ? 'light dark' : theme);
}
