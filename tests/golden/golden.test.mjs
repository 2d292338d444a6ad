// The pictures and tables of the main scenarios, as they were last approved: tests/golden/update.sh renews them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { folder, pictures } from './scenarios.mjs';

const most_lines = 12;

function kept(name) {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return null;
  }
}

/** The lines that differ, a few of them. */
function difference(before, after) {
  const [old_lines, new_lines] = [before.split('\n'), after.split('\n')];
  const [gone, come] = [old_lines.filter((line) => !new_lines.includes(line)), new_lines.filter((line) => !old_lines.includes(line))];
  const shown = [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
  const cut = shown.slice(0, most_lines).map((line) => (line.length > 160 ? `${line.slice(0, 157)}…` : line));
  return [...cut, ...(shown.length > most_lines ? [`… and ${shown.length - most_lines} lines more`] : [])].join('\n');
}

const names = [];
for (const [name, make] of pictures()) {
  names.push(name);
  test(name, () => {
    const [before, after] = [kept(name), make()];
    assert.ok(before !== null, `${name} is not kept yet: run tests/golden/update.sh`);
    if (before !== after) assert.fail(`${name} changed (tests/golden/update.sh approves it):\n${difference(before, after)}`);
  });
}

test('every golden belongs to a scenario', () => {
  assert.deepEqual(readdirSync(folder).filter((name) => /\.(svg|csv)$/.test(name) && !names.includes(name)), []);
});
