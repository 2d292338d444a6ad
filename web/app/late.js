// @ts-check
// The entry of the page's second script, at its end: what a reader may need later, so that the first live map doesn't wait
// for it.

import { hand_over } from '../base/late.js';
import { open_static_scenarios } from '../fallback/no_engine.js';
import { create_embed_panel } from '../share/embed_panel.js';
import { create_scale } from '../host/scale.js';
import { create_share_panel } from '../share/share_panel.js';
import { qr_svg } from '../share/qr.js';

hand_over(document, { create_embed_panel, create_scale, create_share_panel, open_static_scenarios, qr_svg });
