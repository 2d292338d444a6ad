// The heights that articles keep free for another story: ours, as much higher or lower as its canvas is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { heights_for } from '../../../web/build/story/heights.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const measured = JSON.parse(readFileSync(join(root, 'web/embed/heights.json'), 'utf8'));
const ours = join(root, 'assets/story.json');
const heights_of = (story) => heights_for(measured, { program: join(root, 'dist/bin/channelmap'), ours, story });

test('for our story the measured heights hold', () => assert.deepEqual(heights_of(ours), measured));

test('a small story’s page is lower, a card on a desk as high, at the same widths', () => {
  const small = heights_of(join(root, 'assets/new/story.json'));
  assert.deepEqual(Object.keys(small), Object.keys(measured));
  for (const [kind, table] of Object.entries(small))
    table.forEach((value, i) => {
      const before = measured[kind][i];
      if (i % 2 === 0) assert.equal(value, before);
      else if (/card/.test(kind)) assert.ok(table[i - 1] >= 600 ? value === before : value < before && value > 600, `${kind} ${value}`);
      else assert.ok(value < before - 60 && value > 300, `${kind}: ${value} at ${table[i - 1]} px`);
    });
});
