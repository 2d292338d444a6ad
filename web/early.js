// @ts-check
// The first script of the page, before anything is painted: what the author locked for the eye. style.css reads
// these two attributes of the root; locks.js says what they may hold.

import { read_locks } from './locks.js';

const { theme, ui } = read_locks(window.location.search);
const root = document.documentElement;
if (theme !== 'auto') {
  root.dataset.theme = theme;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme);
}
if (ui) root.dataset.ui = ui.join(' ');
