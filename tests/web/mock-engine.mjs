// A fake engine with the functions of the real one (src/README.md), and enough of a story to test the page's modules.
// Texts pass as UTF-8 through a memory, as in the real one.

/**
 * @param {{webgl?: boolean, canvas?: any, fail_at?: string}} [options]  `fail_at`: the function that throws
 */
export function create_mock_module({ webgl = true, canvas = null, fail_at = '' } = {}) {
  const memory = new Uint8Array(1 << 22);
  let top = 16;
  const calls = [];
  const asking = { metric: 'unmet', question: null, only: false, asked: '' };
  const state = { ...fresh(), asking, problems: [], revision: 1, page_start: '', frames: 0, width: 0, ratio: 1, context: null };

  const text_at = (pointer) => new TextDecoder().decode(memory.subarray(pointer, memory.indexOf(0, pointer)));
  const out = (text) => {
    const bytes = new TextEncoder().encode(text + '\0');
    memory.set(bytes, 1 << 21);
    return 1 << 21;
  };

  function read(text, part) {
    for (const pair of text.replace(/^[?#]/, '').split('&').filter(Boolean)) {
      const [key, value] = pair.split('=');
      if (key === 'era') state.era = value;
      else if (key === 'seed') state.seed = Number(value);
      else if (key in state.levers) state.levers[key] = { value: Number(value) / 100, fixed: true };
      else if (part === 'hash') state.problems.push({ where: key, what: 'This link sets something that this map doesn’t have.' });
    }
  }

  const functions = {
    problems() {
      const text = JSON.stringify(state.problems);
      state.problems = [];
      return out(text);
    },
    start(query, hash) {
      state.page_start = text_at(query);
      read(state.page_start, 'query');
      state.start = query_of(state);
      read(text_at(hash), 'hash');
      ++state.revision;
    },
    set_query(text) {
      Object.assign(state, fresh());
      read(state.page_start, 'query');
      read(text_at(text), 'hash');
      ++state.revision;
    },
    query: () => out(query_of(state) === state.start ? '' : query_of(state)),
    whole_query: () => out(query_of(state)),
    do(action) {
      const [verb, id, value] = text_at(action).split(' ');
      if (verb === 'era') state.era = id;
      else if (verb === 'set') state.levers[id] = { value: Number(value) / 100, fixed: true };
      else if (verb === 'free') state.levers[id] = fresh().levers[id];
      else if (verb === 'reroll') ++state.seed;
      else if (verb === 'matter') asking.metric = id;
      else if (verb === 'documented') asking.only = id === '1';
      else if (verb === 'ask') asking.question = id === 'none' ? null : question_of(text_at(action));
      else if (verb === 'preset' || verb === 'reset') Object.assign(state, fresh());
      else return 0;
      ++state.revision;
      return 1;
    },
    outline: () => out(JSON.stringify(outline_of(state))),
    step() {
      const { query, result, levers } = outline_of(state);
      return out(state.dragged ? JSON.stringify({ query, result, lever: levers.find(({ id }) => id === state.dragged) }) : '');
    },
    answer: (question) => out(JSON.stringify(answer_to(text_at(question)))),
    clicked_number() {
      const id = asking.asked;
      asking.asked = '';
      return out(id);
    },
    revision: () => state.revision,
    attach() {
      state.context = webgl && canvas ? canvas.getContext('webgl2') : null;
      return Number(webgl && (!canvas || state.context !== null));
    },
    detach() {},
    look() {},
    resize(width, ratio) {
      if (width !== state.width) ++state.revision;
      state.width = width;
      state.ratio = ratio;
      const height = width >= 960 ? 1040 : 1560;
      if (canvas) Object.assign(canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
      return height;
    },
    pointer(kind, x) {
      if (kind === 1) functions.set_from(x);
    },
    cursor: () => 1,
    focus() {},
    hold() {},
    inset() {},
    frame() {
      ++state.frames;
      state.context?.clearColor(0.5, 0.6, 0.7, 1);
      state.context?.clear(state.context.COLOR_BUFFER_BIT);
      return Infinity;
    },
    stats: () => out(JSON.stringify({ frames: state.frames, heapBytes: memory.length, modelMs: 1, drawMs: 1, pixelRatio: state.ratio })),
    slider_rect: (id) => out(text_at(id) in state.levers ? JSON.stringify({ x: 40, y: 700, w: 180, h: 28 }) : ''),
    monte_carlo: (draws, simd) => draws / (simd ? 4000 : 1000),
    seed_shift: () => 0.123,
    svg: (width) => out(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="300" viewBox="0 0 ${width} 300"><text x="20" y="40">era ${state.era}</text></svg>`),
    figure: (width, link) => out(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 400" width="${width}" height="400"><title>era ${state.era}</title><text x="20" y="40">${text_at(link)}</text></svg>`),
    set_from(x) {
      state.levers.buy_anyway = { value: Math.min(1, Math.max(0, (x - 40) / 180)), fixed: true };
      ++state.revision;
    },
  };

  const module = {
    HEAPU8: memory,
    calls,
    state,
    _malloc(bytes) {
      const pointer = top;
      top += bytes + (8 - (bytes % 8));
      return pointer;
    },
    _free() {},
  };
  for (const [name, fn] of Object.entries(functions))
    module[`_cm_${name}`] = (...args) => {
      calls.push(name);
      if (name === fail_at) throw new Error(`${name} failed`);
      return fn(...args);
    };
  return module;
}

function fresh() {
  return { era: 'e3', seed: 1, levers: { 'api-exclusivity': { value: 1, fixed: false }, rollout: { value: 1, fixed: false }, buy_anyway: { value: 0.5, fixed: false }, multi: { value: 0.35, fixed: false } } };
}

function query_of({ era, seed, levers }) {
  const pairs = era === 'e3' ? [] : [`era=${era}`];
  if (seed !== 1) pairs.push(`seed=${seed}`);
  for (const [id, { value, fixed }] of Object.entries(levers)) if (fixed) pairs.push(`${id}=${Math.round(value * 10000) / 100}`);
  return pairs.join('&');
}

const labels = {
  'api-exclusivity': 'API sales tied to Azure',
  rollout: 'Listed at once when allowed',
  buy_anyway: 'Buy anyway, off their cloud',
  multi: 'Can buy on either cloud',
};

function outline_of(state) {
  const unmet = Math.round(26 * (1 - state.levers.buy_anyway.value));
  const estimate = { central: unmet, p5: unmet - 4, p95: unmet + 5 };
  const eras = ['Exclusive cloud', 'First refusal on compute', 'Recapitalisation', 'Amazon deal', 'Exclusivity ends', 'On sale at AWS'];
  return {
    title: 'The buyers OpenAI says it could not reach',
    query: query_of(state) === state.start ? '' : query_of(state),
    seed: state.seed,
    draws: 4096,
    settled: true,
    era: { id: state.era, label: 'Amazon deal', dates: '27 Feb – 26 Apr 2026', note: '' },
    historical: true,
    result: [
      { text: 'Under the Amazon deal, we estimate, AWS sold 4 of every 100 dollars ', tone: 'plain' },
      { text: '(2–5)', tone: 'range' },
      { text: '; ', tone: 'plain' },
      { text: `${unmet} went unmet`, tone: 'unmet' },
      { text: ' ', tone: 'plain' },
      { text: `(${unmet - 4}–${unmet + 5})`, tone: 'range' },
      { text: '.', tone: 'plain' },
    ],
    eras: eras.map((label, i) => ({ id: `e${i}`, label, dates: `${2020 + i}`, chosen: state.era === `e${i}`, unmet: estimate, rect: { x: i * 50, y: 0, w: 50, h: 110 } })),
    presets: [
      { id: 'memo', label: 'As of the memo, 12 April 2026', note: '', query: '', chosen: query_of(state) === '', rect: null },
      { id: 'today', label: 'Any cloud, today', note: '', query: 'era=e5', chosen: false, rect: null },
    ],
    levers: Object.entries(state.levers).map(([id, { value, fixed }], i) => ({
      id, label: labels[id], kind: id === 'rollout' ? 'rollout' : id.includes('-') ? 'right' : 'input',
      value, low: value / 2, high: Math.min(1, value * 1.5), reported: id === 'multi' ? 0.35 : id === 'buy_anyway' ? 0.5 : 1,
      has_range: !id.includes('-') && id !== 'rollout', fixed, enabled: true, basis: 'assumption',
      value_text: `${Math.round(value * 100)}%`, basis_text: 'Assumed: 25–75%', note: '', facts: [],
      rect: id === 'multi' ? null : { x: 10, y: 640 + 90 * i, w: 272, h: 76 },
    })),
    nodes: [],
    flows: [{ from: 'buyer.aws', to: 'channel.aws', value: estimate, status: 'available' }, { from: 'channel.aws', to: 'product.api', value: estimate, status: 'available' }],
    hosting: [{ id: 'host.azure', label: 'Azure', value: estimate }],
    ...inquiry_of(state, unmet),
    metrics: { unmet: estimate },
    table: {
      caption: 'Dollars of every 100',
      columns: ['From', 'To', 'Of every 100 dollars', '5th–95th percentile', 'Status'],
      rows: [
        ['On AWS', 'AWS Bedrock', String(unmet), '2–5', ''],
        ['AWS Bedrock', 'API models', '3', '2–5', 'on sale'],
        ['Runs on', 'Azure', '40', '35–47', ''],
      ],
    },
  };
}

/** "ask METRIC EQUALS LEVER" */
function question_of(text) {
  const [, metric, equals, lever] = text.split(' ');
  return { metric, equals, lever, sentence: `${metric} would sell as much as ${equals} with ${lever} at 27%.`, at: [0.27] };
}

function inquiry_of({ asking, levers }, unmet) {
  const row = (input, at_low, at_high) => ({
    input, label: labels[input], at_low, at_high, low_text: `${at_low} if 25%`, high_text: `${at_high} if 75%`,
  });
  return {
    sensitivity: {
      metric: asking.metric, label: 'Unmet demand', central: unmet, central_text: String(unmet), axis_low: 0, axis_high: 40,
      rows: [row('buy_anyway', 20, 4), row('multi', 9, 14)].filter(({ input }) => !levers[input].fixed),
    },
    question: asking.question,
    documented: { only: asking.only, numbers: 3, known: 1, sentence: 'Of the 3 numbers on this map 1 rests on no assumption.' },
    numbers: [
      { id: 'channel.aws', label: 'AWS Bedrock', text: '3 (2–4)', documented: false, rect: { x: 272, y: 300, w: 120, h: 60 } },
      { id: 'buyer.aws>channel.aws', label: 'On AWS → AWS Bedrock', text: '1', documented: false, rect: { x: 200, y: 310, w: 32, h: 16 } },
      { id: 'channel.aws>product.api', label: 'AWS Bedrock → API models', text: '3', documented: true, rect: null },
    ],
    metric_labels: { unmet: 'Unmet demand', 'channel.aws': 'AWS Bedrock', 'channel.azure': 'Microsoft Azure' },
  };
}

function answer_to(question) {
  const [verb, id] = question.split(' ');
  if (verb === 'bounds') return { sentence: `${id} can’t exceed 38 of every 100 dollars.` };
  return id === 'nothing' ? null : why_answer(id);
}

/** An answer with eight inputs, of which only the last has facts. */
export function why_answer(id) {
  const fact = {
    id: 'f1', date: '27 Apr 2026', reading: 'primary',
    sources: [
      { publisher: 'Microsoft', date: '24 April 2026', copy: true },
      { publisher: 'Elsewhere', date: '', copy: false },
    ],
  };
  const ground = (name, i) => ({
    kind: 'input', id: name, label: labels[name] ?? name, basis: i < 7 ? 'assumption' : 'reported', fixed: i === 0,
    value_text: '50%', low_text: '25%', high_text: '75%', at_low_text: '20', at_high_text: '4', note: '', facts: i < 7 ? [] : [fact],
  });
  return {
    id, label: `Label of ${id}`, documented: false, sentence: `${id} is 3 of every 100 dollars.`,
    formula: [
      { label: id, value_text: '3', in_words: '', in_figures: '', terms: [{ label: 'AWS → API', id: 'channel.aws>product.api', value_text: '3' }, { label: 'The rest', id: '', value_text: '0' }] },
      { label: 'size', value_text: '0.5', in_words: 'a × b', in_figures: '1 × 0.5', terms: [] },
    ],
    grounds: ['buy_anyway', 'multi', 'a', 'b', 'c', 'd', 'e', 'api-exclusivity'].map(ground),
  };
}
