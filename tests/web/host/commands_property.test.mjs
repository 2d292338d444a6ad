// Whatever a page around the map sends: no message but those of the documented form is a command, none throws, and
// what is carried out is text and numbers of the documented kinds. Each run tries a fixed number of messages; FC_RUNS sets
// another. FC_SECONDS tries messages for so long instead, and FC_SEED repeats a run. The count and the seed are printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { create_rate_limit, read_command } from '../../../web/host/commands.js';

const numRuns = Number(process.env.FC_RUNS ?? 20_000);
const seconds = Number(process.env.FC_SECONDS ?? 0);
const seed = process.env.FC_SEED ? Number(process.env.FC_SEED) : undefined;
/** As often as asked, or for as long. */
const how_long = seconds > 0 ? { numRuns: 2 ** 52, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false } : { numRuns };

test('the time and the seed are numbers, if they are told', () => {
  assert.ok(seconds >= 0 && Number.isFinite(seconds), 'FC_SECONDS');
  assert.ok(seed === undefined || Number.isInteger(seed), 'FC_SEED');
});

/** The documented forms (web/README.md), said once more and independently of commands.js. */
function is_documented({ type, data }) {
  const keys = Object.keys(data).join();
  if (type === 'hello') return Object.keys(data).length === 0;
  if (type === 'set') return keys === 'query' && typeof data.query === 'string' && data.query.length <= 2000;
  if (type === 'theme') return keys === 'theme' && ['light', 'dark', 'auto'].some((one) => one === data.theme);
  if (type === 'highlight') return keys === 'id' && typeof data.id === 'string' && data.id.length <= 200;
  if (type !== 'step' || keys !== 'to') return false;
  return typeof data.to === 'string' ? data.to.length > 0 && data.to.length <= 200
    : typeof data.to === 'number' && Math.floor(data.to) === data.to && data.to >= 0 && data.to <= 999;
}

const words = fc.constantFrom('hello', 'set', 'theme', 'highlight', 'step', 'query', 'id', 'to', 'light', 'dark', 'auto', 'memo',
  '__proto__', 'constructor', 'toString', 'channel-map', 'era=e5', '');
const leaf = fc.oneof(words, fc.string({ maxLength: 2100, size: 'max' }), fc.integer({ min: -2, max: 1001 }), fc.double(), fc.constantFrom(null, undefined, true, NaN));
const value = fc.oneof({ weight: 6, arbitrary: leaf }, fc.array(leaf, { maxLength: 2 }), fc.dictionary(words, leaf, { maxKeys: 3 }), fc.constant(new Map()), fc.bigInt());
/** Of the form but for its values, of which most are right. */
const shaped = fc.oneof(...Object.entries({ hello: {}, set: { query: fc.string({ maxLength: 2100 }) }, theme: { theme: words }, highlight: { id: fc.string() },
  step: { to: fc.oneof(fc.string({ maxLength: 5 }), fc.integer({ min: -1, max: 1001 }), fc.double()) } })
  .map(([type, data]) => fc.record({ target: fc.constant('channel-map'), version: fc.constant(1), type: fc.constant(type),
    data: fc.record(Object.fromEntries(Object.entries(data).map(([key, right]) => [key, fc.oneof({ weight: 4, arbitrary: right }, value)]))) })));
/** Near the form: each part right or something else. */
const near = fc.record({
  target: fc.oneof({ weight: 9, arbitrary: fc.constant('channel-map') }, value),
  version: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, value),
  type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('hello', 'set', 'theme', 'highlight', 'step') }, value),
  data: fc.oneof({ weight: 9, arbitrary: fc.dictionary(words, value, { maxKeys: 2 }) }, value),
}, { requiredKeys: ['target', 'type'] });

const is_plain = (one) => typeof one === 'object' && one !== null && Object.getPrototypeOf(one) === Object.prototype;
const has_form = (message) => is_plain(message) && Object.keys(message).sort().join() === 'data,target,type,version' &&
  message.target === 'channel-map' && message.version === 1 && is_plain(message.data) && is_documented(message);

test('a command is exactly what is documented, near its form and far from it', (t) => {
  let tried = 0, commands = 0;
  const found = fc.check(fc.property(fc.oneof({ weight: 3, arbitrary: near }, { weight: 2, arbitrary: shaped }, fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })), (message) => {
    const command = read_command(message);
    assert.equal(command !== null, has_form(message));
    if (command) assert.deepEqual(command, { ...message.data, type: message.type });
    ++tried;
    commands += command !== null;
  }), { ...how_long, seed });
  t.diagnostic(`${tried} messages tried, ${commands} of them commands; seed ${found.seed}`);
  assert.ok(!found.failed, fc.defaultReportMessage(found));
  assert.ok(tried > 0 && commands > tried / 100, `${commands} of ${tried} were commands`);
});

test('in no second more than 50 commands are let through, whenever they come', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 300 }), (pauses) => {
    let time = 0;
    const rate = create_rate_limit(() => time);
    const allowed = [];
    for (const pause of pauses) {
      time += pause;
      if (rate.allow()) allowed.push(time);
    }
    // 30 at once and 20 a second: 51 take a second at least.
    for (let i = 50; i < allowed.length; ++i) assert.ok(allowed[i] - allowed[i - 50] >= 1000, `51 in ${allowed[i] - allowed[i - 50]} ms`);
  }), { numRuns: Math.min(numRuns, 2000) });
});
