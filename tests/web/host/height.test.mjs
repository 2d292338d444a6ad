// What a frame sends about its height, and that the height stops changing under every kind of host.
import assert from 'node:assert/strict';
import test from 'node:test';

import { height_messages, read_height_request } from '../../../web/host/height_protocols.js';
import { create_height } from '../../../web/host/height.js';
import { create_world } from '../fake-host.mjs';

const told = { height: 2450, width: 720, address: 'https://x.org/map/?era=e3', chart: 'channel-map', child: '', resizer: null, greeting: false };

function started(world) {
  const height = create_height({ window: world.window, element: world.main, child: '' });
  height.start();
  return height;
}

test('each protocol has messages of its own form', () => {
  const messages = height_messages({ ...told, child: 'graphic-1', resizer: 'iFrameResizer0', greeting: true });
  const texts = messages.filter((one) => typeof one === 'string');
  assert.deepEqual(messages.filter((one) => typeof one === 'object'), [
    { 'datawrapper-height': { 'channel-map': 2450 } },
    { sentinel: 'amp', type: 'embed-size', height: 2450 },
    { type: 'iframe-resized', width: 720, height: 2450 },
  ]);
  assert.ok(texts.includes('pymxPYMxgraphic-1xPYMxheightxPYMx2450'));
  assert.ok(texts.includes('[iFrameSizer]iFrameResizer0:2450:720:init'));
  assert.deepEqual(texts.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text)), [
    { src: told.address, context: 'iframe.resize', height: 2450 },
    { id: 'iframeMessenger:channel-map', type: 'set-height', value: 2450 },
  ]);
});

test('pym and iframe-resizer get messages only after they have named the frame', () => {
  assert.ok(height_messages(told).every((one) => !/pym|iFrameSizer/.test(JSON.stringify(one))));
});

test('requests are recognized by their form, and nothing else is taken for one', () => {
  const init = '[iFrameSizer]map:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
  assert.deepEqual(read_height_request(init), { resizer: 'map' });
  assert.deepEqual(read_height_request('[iFrameSizer]resize'), {});
  assert.deepEqual(read_height_request('pymxPYMxgraphic-1xPYMxwidthxPYMx640'), {});
  assert.deepEqual(read_height_request({ type: 'iframe-child-init', bodyPadding: '9px' }), {});
  assert.deepEqual(read_height_request({ type: 'iframe-get-child-dimensions' }), {});
  const others = ['', 'resize', '[iFrameSizer]', '[iFrameSizer]message:{}', `[iFrameSizer]${'x:'.repeat(9000)}`, 'pym', 'pymxPYMxaxPYMxheightxPYMx9',
    null, undefined, 7, [], {}, { type: 'height' }, { type: { toString: () => 'iframe-child-init' } }];
  for (const other of others) assert.equal(read_height_request(other), null, JSON.stringify(other));
});

test('a page that is in no frame sends nothing', () => {
  const world = create_world({ framed: false });
  const height = started(world);
  world.run(60_000);
  assert.equal(world.messages.length, 0);
  assert.equal(height.height(), world.content(world.outer_width));
});

test('only the host is answered, and a flood of requests by one answer', () => {
  const world = create_world({ host: 'none' });
  started(world);
  world.run(60_000);
  const before = world.messages.length;
  world.hear({ type: 'iframe-child-init' }, {});
  world.run(1000);
  assert.equal(world.messages.length, before, 'a stranger asked');
  for (let i = 0; i < 500; i++) world.hear({ type: 'iframe-child-init' }, world.parent);
  world.run(1000);
  assert.equal(world.messages.length, before + 5);
});

test('no height is sent before the page is complete, unless that takes long', () => {
  const world = create_world({});
  const height = create_height({ window: world.window, element: world.main, child: '' });
  world.hear({ type: 'iframe-child-init' }, world.parent);
  world.run(1000);
  assert.deepEqual([world.messages.length, height.height()], [0, 0]);
  height.start();
  world.run(50);
  assert.ok(world.messages.length > 0 && height.height() > 0);

  const slow = create_world({});
  create_height({ window: slow.window, element: slow.main, child: '' });
  slow.run(5000);
  assert.ok(slow.messages.length > 0, 'a host isn’t kept waiting');
});

test('a page that isn’t shown sends nothing, and the right height at once when it is shown', () => {
  const world = create_world({ width: 0, height: 3800 });
  const heard = [];
  started(world).on_change((height) => heard.push(height));
  world.run(60_000);
  assert.deepEqual([world.messages.length, heard], [0, []]);
  world.set_width(500);
  world.run(50);
  assert.deepEqual(heard, [world.content(500)]);
});

test('the height is sent again if the host hasn’t followed, but not for ever', () => {
  const world = create_world({ host: 'none' });
  started(world);
  world.run(600_000);
  const once = 5;
  assert.ok(world.messages.length > 3 * once && world.messages.length < 12 * once, `${world.messages.length} messages`);
});

test('a frame that fits only with its scrollbar is tried once, and keeps it', () => {
  const world = create_world({ host: 'none', width: 650, height: 3000, forms: [2900, 3700, 3700] });
  started(world);
  world.run(60_000);
  const tried = world.log.filter((state, i, all) => String(state).endsWith('true') !== String(all[i - 1] ?? '').endsWith('true'));
  assert.deepEqual([world.hides(), tried.length], [false, 2]);
});

// A host around the widths where the page changes its form, with a scrollbar that takes 15 px.
const random = (seed) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const around = (next) => (next() < 0.5 ? 620 + next() * 45 : 985 + next() * 45);
const pick = (next, list) => list[Math.floor(next() * list.length)];

const kinds = {
  follows: 'follows', slow: 'takes its time', border: 'draws a border', margin: 'adds a margin', capped: 'stops at 1,000 px',
  none: 'does nothing', moody: 'stops following now and then',
};

for (const [host, kind] of Object.entries(kinds))
  test(`a host that ${kind}: the frame comes to rest, and nothing is out of reach`, () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed * 7919);
      const forms = pick(next, [[3700, 3000, 2300], [3000, 3700, 2300], [2300, 3000, 3700]]);
      const frame = pick(next, [Math.round(400 + next() * 3400), ...forms.map((form) => form - 60)]);
      const world = create_world({ host, width: Math.round(around(next)), height: frame, forms, next });
      started(world);
      for (let step = 0; step < 6; step++) {
        pick(next, [
          () => world.set_width(Math.round(around(next))),
          () => world.open(Math.round(next() * 900)),
          () => world.open(0),
          () => world.run(next() * 3000),
          () => { world.set_width(0); world.run(next() * 3000); world.set_width(Math.round(around(next))); },
        ])();
        world.run(next() * 400);
      }
      world.follow_again();
      world.run(60_000);
      const before = world.log.length;
      world.run(60_000);
      const where = `${host}, seed ${seed}: ${JSON.stringify(world.facts())}`;
      assert.equal(world.log.length, before, `at rest; ${where}`);
      assert.ok(world.log.length < 200, `${world.log.length} changes; ${where}`);
      const { outer, width, height, content, hidden } = world.facts();
      if (hidden) assert.ok(height >= content - 8, `nothing is out of reach; ${where}`);
      if (host === 'follows') assert.equal(width, outer, `no scrollbar; ${where}`);
      if (['follows', 'slow', 'moody'].includes(host)) assert.equal(height, Math.ceil(world.content(width)), `the height of its width; ${where}`);
    }
  });
