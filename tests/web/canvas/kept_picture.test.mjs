// The copy of the picture beneath the canvas, where the processor draws WebGL.
import assert from 'node:assert/strict';
import test from 'node:test';

import { create_kept_picture } from '../../../web/canvas/kept_picture.js';

function drawn_by(renderer) {
  const added = [];
  const element = () => ({
    style: {}, width: 0, height: 0, attributes: {}, classes: [], copies: 0,
    setAttribute(name, value) { this.attributes[name] = value; },
    getContext() { return { drawImage: () => { this.copies++; } }; },
  });
  const canvas = {
    ...element(), width: 800, height: 600,
    ownerDocument: { createElement: element },
    before: (other) => added.push(other),
    classList: { add: (name) => canvas.classes.push(name) },
    getContext: () => ({ getExtension: () => ({ UNMASKED_RENDERER_WEBGL: 1 }), getParameter: () => renderer, RENDERER: 2 }),
  };
  const state = { revision: 1, part: { top: 0, height: 600 }, kept: null };
  const engine = {
    revision: () => state.revision,
    part: () => state.part,
    keep_picture: (kept, seen) => { state.kept = { kept, ...seen }; },
  };
  const kept = create_kept_picture({ canvas, window: { innerHeight: 500 }, engine });
  kept.set_height(600);
  kept.start();
  const frame = (last) => { kept.before_frame(); kept.after_frame(last); return state.kept?.kept; };
  return { kept, canvas, added, state, frame };
}

test('a graphics chip draws the whole canvas, with nothing beneath it', () => {
  const { kept, canvas, added, frame } = drawn_by('ANGLE (Some chip)');
  assert.equal(added.length, 0);
  assert.equal(kept.place(), canvas);
  assert.equal(frame(true), undefined);
});

test('the processor’s picture is copied when the last frame is drawn, and kept from then on', () => {
  const { kept, added, frame } = drawn_by('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device), SwiftShader driver)');
  assert.equal(added.length, 1);
  assert.equal(kept.place(), added[0]);
  assert.equal(added[0].style.height, '600px');
  assert.equal(frame(false), false);
  assert.equal(added[0].copies, 0);
  frame(true);
  assert.equal(added[0].copies, 1);
  assert.equal(frame(true), true);
  assert.equal(added[0].copies, 1, 'it is the same scenario still');
});

test('while a part moves the canvas is that part, and the copy stays; the next whole picture makes a new one', () => {
  const { canvas, added, state, frame } = drawn_by('llvmpipe (LLVM 15)');
  frame(true);
  state.revision++;
  state.part = { top: 40, height: 300 };
  for (let i = 0; i < 3; i++) assert.equal(frame(false), true);
  assert.deepEqual([canvas.style.top, canvas.style.height], ['40px', '300px']);
  state.part = { top: 0, height: 600 };
  frame(false);
  assert.deepEqual([canvas.style.top, canvas.style.height], ['0px', '600px']);
  assert.equal(frame(true), false, 'the copy is of another scenario');
  assert.equal(added[0].copies, 2);
  assert.equal(frame(true), true);
});

test('only what is in view is asked for', () => {
  const { kept, state, frame } = drawn_by('llvmpipe');
  kept.before_press({ top: -120 });
  frame(true);
  frame(false);
  assert.deepEqual(state.kept, { kept: true, top: 120, bottom: 620 });
});

test('another size or theme forgets the copy', () => {
  const { kept, frame } = drawn_by('softpipe');
  frame(true);
  kept.forget();
  assert.equal(frame(false), false);
});
