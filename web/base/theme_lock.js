// @ts-check
// What the page's style sheets read of an author's or a host's choice: attributes of <html>.

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

/**
 * @param {Document} document
 * @param {{theme: ThemeLock, form: string, bare: boolean, ui: string[] | null}} look  as address/look.js reads it
 */
export function apply_look(document, { theme, form, bare, ui }) {
  const { dataset } = document.documentElement;
  lock_theme(document, theme);
  dataset.form = form;
  for (const [name, value] of /** @type {const} */ ([['bare', bare && ''], ['ui', ui && ui.join(' ')]]))
    if (typeof value === 'string') dataset[name] = value;
    else delete dataset[name];
}
