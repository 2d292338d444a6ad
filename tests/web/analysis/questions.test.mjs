// What stands below the map: numbers as buttons, what matters most, what would have to be true, what is documented.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { limit_to_documented } from '../../../web/text/documented.js';
import { create_engine } from '../../../web/engine/engine.js';
import { create_sensitivity_panel } from '../../../web/analysis/sensitivity_panel.js';
import { create_number_buttons } from '../../../web/controls/number_buttons.js';
import { create_number_picker } from '../../../web/analysis/number_picker.js';
import { create_break_even_panel } from '../../../web/analysis/break_even_panel.js';
import { create_table } from '../../../web/text/table.js';
import { create_words } from '../../../web/base/words.js';
import { create_mock_module } from '../mock-engine.mjs';
import { create_clock, document, Element } from '../tiny-dom.mjs';

const words = JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8'));
const { say } = create_words(words);

/** A fake engine and session: edits are recorded, and each new outline is shown. */
function mocked(show = () => {}) {
  const engine = create_engine(create_mock_module(), (error) => { throw error; });
  engine.start('', '');
  const actions = [];
  const act = (action) => {
    actions.push(action);
    engine.act(action);
    show(engine.outline());
  };
  return { engine, actions, act };
}

const with_tag = (root, tag) => root.all((one) => one.tag === tag);

function numbered() {
  const holder = new Element('div');
  const focused = [];
  const asked = [];
  const numbers = create_number_buttons({ holder, say, focus: (id) => focused.push(id), open_why: (id) => asked.push(id) });
  const { engine } = mocked();
  numbers.show(engine.outline().numbers);
  return { holder, focused, asked, numbers, buttons: with_tag(holder, 'button'), outline: engine.outline() };
}

test('every number is a button with a name, on its place, in one tab stop', () => {
  const { buttons } = numbered();
  assert.deepEqual(buttons.map((button) => button.getAttribute('aria-label')),
    ['AWS Bedrock: 3 (2–4)', 'On AWS → AWS Bedrock: 1', 'AWS Bedrock → API models: 3']);
  assert.deepEqual(buttons.map((button) => button.getAttribute('tabindex')), ['0', '-1', '-1']);
  assert.equal(buttons[0].style['--x'], '272px');
  assert.equal(buttons[2].style['--x'], '200px', 'one without a mark lies at the last that has one');
});

test('arrow keys, Home and End go through them and stop at the ends', () => {
  const { buttons, focused } = numbered();
  buttons[0].focus();
  const press = (key, more = {}) => document.activeElement.dispatch('keydown', { key, ...more });
  const at = () => buttons.indexOf(document.activeElement);
  const walk = ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Home', 'End', 'ArrowUp'].map((key) => (press(key), at()));
  assert.deepEqual(walk, [0, 1, 2, 2, 0, 2, 1]);
  press('ArrowRight', { altKey: true });
  assert.equal(at(), 1, 'keys of the browser are left to it');
  assert.equal(focused.at(-1), 'buyer.aws>channel.aws');
  assert.deepEqual(buttons.map((button) => button.getAttribute('tabindex')), ['-1', '0', '-1']);
});

test('Enter, which is a click, asks; when values change the buttons stay', () => {
  const { holder, buttons, asked, numbers, outline } = numbered();
  buttons[1].dispatch('click');
  assert.deepEqual(asked, ['buyer.aws>channel.aws']);
  const writes = holder.writes;
  numbers.show(outline.numbers.map((number) => ({ ...number, text: '7' })));
  assert.equal(holder.writes, writes);
  assert.equal(buttons[0].getAttribute('aria-label'), 'AWS Bedrock: 7');
});

function mattering() {
  const clock = create_clock();
  let see = () => {};
  class IntersectionObserver {
    constructor(fn) { see = (isIntersecting) => fn([{ isIntersecting }]); }
    observe() {}
  }
  const box = new Element('section');
  const gone = [];
  const asked = [];
  const { engine, actions, act } = mocked((outline) => matters.show(outline));
  const matters = create_sensitivity_panel({
    window: { ...clock.window, IntersectionObserver }, box, say, act,
    bounds: (metric) => (asked.push(metric), engine.bounds(metric)),
    go_to_input: (input) => gone.push(input),
  });
  matters.show(engine.outline());
  const rows = () => box.all((one) => one.getAttribute('class') === 'matter');
  const limit = () => box.all((one) => one.getAttribute('class')?.startsWith('limit'))[0];
  return { box, clock, see, gone, asked, engine, actions, act, matters, rows, limit };
}

test('each assumption has a row with both ends, the lower one on the left', () => {
  const { rows } = mattering();
  assert.deepEqual(rows().map((row) => row.textContent),
    ['Buy anyway, off their cloud 4 if 75% 20 if 25%', 'Can buy on either cloud 9 if 25% 14 if 75%']);
  const plot = rows()[0].children[1];
  assert.deepEqual(['--low', '--middle', '--high'].map((name) => plot.style[name]), ['0.1000', '0.3250', '0.5000']);
});

test('a row leads to its slider; the metric can be chosen', () => {
  const { rows, gone, box, actions } = mattering();
  rows()[1].dispatch('click');
  assert.deepEqual(gone, ['multi']);
  const [select] = with_tag(box, 'select');
  assert.deepEqual(with_tag(select, 'option').map((one) => one.getAttribute('value')), ['unmet', 'channel.aws', 'channel.azure']);
  select.value = 'channel.aws';
  select.dispatch('change');
  assert.deepEqual(actions, ['matter channel.aws']);
  assert.ok(!box.classList.contains('unmet'), 'the accent colour is unmet demand’s alone');
});

test('rows are kept while values change, also in another order', () => {
  const { matters, engine, rows } = mattering();
  const [first, second] = rows();
  first.focus();
  const outline = engine.outline();
  matters.show({ ...outline, sensitivity: { ...outline.sensitivity, rows: outline.sensitivity.rows.slice().reverse() } });
  assert.deepEqual(rows(), [second, first]);
  assert.equal(document.activeElement, first);
});

test('the limit is computed only in view, after a pause, and once for each scenario', () => {
  const { clock, see, asked, act, limit, matters, engine } = mattering();
  clock.run();
  assert.deepEqual(asked, []);
  see(true);
  clock.run();
  assert.deepEqual(asked, ['unmet']);
  assert.equal(limit().textContent, 'unmet can’t exceed 38 of every 100 dollars.');
  matters.show({ ...engine.outline(), settled: false });
  assert.ok(limit().classList.contains('stale'), 'nothing is claimed of a scenario that was not looked at');
  clock.run();
  act('set multi 60');
  clock.run();
  act('set multi 60');
  clock.run();
  assert.deepEqual(asked, ['unmet', 'unmet']);
  assert.ok(!limit().classList.contains('stale'));
});

test('a scenario that comes back shows its limit again', () => {
  const { clock, see, asked, limit, matters, engine } = mattering();
  see(true);
  clock.run();
  matters.show({ ...engine.outline(), settled: false });
  matters.show(engine.outline());
  assert.ok(!limit().classList.contains('stale'));
  assert.equal(asked.length, 1);
});

function questioned() {
  const box = new Element('section');
  const { engine, actions, act } = mocked((outline) => question.show(outline));
  const question = create_break_even_panel({ box, say, act, first: { lever: 'api-exclusivity', metric: 'channel.aws', equals: 'channel.azure' } });
  question.show(engine.outline());
  const [lever, metric, equals] = with_tag(box, 'select');
  const [form] = with_tag(box, 'form');
  const [answer] = box.all((one) => one.getAttribute('role') === 'status');
  const [ask, clear] = with_tag(box, 'button');
  return { box, actions, question, lever, metric, equals, form, answer, ask, clear };
}

test('a question is offered in words, and asked when the reader asks', () => {
  const { box, actions, form, answer, clear } = questioned();
  assert.ok(box.textContent.includes('At what strength of '));
  assert.deepEqual([actions.length, answer.textContent, clear.hidden], [0, '', true]);
  form.dispatch('submit');
  assert.deepEqual(actions, ['ask channel.aws channel.azure api-exclusivity']);
  assert.equal(answer.textContent, 'channel.aws would sell as much as channel.azure with api-exclusivity at 27%.');
  assert.equal(clear.hidden, false);
});

test('a question is asked again when a choice changes, and can be cleared', () => {
  const { actions, form, lever, metric, answer, clear } = questioned();
  metric.value = 'unmet';
  metric.dispatch('change');
  assert.deepEqual(actions, [], 'nothing is asked yet');
  form.dispatch('submit');
  lever.value = 'multi';
  lever.dispatch('change');
  assert.equal(actions.at(-1), 'ask unmet channel.azure multi');
  clear.dispatch('click');
  assert.deepEqual([actions.at(-1), answer.textContent, clear.hidden], ['ask none', '', true]);
});

test('a figure is not compared with itself', () => {
  const { actions, form, metric, answer } = questioned();
  metric.value = 'channel.azure';
  form.dispatch('submit');
  assert.deepEqual(actions, []);
  assert.equal(answer.textContent, words['question.same']);
});

test('totals, eras and quantities can be asked about too', () => {
  const asked = [];
  const other = create_number_picker({ document, say, open_why: (id) => asked.push(id) });
  const { engine } = mocked();
  other.show(engine.outline());
  const [select] = with_tag(other.element, 'select');
  const ids = with_tag(select, 'option').map((one) => one.getAttribute('value'));
  assert.deepEqual(ids, ['unmet', 'channel.aws', 'channel.azure', ...[0, 1, 2, 3, 4, 5].map((i) => `era.e${i}`),
    'api-exclusivity', 'rollout', 'buy_anyway', 'multi']);
  select.value = 'era.e3';
  with_tag(other.element, 'button')[0].dispatch('click');
  assert.deepEqual(asked, ['era.e3']);
});

test('the values of the table open "Why this number?", and are hidden where only documented ones are shown', () => {
  const holder = new Element('div');
  const asked = [];
  const table = create_table({ holder, title: 'Why?', open_why: (id) => asked.push(id) });
  const documented = (id) => id === 'channel.aws>product.api';
  const { engine, act } = mocked();
  const show = () => {
    const { outline, marks } = limit_to_documented(engine.outline(), say, documented);
    table.show(outline.table, marks);
    return { outline, values: with_tag(holder, 'td').filter((one) => with_tag(one, 'button').length > 0) };
  };
  const before = show();
  assert.deepEqual(before.values.map((one) => one.textContent), ['13', '3', '40']);
  with_tag(before.values[2], 'button')[0].dispatch('click');
  assert.deepEqual(asked, ['host.azure']);
  act('documented 1');
  const { outline, values } = show();
  assert.deepEqual(values.map((one) => one.textContent), ['not documented', '3', 'not documented']);
  assert.deepEqual(values.map((one) => one.classList.contains('hatched')), [true, false, true]);
  assert.ok(!with_tag(holder, 'tr')[1].textContent.includes('2–5'), 'nor their ranges');
  assert.deepEqual(outline.result, [{ text: 'Of the 3 numbers on this map 1 rests on no assumption.', tone: 'plain' }]);
  assert.deepEqual(outline.numbers.map(({ text }) => text), ['not documented', 'not documented', '3']);
  assert.deepEqual(outline.changes, { second: false, sentence: [], items: [] });
  assert.ok(outline.eras.every((era) => era.unmet_text === ''));
  act('documented 0');
  assert.deepEqual(show().values.map((one) => one.textContent), ['13', '3', '40']);
});
