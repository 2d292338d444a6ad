// The note about random draws.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { create_draws } from '../../../web/controls/draws.js';
import { create_engine } from '../../../web/engine/engine.js';
import { create_session } from '../../../web/engine/session.js';
import { create_words } from '../../../web/base/words.js';
import { create_mock_module } from '../mock-engine.mjs';
import { create_clock, Element } from '../tiny-dom.mjs';

const words = JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8'));

function noted({ open = true, most = 0.31 } = {}) {
  const clock = create_clock();
  const [fold, box, note, button] = ['details', 'div', 'p', 'button'].map((tag) => new Element(tag));
  box.append(note, button);
  box.hidden = true;
  fold.append(box);
  fold.open = open;
  let asked = 0;
  const draws = create_draws({
    window: { ...clock.window, document: { documentElement: { lang: 'en' } } },
    box, button, note, fold,
    say: create_words(words).say,
    act: (action) => session.act(action),
    seed_shift: () => (++asked, most),
  });
  const engine = create_engine(create_mock_module(), (error) => { throw error; });
  const session = create_session({ engine, show: draws.show, show_step() {}, report() {}, wake() {}, set_timer() {}, clear_timer() {} });
  session.start('', '');
  return { clock, fold, box, note, button, draws, session, engine, asked: () => asked };
}

test('the note says draws and seed, and the button takes other random numbers', () => {
  const { box, note, button, clock, engine } = noted();
  assert.equal(box.hidden, false);
  assert.equal(button.textContent, 'Draw again with other random numbers');
  assert.match(note.textContent, /^The ranges come from 4,096 draws, seed 1\./);
  button.dispatch('click');
  assert.match(note.textContent, /seed 2\. $/);
  assert.equal(engine.query(), 'seed=2');
  clock.run();
  assert.match(note.textContent, /seed 2\. With the next four seeds no end of a range moves by more than 0\.4 of 100\.$/);
  assert.ok(!note.textContent.includes('‹'));
});

test('how far the ranges move is rounded up; where they don’t move, a sentence says so', () => {
  for (const [most, says] of [[0.4, '0.4 of'], [0.41, '0.5 of'], [0.001, '0.1 of'], [1, '1.0 of'], [0, 'are the same']]) {
    const { note, clock } = noted({ most });
    clock.run();
    assert.ok(note.textContent.includes(says), `${most}: ${note.textContent}`);
  }
});

test('it is not computed while it can’t be read, while a slider moves, or twice for one scenario', () => {
  const { fold, draws, session, engine, clock, note, asked } = noted({ open: false });
  clock.run();
  assert.equal(asked(), 0);
  assert.match(note.textContent, /4,096 draws/, 'what costs nothing is there');
  fold.open = true;
  fold.dispatch('toggle');
  clock.run();
  assert.equal(asked(), 1);
  fold.dispatch('toggle');
  draws.show(engine.outline());
  clock.run();
  assert.equal(asked(), 1);
  for (const percent of [51, 52, 53]) session.act(`set buy_anyway ${percent}`);
  clock.run();
  assert.equal(asked(), 2);
  draws.show({ ...engine.outline(), draws: 256, settled: false });
  clock.run();
  assert.equal(asked(), 2);
  assert.match(note.textContent, /4,096 draws, seed 1\. $/, 'an old answer is gone, a rough count not told');
});

test('an engine that has stopped says nothing', () => {
  const { note, clock } = noted({ most: NaN });
  clock.run();
  assert.match(note.textContent, /seed 1\. $/);
});
