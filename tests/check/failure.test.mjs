// A driver's failure is tried again once, a page's never. The browsers here are made up.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

import { cause_of } from '../browser/failure/cause.mjs';
import { false_trap } from '../browser/failure/false_trap.mjs';
import { in_order, mode_of } from '../browser/driver/modes.mjs';
import { DriverFailure, is_driver_failure, is_of_the_driver, with_second_try, within } from '../browser/failure/failure.mjs';
import { until } from '../browser/until.mjs';
import { pool_of, start_worker } from '../browser/workers.mjs';

const usual = { webgl: true, on_screen: true };
const named = (name, message) => Object.assign(new Error(message), { name });
function assertion() {
  try {
    assert.equal(1, 2);
  } catch (error) {
    return error;
  }
}

/** Runs a case that throws these errors one after the other, then passes. */
async function tried(errors, lost = null) {
  const tries = [...errors], again = [];
  let runs = 0;
  const end = await with_second_try({
    async run() {
      runs += 1;
      const error = tries.shift();
      if (error) throw error;
      return 'passed';
    },
    lost: () => lost,
    again: async (why) => void again.push(why.message),
  }).catch((error) => error);
  return { runs, again, end };
}

test('what the driver reports is its own', () => {
  for (const error of [
    new DriverFailure('Xvfb ended at once with 1'), named('ConnectionClosedError', 'Connection closed.'),
    named('TargetCloseError', 'Protocol error (Runtime.evaluate): Target closed'),
    named('ProtocolError', 'Input.dispatchMouseEvent timed out.'),
  ]) assert.equal(is_driver_failure(error), true, error.message);
  for (const error of ['invalid session id', 'session not created', 'unknown error']) assert.equal(is_of_the_driver(error), true, error);
});

test('what the page did, or the case asks for in vain, is not', () => {
  for (const error of [
    assertion(), new Error('after 60000 ms still not: the canvas is live'), new TypeError('x is undefined'), null, 'text',
    named('ProtocolError', 'Protocol error (script.callFunction): no such frame 12'),
    new Error('Execution context was destroyed, most likely because of a navigation.'),
  ]) assert.equal(is_driver_failure(error), false, String(error));
  for (const error of ['javascript error', 'no such window', 'no such frame', 'no such element', 'script timeout', 'stale element reference'])
    assert.equal(is_of_the_driver(error), false, error);
});

test('who waits for a page asks it again while it leaves, and passes on any other error', async () => {
  const leaving = new Error('Execution context was destroyed, most likely because of a navigation.');
  const answers = [leaving, named('ProtocolError', 'Protocol error (script.callFunction): no such frame 12'), 'here'];
  async function ask() {
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  }
  assert.equal(await until('the page is here', ask, { interval: 1 }), 'here');
  answers.push(new TypeError('x is undefined'), 'here');
  await assert.rejects(until('the page is here', ask, { interval: 1 }), /x is undefined/);
  const gone = { timeout: 5, interval: 1 };
  await assert.rejects(until('the page is here', () => Promise.reject(leaving), gone), /still not: the page is here/);
});

test('a failed assertion is not tried again', async () => {
  const { runs, again, end } = await tried([assertion()]);
  assert.deepEqual([runs, again, end.code], [1, [], 'ERR_ASSERTION']);
});

test('a driver failure is tried again, once, and told', async () => {
  const passes = await tried([new DriverFailure('the session is lost')]);
  assert.deepEqual(passes, { runs: 2, again: ['the session is lost'], end: 'passed' });
  const twice = await tried([new DriverFailure('first'), new DriverFailure('second')]);
  assert.deepEqual([twice.runs, twice.again, twice.end.message], [2, ['first'], 'second']);
});

test('a page that fails at the second try has failed', async () => {
  const { runs, end } = await tried([new DriverFailure('lost'), assertion()]);
  assert.deepEqual([runs, end.code], [2, 'ERR_ASSERTION']);
});

test('where the browser died, whatever the case made of it is a driver failure', async () => {
  const { runs, again } = await tried([assertion()], new DriverFailure('firefox has gone'));
  assert.deepEqual([runs, again], [2, ['firefox has gone']]);
});

test('what never ends fails, and what ends in time doesn’t', async () => {
  await assert.rejects(within(new Promise(() => {}), 5, 'the case'), /the case: no end after 0\.005 s/);
  assert.equal(await within(Promise.resolve(3), 5000, 'it'), 3);
});

test('a thing of the pool is lent to one at a time, in the order of asking', async () => {
  const pool = pool_of(['x', 'y']);
  const held = [await pool.take(), await pool.take()];
  const order = [];
  const later = [1, 2].map((who) => pool.take().then((thing) => order.push([who, thing])));
  await Promise.resolve();
  assert.deepEqual(order, []);
  pool.give(held[1]);
  pool.give(held[0]);
  await Promise.all(later);
  assert.deepEqual(order, [[1, 'y'], [2, 'x']]);
});

/** A worker whose browsers are made up; `opened` lists their modes, `closed` how many were ended. */
async function with_worker(cases_each, run, open = null) {
  const folder = await mkdtemp(join(tmpdir(), 'channel-map-check-'));
  const seen = { opened: [], closed: 0, dead: null };
  const worker = await start_worker('firefox', {
    folder, cases_each,
    open: open ?? (async (name, { webgl, on_screen }) => {
      seen.opened.push([webgl && 'webgl', !on_screen && 'saves work'].filter(Boolean).join());
      return { name, lost: () => seen.dead, close: async () => void (seen.closed += 1) };
    }),
  });
  try {
    await run(worker, seen);
  } finally {
    await worker.close();
    await rm(folder, { recursive: true, force: true });
  }
}

test('a browser serves as many cases as it may, and one that died none', () => with_worker(2, async (worker, seen) => {
  for (let i = 0; i < 3; ++i) await worker.engine_for(usual);
  assert.deepEqual([seen.opened.length, seen.closed], [2, 1]);
  seen.dead = new Error('gone');
  await worker.engine_for(usual);
  assert.deepEqual([seen.opened.length, seen.closed], [3, 2]);
}));

test('what a browser died of is known until the next one starts, also after it has been ended', () => with_worker(Infinity, async (worker, seen) => {
  await worker.engine_for(usual);
  seen.dead = new Error('gone');
  await worker.end_engine();
  assert.equal(worker.lost()?.message, 'gone');
  seen.dead = null;
  await worker.engine_for(usual);
  assert.equal(worker.lost(), null);
}));

test('a case gets a browser of the kind that it asks for', () => with_worker(Infinity, async (worker, seen) => {
  for (const webgl of [true, true, false]) await worker.engine_for({ webgl, on_screen: true });
  await worker.engine_for({ webgl: false, on_screen: false });
  assert.deepEqual([seen.opened, seen.closed], [['webgl', '', 'saves work'], 2]);
}));

test('cases for one kind of browser follow each other, as they are listed', () => {
  const listed = [{ name: 1 }, { name: 2, on_screen: true }, { name: 3 }, { name: 4, webgl: false }, { name: 5, on_screen: true }];
  const names = (browser) => in_order(browser, listed).map(({ name }) => name);
  assert.deepEqual(names('webkit'), [1, 3, 2, 5, 4]);
  assert.deepEqual(names('firefox'), [1, 2, 3, 5, 4]);
  assert.deepEqual(['webkit', 'chromium'].map((browser) => mode_of(browser, {}).on_screen), [false, true]);
});

test('a browser that doesn’t start is a driver failure', () => with_worker(1, async (worker) => {
  await assert.rejects(worker.engine_for(usual), (error) => is_driver_failure(error) && /did not start: no display/.test(error.message));
}, () => Promise.reject(new Error('no display'))));

const module_text = `(module
 (import "a" "a" (func $fimport$0 (param i32)))
 (import "a" "b" (memory $mimport$0 1))
 (func $0
  (call $fimport$0
   (i32.const 0)
  )
 )
 (func $1 (param $0 i32)
  (if
   (local.get $0)
   (then
    (unreachable)
   )
  )
 )
)
`;
const trapped_in = (index) => `info: Unreachable code should not be executed (evaluating 'e.f()') ${index}@<?>:wasm-function[${index}]\n0@<?>:wasm-function[2]`;

test('an engine that is stopped where it can’t stop itself is the browser’s failure', () => {
  assert.equal(false_trap(trapped_in(1), () => module_text), 1);
  for (const told of [trapped_in(2), trapped_in(0), trapped_in(3), 'Out of bounds memory access 1@<?>:wasm-function[1]', 'the map didn’t start'])
    assert.equal(false_trap(told, () => module_text), null, told);
});

/** A page whose chosen frame and top document hold these notes, and that gets frames or doesn't. */
function page_with({ chosen = [], top = [], draws = true }) {
  let frame = 'chosen';
  return {
    frame: async (next) => void (frame = next ?? 'top'),
    async evaluate(question) {
      if (/requestAnimationFrame/.test(question)) return frame === 'top' && !draws;
      return { chosen, top }[frame];
    },
  };
}

test('why a case failed is asked of the frame that it was in, and of the top document', async () => {
  const error = assertion();
  const cause = (...pages) => cause_of(error, pages, { name: 'webkit', engine: () => module_text });
  assert.equal(await cause(), error, 'no page');
  assert.equal(await cause(page_with({ chosen: ['warn: slow'], top: ['info: late'] })), error);
  for (const where of ['chosen', 'top']) {
    const stopped = await cause(page_with({ [where]: [trapped_in(1)] }));
    assert.match(`${stopped.name} ${stopped.message}`, /^DriverFailure webkit stopped the engine in function 1,/, where);
  }
  const still = await cause(page_with({}), page_with({ draws: false }));
  assert.match(`${still.name} ${still.message}`, /^DriverFailure webkit answers and draws no frame/);
  const gone = { frame: () => Promise.reject(new Error('gone')), evaluate: () => Promise.reject(new Error('gone')) };
  assert.equal(await cause(gone), error, 'a page that answers nothing');
});
