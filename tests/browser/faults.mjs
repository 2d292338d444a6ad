// Bad days: what fails around the page or in it, at any moment. Each fault is a row of the table in tests/README.md
// (faults_table.mjs), with what the reader sees; the cases are in cases/faults_*.mjs, and some elsewhere belong to a row too.
import assert from 'node:assert/strict';

import { stage } from './steps.mjs';

/** The rows of the table, and what the reader sees. */
export const faults = {
  'WebGL lost at rest': 'the map, drawn by the processor from now on',
  'WebGL lost in mid-drag': 'the same; the drag goes on',
  'WebGL lost while the map isn’t seen': 'the map, when it is seen again',
  'WebAssembly refused by policy': 'a choice of pictures with their numbers, and a sentence that says who refuses',
  'Memory not given': 'the map, or picture, table, sentence and link',
  'The file breaks off': 'the start as a picture, all numbers, a sentence',
  'The engine never answers': 'after 20 seconds the same; a map that comes later is shown',
  'The engine traps in mid-drag': 'the picture, the table and the sentence of the last scenario, what happened, and a link that opens it again',
  'Storage, history, clipboard and share denied': 'the map; the link to copy by hand',
  'The pixel ratio changes in mid-drag': 'the map, sharp; the drag goes on',
  'The frame shrinks to nothing and grows again': 'the map, as before',
  'The tab is discarded': 'the map, at the scenario that was shown',
  'A parent floods the map with messages': 'the map, which answers the reader; the host is told once',
  'The clock jumps': 'the map, which comes to rest',
  '10,000 slider moves, 500 eras, a lost context': 'the map; memory and document don’t grow',
};

/** @param {keyof typeof faults} fault */
export const of = (fault) => fault;

export const by_chip = (page) => page.evaluate(() => document.getElementById('map-canvas').getContext('webgl2') !== null);

/** Loses WebGL. */
export const lose = (page) => page.evaluate(() =>
  document.getElementById('map-canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());

export const move_slider = (page, value) => page.evaluate((to) => {
  const slider = document.getElementById('lever-buy_anyway');
  slider.value = String(to);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}, value);

export const errors_of = (page) => page.evaluate(() => window.__probe.errors.filter((one) => !/^info: /.test(one)));

/** Never blank, and all that is said is of one scenario. */
export async function whole(page) {
  const now = await stage(page);
  assert.ok(now.canvas || now.picture, 'never blank');
  assert.ok(now.table > 10, 'the table');
  return now;
}
