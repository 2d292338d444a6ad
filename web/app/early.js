// @ts-check
// The first script of the page. It runs before anything is painted and applies the author's locks that change how the
// page looks: it writes them as attributes of <html>, which the style sheets read. address/look.js says what they may
// hold. From then on the page waits for the map (fallback/shown.js).

import { plain_look } from '../address/look.js';
import { apply_look } from '../base/theme_lock.js';
import { await_map } from '../fallback/shown.js';

apply_look(document, plain_look(window.location.search, window.parent !== window));
await_map(window);
