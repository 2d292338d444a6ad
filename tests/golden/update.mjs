// Writes every golden anew, and removes those that no scenario makes any more.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { folder, pictures } from './scenarios.mjs';

const made = new Map([...pictures()].map(([name, make]) => [name, make()]));
for (const name of readdirSync(folder))
  if (/\.(svg|csv)$/.test(name) && !made.has(name)) rmSync(join(folder, name));
for (const [name, text] of made) writeFileSync(join(folder, name), text);
console.log(`${made.size} goldens written; look at what changed: git diff --stat tests/golden`);
