// Writes every golden anew, and removes those that no scenario makes any more. Screens need the built page.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { small_png } from '../browser/small_png.mjs';
import { card_pages } from './card_screens.mjs';
import { folder, pictures } from './scenarios.mjs';
import { open_screens, screens } from './screens.mjs';

const made = new Map([...pictures()].map(([name, make]) => [name, make()]));
const browser = await open_screens();
for (const one of card_pages) for (const [name, image] of await browser.embedded(one)) made.set(name, small_png(image));
for (const screen of screens) made.set(screen.name, small_png((await browser.take(screen)).image));
await browser.close();
for (const name of readdirSync(folder))
  if (/\.(svg|csv|png)$/.test(name) && !made.has(name)) rmSync(join(folder, name));
for (const [name, content] of made) writeFileSync(join(folder, name), content);
console.log(`${made.size} goldens written; look at what changed: git diff --stat tests/golden`);
