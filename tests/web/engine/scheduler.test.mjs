// Animation frames: when one is asked for.
import assert from 'node:assert/strict';
import test from 'node:test';

import { create_scheduler } from '../../../web/engine/scheduler.js';

function clockwork(waits) {
  const asked = [];
  const timers = new Map();
  let drawn = 0;
  const scheduler = create_scheduler({
    frame: () => waits[drawn++] ?? Infinity,
    request_frame: (tick) => asked.push(tick),
    cancel_frame: () => asked.splice(0),
    set_timer: (fn, ms) => (timers.set(timers.size + 1, { fn, ms }), timers.size),
    clear_timer: (id) => timers.delete(id),
  });
  const run = () => asked.splice(0).forEach((tick) => tick(1000));
  return { scheduler, asked, timers, run, drawn: () => drawn };
}

test('nothing runs until it is allowed', () => {
  const { scheduler, asked } = clockwork([]);
  scheduler.wake();
  assert.equal(asked.length, 0);
  scheduler.allow(true);
  assert.equal(asked.length, 1);
});

test('many wakes ask for one frame', () => {
  const { scheduler, asked } = clockwork([]);
  scheduler.allow(true);
  for (let i = 0; i < 5; ++i) scheduler.wake();
  assert.equal(asked.length, 1);
});

test('it draws while the engine wants the next frame now, then stops', () => {
  const clock = clockwork([0, 0, Infinity]);
  clock.scheduler.allow(true);
  for (let i = 0; i < 10; ++i) clock.run();
  assert.equal(clock.drawn(), 3);
  assert.equal(clock.asked.length, 0);
  assert.equal(clock.timers.size, 0);
});

test('a finite wait is a timer and no frames', () => {
  const clock = clockwork([0.4, Infinity]);
  clock.scheduler.allow(true);
  clock.run();
  assert.equal(clock.asked.length, 0);
  const [[, timer]] = clock.timers;
  assert.equal(timer.ms, 400);
  timer.fn();
  assert.equal(clock.asked.length, 1);
});

test('input before the wait is over ends the wait', () => {
  const clock = clockwork([0.4, Infinity]);
  clock.scheduler.allow(true);
  clock.run();
  clock.scheduler.wake();
  assert.equal(clock.timers.size, 0);
  assert.equal(clock.asked.length, 1);
});

test('frames stop at once when they are no longer allowed, and begin again when they are', () => {
  const clock = clockwork([0, 0, 0]);
  clock.scheduler.allow(true);
  clock.scheduler.allow(false);
  assert.equal(clock.asked.length, 0);
  clock.scheduler.wake();
  assert.equal(clock.asked.length, 0);
  clock.scheduler.allow(true);
  assert.equal(clock.asked.length, 1);
});

test('a wait that is not a number is not an endless loop', () => {
  const clock = clockwork([NaN]);
  clock.scheduler.allow(true);
  clock.run();
  assert.equal(clock.asked.length, 0);
});
