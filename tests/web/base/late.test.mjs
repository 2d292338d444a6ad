// The page's two scripts: what the second one brings reaches the first.
import assert from 'node:assert/strict';
import test from 'node:test';

import { await_late, hand_over } from '../../../web/base/late.js';

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
