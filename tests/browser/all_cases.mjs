// Every case, in the order in which they run.
//
// Case  name; run(context); needs: what the driver must be able to do (driver/driver.mjs); host: the row of the table of hosts; fault: of the table of faults;
//       webgl: false in a browser that was started without it; on_screen: it looks at pictures of the screen, or at the
//       pace and the way in which a reader's browser puts the page together (driver/modes.mjs); slow: why it takes long;
//       limit: in ms, where ten minutes are too few
import { cases as article } from './cases/article.mjs';
import { cases as ask } from './cases/ask.mjs';
import { cases as canvas } from './cases/canvas.mjs';
import { cases as card } from './cases/card.mjs';
import { cases as card_sheets } from './cases/card_sheets.mjs';
import { cases as changes } from './cases/changes.mjs';
import { cases as embed } from './cases/embed.mjs';
import { cases as embed_panel } from './cases/embed_panel.mjs';
import { cases as fallback, without_webgl } from './cases/fallback.mjs';
import { cases as faults_around } from './cases/faults_around.mjs';
import { cases as faults_inside } from './cases/faults_inside.mjs';
import { cases as full_page } from './cases/full_page.mjs';
import { cases as guest } from './cases/guest.mjs';
import { cases as heights } from './cases/heights.mjs';
import { cases as host } from './cases/host.mjs';
import { cases as lanes } from './cases/lanes.mjs';
import { cases as link } from './cases/link.mjs';
import { cases as locks } from './cases/locks.mjs';
import { cases as middlemen } from './cases/middlemen.mjs';
import { cases as open } from './cases/open.mjs';
import { cases as pages } from './cases/pages.mjs';
import { cases as print } from './cases/print.mjs';
import { cases as reader } from './cases/reader.mjs';
import { cases as restricted } from './cases/restricted.mjs';
import { cases as scale } from './cases/scale.mjs';
import { cases as slider } from './cases/slider.mjs';
import { cases as stills } from './cases/stills.mjs';
import { cases as take } from './cases/take.mjs';
import { cases as take_panel } from './cases/take_panel.mjs';
import { cases as undo } from './cases/undo.mjs';

/** @type {{name: string, run: (context: any) => Promise<any>, needs?: string, host?: string, webgl?: boolean, on_screen?: boolean,
 *          fault?: string, slow?: string, limit?: number}[]} */
export const cases = [
  ...restricted,  // the longest first, so that no worker is left alone with one at the end
  ...card,
  ...card_sheets,
  ...open,
  ...slider,
  ...link,
  ...undo,
  ...changes,
  ...ask,
  ...guest,
  ...embed,
  ...host,
  ...article,
  ...heights,
  ...full_page,
  ...canvas,
  ...lanes,
  ...scale,
  ...locks,
  ...embed_panel,
  ...pages,
  ...print,
  ...take,
  ...take_panel,
  ...fallback,
  ...middlemen,
  ...faults_inside,
  ...faults_around,
  ...reader,
  ...stills,
  ...without_webgl.map((one) => ({ ...one, webgl: false })),
];
