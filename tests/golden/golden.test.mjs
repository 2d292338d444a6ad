// The pictures and tables of the main scenarios, as they were last approved: tests/golden/update.sh renews them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { drawing, folder, pictures, scenarios, widths } from './scenarios.mjs';

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

/** A picture's colours in their order, and what is left of it without them and their opacities. */
function taken_apart(svg) {
  return {
    colours: svg.match(/#[0-9a-f]{6}/g),
    rest: svg.replace(/#[0-9a-f]{6}/g, '#').replace(/-opacity="[^"]*"/g, '-opacity'),
  };
}

for (const name of Object.keys(scenarios))
  for (const size of [...widths.map((width) => ['--width', String(width)]), ['--card'], ['--figure', '--width', '680']])
    test(`${name} ${size.join(' ')}: in dark only the colours differ, each light one having its dark one`, () => {
      const light = taken_apart(drawing(name, ...size));
      const dark = taken_apart(drawing(name, ...size, '--theme', 'dark'));
      assert.equal(dark.rest, light.rest);
      assert.equal(dark.colours.length, light.colours.length);
      const pairs = new Set(light.colours.map((colour, i) => `${colour} ${dark.colours[i]}`));
      assert.equal(pairs.size, new Set(light.colours).size, [...pairs].join(', '));
      for (const pair of pairs) assert.notEqual(pair.slice(0, 7), pair.slice(8), `${pair} is the same in both`);
      assert.equal(new Set([...pairs].map((pair) => pair.slice(8))).size, pairs.size, 'no two become one');
    });
