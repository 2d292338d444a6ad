// The page's two scripts: what the second one brings reaches the first.
import assert from 'node:assert/strict';
import test from 'node:test';

import { await_late, hand_over, part_to_come } from '../../../web/base/late.js';

globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail }) {
    super(type);
    this.detail = detail;
  }
};

test('what the second script brings is there as soon as it has run, and not before', () => {
  const document = new EventTarget();
  const late = await_late(document);
  assert.equal(late.qr_svg, undefined);
  hand_over(document, { qr_svg: (link) => `<svg>${link}</svg>`, open_static_scenarios: () => true });
  assert.equal(late.qr_svg('a'), '<svg>a</svg>');
  assert.equal(late.open_static_scenarios(), true);
});

test('nothing that comes later takes their place', () => {
  const document = new EventTarget();
  const late = await_late(document);
  hand_over(document, { qr_svg: () => 'first', open_static_scenarios: () => true });
  hand_over(document, { qr_svg: () => 'second', open_static_scenarios: () => false });
  assert.equal(late.qr_svg(''), 'first');
});

test('a part of the second script is made when the script is here and the map is drawn, whichever comes first', () => {
  for (const order of ['here, drawn', 'drawn, here']) {
    const document = new EventTarget();
    const late = await_late(document);
    let made = 0;
    part_to_come(late, () => ({ show: () => made++ }), ['show']).show();
    for (const what of order.split(', ')) {
      assert.equal(made, 0, order);
      if (what === 'here') hand_over(document, {});
      else late.begin();
    }
    assert.equal(made, 1, order);
  }
});

test('a part of the second script hears once what was asked of it before, of each method the last call, then all', () => {
  const document = new EventTarget();
  const late = await_late(document);
  const heard = [];
  const make = ({ qr_svg }) => ({
    show: (...values) => heard.push(`show ${values} ${qr_svg('a')}`),
    connect: (value) => heard.push(`connect ${value}`),
  });
  const part = part_to_come(late, make, ['show', 'connect']);
  part.show(1);
  part.connect('map');
  part.show(2, 3);
  late.begin();
  assert.deepEqual(heard, []);
  hand_over(document, { qr_svg: (link) => link });
  assert.deepEqual(heard, ['connect map', 'show 2,3 a']);
  part.show(4);
  assert.deepEqual(heard.slice(2), ['show 4 a']);
  const next = part_to_come(late, make, ['connect']);
  next.connect('again');
  assert.deepEqual(heard.slice(3), ['connect again']);
});
