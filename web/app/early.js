// @ts-check
// The first script of the page. It runs before anything is painted and applies the author's locks that change how the
// page looks: it writes them as attributes of <html>, which the style sheets read. address/locks.js says what they may
// hold. From then on the page waits for the map (fallback/shown.js).

import { read_locks } from '../address/locks.js';
import { query_and_hash } from '../address/search.js';
import { lock_theme } from '../base/theme_lock.js';
import { await_map } from '../fallback/shown.js';

const { theme, ui, form, bare } = read_locks(query_and_hash(window.location).search, window.parent !== window);
const root = document.documentElement;
lock_theme(document, theme);
root.dataset.form = form;
if (bare) root.dataset.bare = '';
if (ui) root.dataset.ui = ui.join(' ');
await_map(window);
