// The panel "Why this number?" and its position.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { create_why_panel, panel_position } from '../../../web/analysis/why_panel.js';
import { create_words } from '../../../web/base/words.js';
import { why_answer } from '../mock-engine.mjs';
import { document, Element } from '../tiny-dom.mjs';

const words = JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8'));

/** The fact of the fake engine's answers, as the page lists it. */
const listed = {
  childNodes: [{}, { textContent: ' The exclusivity ended. ' }],
  querySelectorAll: () => ['https://example.org/a', 'javascript:alert(1)'].map((url) => ({ getAttribute: () => url })),
};

function opened({ answer = why_answer, from = null } = {}) {
  const keys = [];
  const window = {
    innerHeight: 900,
    addEventListener() {},
    document: { ...document, createElement: document.createElement, getElementById: (id) => (id === 'fact-f1' ? listed : null), get activeElement() { return document.activeElement; },
      addEventListener: (_, fn) => keys.push(fn) },
  };
  const main = new Element('main');
  const panel = new Element('section');
  panel.hidden = true;
  main.append(panel);
  main.box = { width: 1080, height: 2000 };
  const asked = [];
  const held = [];
  const sliders = [];
  const state = { value: '3' };
  const why = create_why_panel({
    window, panel, say: create_words(words).say,
    answer: (id) => (asked.push(id), answer(id)),
    value_of: () => state.value,
    has_slider: (id) => id === 'buy_anyway',
    focus_slider: (id) => sliders.push(id),
    hold: (id) => held.push(id),
  });
  why.open('channel.aws', { area: main, x: 300, y: 400 }, from);
  const button = (text) => panel.all((one) => one.tag === 'button' && one.textContent === text)[0];
  return { why, panel, asked, held, sliders, state, button, press: (key) => keys.forEach((fn) => fn({ key })) };
}

test('it says what the number is, what it rests on and how it comes about', () => {
  const { panel } = opened();
  assert.equal(panel.hidden, false);
  const text = panel.textContent;
  for (const part of ['Label of channel.aws', 'channel.aws is 3 of every 100 dollars.', 'What it rests on', 'How the model makes it', '= a × b', '= 1 × 0.5'])
    assert.ok(text.includes(part), part);
  assert.ok(text.includes('In the model it moves the number from 20 (25%) to 4 (75%).'));
  assert.ok(!text.includes('‹'), 'no word is missing');
});

test('six inputs at first, then all; one with a source is always among them', () => {
  const { panel, button } = opened();
  const grounds = () => panel.all((one) => one.className === 'ground');
  assert.equal(grounds().length, 7);
  assert.ok(grounds()[6].textContent.includes('27 Apr 2026'));
  button('Show all').dispatch('click');
  assert.equal(grounds().length, 8);
});

test('links lead only to publishers’ pages, and tell them nothing about the reader', () => {
  const { panel } = opened();
  const links = panel.all((one) => one.tag === 'a');
  assert.deepEqual(links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]),
    [['Microsoft', 'https://example.org/a', '_blank', 'noopener noreferrer external']]);
});

test('a source bears the day of its page, and a mark where only a copy of it was read', () => {
  const { panel } = opened();
  const fact = panel.all((one) => one.tag === 'li' && one.textContent.startsWith('27 Apr 2026'))[0].textContent;
  assert.match(fact, /The exclusivity ended\. Microsoft, 24 April 2026 \(read in a public copy\) Elsewhere \(documented by its publisher\)/);
});

test('beside the bar of hosts stands what its sources contradict each other in, with links to them', () => {
  const plain = opened().panel;
  assert.ok(!plain.textContent.includes(words['ask.remark']));
  const facts = why_answer('x').grounds[7].facts;
  const { panel } = opened({ answer: (id) => ({ ...why_answer(id), grounds: [], remark: { text: 'One names six clouds.', facts } }) });
  assert.match(panel.textContent, /What the sources contradict each other in.*One names six clouds\./);
  assert.deepEqual(panel.all((one) => one.tag === 'a').map((link) => link.getAttribute('href')), ['https://example.org/a']);
});

test('facts and assumptions look different and are named', () => {
  const { panel } = opened();
  const marks = panel.all((one) => one.className?.startsWith('basis'));
  assert.deepEqual(new Set(marks.map((mark) => [mark.className, mark.textContent].join())), new Set(['basis assumption,assumption', 'basis reported,reported']));
  assert.ok(panel.all((one) => one.className === 'ground')[0].textContent.includes('assumption, set by you'));
});

test('a term opens its own answer, and a button leads back', () => {
  const { panel, asked, button } = opened();
  button('AWS → API').dispatch('click');
  assert.equal(asked.at(-1), 'channel.aws>product.api');
  assert.equal(document.activeElement, panel);
  button('Back to Label of channel.aws').dispatch('click');
  assert.equal(asked.at(-1), 'channel.aws');
  assert.ok(!panel.textContent.includes('Back to'));
});

test('an input with a slider leads to it', () => {
  const { panel, sliders, button } = opened();
  button('Go to its slider').dispatch('click');
  assert.deepEqual(sliders, ['buy_anyway']);
  assert.equal(panel.hidden, true);
});

test('Escape closes it and gives the focus back to the button that asked', () => {
  const from = new Element('button');
  const { panel, press } = opened({ from });
  assert.equal(document.activeElement, panel);
  press('a');
  assert.equal(panel.hidden, false);
  press('Escape');
  assert.equal(panel.hidden, true);
  assert.equal(document.activeElement, from);
});

test('it explains the new number when the scenario has stopped changing, and writes nothing otherwise', () => {
  let value = 3;
  const { why, panel, button } = opened({ answer: (id) => ({ ...why_answer(id), sentence: `${value}.` }) });
  const [body] = panel.all((one) => one.className === 'body' || one.getAttribute('class') === 'body');
  const writes = body.writes;
  why.changed();
  assert.equal(body.writes, writes);
  button('AWS → API').focus();
  value = 4;
  why.changed();
  assert.ok(body.textContent.startsWith('4.'));
  assert.equal(document.activeElement, button('AWS → API'), 'the focus stays on what it was on');
});

test('an era without that number says so', () => {
  const { panel } = opened({ answer: () => null });
  assert.ok(panel.textContent.includes('This era has no such number.'));
});

test('the panel lies inside its area and beside the point, wherever that is', () => {
  for (const area of [{ x: 24, y: 300, w: 1032, h: 1170 }, { x: 16, y: 0, w: 328, h: 2600 }, { x: 16, y: 40, w: 328, h: 240 }])
    for (let across = 0; across <= 1; across += 0.125)
      for (let down = 0; down <= 1; down += 0.125)
        for (const high of [90, 520]) {
          const point = { x: area.x + across * area.w, y: area.y + down * area.h };
          const w = area.w < 600 ? area.w : 420;
          const { x, y, h } = panel_position(point, { w, h: high }, area);
          const shown = Math.min(high, h);
          const where = JSON.stringify({ area, point, high, x, y, h });
          assert.ok(x >= area.x && x + w <= area.x + area.w, where);
          assert.ok(y >= area.y && y + shown <= area.y + area.h + 1e-9, where);
          const covers = point.x > x && point.x < x + w && point.y > y && point.y < y + shown;
          assert.ok(!covers || area.h < 520, where);
        }
});

test('the path of its number stays lit until it closes', () => {
  const { why, held } = opened();
  assert.deepEqual(held, ['channel.aws']);
  why.close(false);
  assert.deepEqual(held, ['channel.aws', '']);
});
