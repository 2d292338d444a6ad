// Messages between the page and the page around it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { create_api } from '../../../web/host/api.js';
import { create_rate_limit, read_command } from '../../../web/host/commands.js';
import { create_host } from '../../../web/host/host.js';
import { create_link } from '../../../web/address/link.js';
import { fake_window } from '../fake-history.mjs';

const message = (type, data, more = {}) => ({ target: 'channel-map', version: 1, type, data, ...more });

test('every documented command is read', () => {
  assert.deepEqual(read_command(message('hello', {})), { type: 'hello' });
  assert.deepEqual(read_command(message('set', { query: 'era=e5' })), { type: 'set', query: 'era=e5' });
  assert.deepEqual(read_command(message('set', { query: '' })), { type: 'set', query: '' });
  assert.deepEqual(read_command(message('highlight', { id: '' })), { type: 'highlight', id: '' });
  assert.deepEqual(read_command(message('step', { to: 'memo' })), { type: 'step', to: 'memo' });
  assert.deepEqual(read_command(message('step', { to: 0 })), { type: 'step', to: 0 });
});

test('a message that has not exactly the documented form is no command', () => {
  class Odd {
    target = 'channel-map';
    version = 1;
    type = 'hello';
    data = {};
  }
  const strange = [
    undefined, null, 1, 'hello', '[iFrameSizer]a:8', [], {}, new Odd(), JSON.stringify(message('hello', {})),
    message('hello', {}, { version: 2 }), message('hello', {}, { version: '1' }), message('hello', {}, { target: 'other' }),
    message('hello', {}, { more: 1 }), message('hello', { more: 1 }), message('hello', []), message('hello', null),
    { target: 'channel-map', version: 1, type: 'hello' },
    message('toString', {}), message('__proto__', {}), message(['set'], { query: '' }), message('act', { action: 'reset' }),
    message('theme', { theme: ['light'] }), message('theme', { theme: Object.create(null) }), message('set', {}), message('set', { query: 1 }), message('set', { query: ['era=e5'] }), message('set', { query: 'a'.repeat(2001) }),
    message('highlight', { id: null }), message('highlight', { id: 'a'.repeat(201) }), message('highlight', { id: 'a', more: 1 }),
    message('step', { to: '' }), message('step', { to: -1 }), message('step', { to: 0.5 }), message('step', { to: NaN }), message('step', { to: 1000 }),
    message('step', { to: 'a'.repeat(201) }), Object.create(message('hello', {})),
  ];
  for (const one of strange) assert.equal(read_command(one), null, JSON.stringify(one));
});

test('a burst of 30 commands is taken, then 20 a second', () => {
  let time = 0;
  const rate = create_rate_limit(() => time);
  const taken = (count) => Array.from({ length: count }, () => rate.allow()).filter(Boolean).length;
  assert.equal(taken(50), 30);
  time += 500;
  assert.equal(taken(50), 10);
  time += 60_000;
  assert.equal(taken(50), 30, 'waiting gives no more than a burst');
});

/** A page in a frame whose host records all messages, with a map that records all calls. */
function framed({ allow = [], childId = '', connected = true, height = null, alone = false } = {}) {
  const heard = [];
  const frames = [];
  const parent = { postMessage: (data, target) => heard.push({ ...data, target }) };
  const window = {
    parent, listeners: [], time: 0,
    performance: { now: () => window.time },
    requestAnimationFrame: (fn) => frames.push(fn), cancelAnimationFrame: () => frames.splice(0),
    setTimeout: () => 1, clearTimeout() {},
    addEventListener: (type, fn) => type === 'message' && window.listeners.push(fn),
    removeEventListener: (type, fn) => (window.listeners = window.listeners.filter((one) => one !== fn)),
  };
  if (alone) window.parent = window;
  const api = create_api({ window });
  const host = create_host({ window, on: api.on, locks: { allow, childId }, say: (key, { id = '' } = {}) => `${key} ${id}`.trim(), height });
  const done = [];
  const map = {
    set_query: (text, how) => (assert.equal(how.undoable, false), done.push(`set ${text}`)),
    hold: (id) => done.push(`hold ${id}`),
    go: (to, how) => (assert.equal(how.undoable, false), done.push(`go ${to}`), to !== 'none'),
    outline: () => ({ nodes: [{ id: 'unmet' }], hosting: [{ id: 'host.azure' }], flows: [{ from: 'buyer.aws', to: 'channel.aws' }] }),
  };
  if (connected) host.connect(map);
  return {
    api, host, map, done, heard, window,
    say: (data, { source = parent, origin = 'https://news.example' } = {}) =>
      window.listeners.forEach((fn) => fn({ data, source, origin })),
    draw: () => frames.splice(0).forEach((fn) => fn()),
    told: () => heard.splice(0).map(({ type, data }) => [type, data]),
  };
}

test('the host is told what happens to the map, with its own name for the frame', () => {
  const { api, heard } = framed({ childId: 'a-1' });
  api.emit('change', { query: '', result: 'At the start.' });
  api.mark_ready(true);
  api.emit('change', { query: '', result: 'At the start.' });
  api.emit('change', { query: 'era=e5', result: 'Today.' });
  api.emit('state', 'live');
  api.emit('step', { to: 'memo' });
  api.emit('problem', { where: 'era', what: 'No such era.' });
  const around = { source: 'channel-map', version: 1, chartId: 'a-1', target: '*' };
  assert.deepEqual(heard, [
    { ...around, type: 'ready', data: { running: true, query: '', result: 'At the start.' } },
    { ...around, type: 'change', data: { query: 'era=e5', result: 'Today.' } },
    { ...around, type: 'state', data: 'live' },
    { ...around, type: 'step', data: { to: 'memo' } },
    { ...around, type: 'problem', data: { where: 'era', what: 'No such era.' } },
  ]);
});

test('a page that is in no frame sends nothing and hears nothing', () => {
  const { api, heard, window } = framed({ alone: true });
  api.mark_ready(true);
  assert.deepEqual([heard, window.listeners], [[], []]);
});

test('hello is answered with ready and height', () => {
  let changed = () => {};
  const { api, say, told } = framed({ height: { height: () => 2450, on_change: (fn) => (changed = fn) } });
  say(message('hello', {}));
  assert.deepEqual(told(), [['height', { height: 2450 }]], 'nothing is ready yet');
  api.mark_ready(true);
  told();
  say(message('hello', {}));
  assert.deepEqual(told(), [['ready', { running: true, query: '', result: '' }], ['height', { height: 2450 }]]);
  changed();
  assert.deepEqual(told(), [['height', { height: 2450 }]]);
});

test('only the parent’s messages are read, and only from origins that the author allows', () => {
  const open = framed();
  open.say(message('highlight', { id: 'unmet' }), { source: open.window });
  open.say(message('highlight', { id: 'unmet' }), { source: null });
  open.draw();
  assert.deepEqual(open.done, []);

  const strict = framed({ allow: ['https://news.example'] });
  for (const origin of ['https://news.example.evil.example', 'http://news.example', 'null', ''])
    strict.say(message('highlight', { id: 'unmet' }), { origin });
  strict.draw();
  assert.deepEqual([strict.done, strict.heard], [[], []]);
  strict.say(message('highlight', { id: 'unmet' }));
  strict.draw();
  assert.deepEqual(strict.done, ['hold unmet']);
});

test('within a frame the last scenario and the last highlight count, the scenario first', () => {
  const { say, draw, done } = framed();
  say(message('highlight', { id: 'unmet' }));
  say(message('set', { query: 'era=e0' }));
  say(message('step', { to: 'memo' }));
  say(message('set', { query: 'era=e5' }));
  say(message('highlight', { id: 'buyer.aws>channel.aws' }));
  assert.deepEqual(done, []);
  draw();
  assert.deepEqual(done, ['set era=e5', 'hold buyer.aws>channel.aws']);
});

test('an id that doesn’t exist changes nothing and is reported as a problem', () => {
  const { say, draw, done, told } = framed();
  say(message('highlight', { id: 'channel.mars' }));
  draw();
  say(message('step', { to: 'none' }));
  draw();
  assert.deepEqual(done, ['go none']);
  assert.deepEqual(told(), [
    ['problem', { where: 'highlight', what: 'host.no_path channel.mars' }],
    ['problem', { where: 'step', what: 'host.no_step none' }],
  ]);
  say(message('highlight', { id: '' }));
  draw();
  assert.equal(done.at(-1), 'hold ');
});

test('too many commands are dropped, and a flood is told of once, until it has ended', () => {
  const { say, draw, done, told, window } = framed();
  for (let i = 0; i < 100; ++i) say(message('set', { query: `seed=${i}` }));
  draw();
  assert.deepEqual(done, ['set seed=29']);
  assert.deepEqual(told(), [['problem', { where: 'set', what: 'host.too_many' }]]);
  window.time += 1000;
  for (let i = 0; i < 100; ++i) say(message('set', { query: `seed=${100 + i}` }));
  draw();
  assert.equal(done.at(-1), 'set seed=119');
  assert.deepEqual(told(), [], 'the same flood');
  window.time += 3000;
  for (let i = 0; i < 100; ++i) say(message('set', { query: `seed=${200 + i}` }));
  assert.equal(told().length, 1, 'another one');
  for (let i = 0; i < 100; ++i) say({ type: 'resize', height: 4 });
  assert.deepEqual(told(), [], 'messages of others don’t count');
});

test('commands wait for the map, and where none runs they are refused', () => {
  const { api, host, map, say, draw, done, told } = framed({ connected: false });
  say(message('set', { query: 'era=e5' }));
  draw();
  assert.deepEqual(done, []);
  host.connect(map);
  draw();
  assert.deepEqual(done, ['set era=e5']);
  api.mark_ready(true);
  api.emit('state', 'still');
  told();
  say(message('set', { query: 'era=e0' }));
  draw();
  assert.deepEqual([done.length, told()], [1, [['problem', { where: 'set', what: 'host.not_running' }]]]);
});

test('what the host sets is no step of the reader’s undo, which leads back to what the reader had', () => {
  const { window } = fake_window({ framed: true });
  let now = '';
  const link = create_link({ window, query: () => now, apply: (text) => (now = text) });
  const host = (text) => {
    now = text;
    link.changed({ undoable: false });
  };
  for (const text of ['era=e0', 'era=e1', 'era=e2']) host(text);
  assert.equal(link.can_undo(), false, 'the reader has done nothing');
  now = 'buy_anyway=40';  // a change that isn't written yet
  link.changed();
  for (const text of ['era=e3', 'era=e4']) host(text);
  link.undo();
  assert.equal(now, 'buy_anyway=40');
  link.undo();
  assert.equal(now, 'era=e2');
  assert.equal(link.can_undo(), false);
  link.redo();
  link.redo();
  assert.equal(now, 'era=e4');
});
