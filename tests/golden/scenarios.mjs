// What is kept: the tables of all eras and presets, and the pictures of a few at the widths of phone, tablet and desk.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

export const widths = [328, 680, 1032];
export const scenarios = {
  memo: 'era=e3',
  'one-cloud': 'era=e0',
  'first-refusal': 'era=e1',
  recapitalisation: 'era=e2',
  'api-open': 'era=e3&api-exclusivity=0',
  'exclusivity-ends': 'era=e4',
  today: 'era=e5',
  'azure-again': 'era=e5&api-exclusivity=100',
  'half-open': 'era=e3&api-exclusivity=50&frontier-distribution=25&rollout=60&buy_anyway=20',
  versus: 'era=e3&api-exclusivity=0&vs.era=e5&vs.buy_anyway=60',
};

/** At which widths each is drawn; elsewhere only its colours and its table are looked at. */
const drawn = {
  memo: widths,
  'one-cloud': [328],
  'first-refusal': [],
  recapitalisation: [680],
  'api-open': [1032],
  'exclusivity-ends': [],
  today: widths,
  'azure-again': [328],
  'half-open': widths,
  versus: widths,
};
/** Whose cards are kept. */
const shared = ['memo', 'versus'];
/** Of which the picture to take away is kept, and at which width. */
const taken = { 'half-open': 680, versus: 328 };
const link = 'https://example.org/channel-map/#';

const program = `${root}dist/bin/channelmap`;
const story = `${root}assets/story.json`;
const run = (...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });

/** A picture in few bytes: soft edges in one step. @param {string} name @param {string[]} options */
export const drawing = (name, ...options) => lines(run('svg', story, scenarios[name], '--coarse', ...options));

/** Name, and the text that the command line makes now. */
export function* pictures() {
  for (const [name, query] of Object.entries(scenarios)) {
    for (const width of drawn[name]) yield [`${name}-${width}.svg`, () => drawing(name, '--width', String(width))];
    if (shared.includes(name)) yield [`${name}-card.svg`, () => drawing(name, '--card')];
    if (name in taken)
      yield [`${name}-figure.svg`, () => drawing(name, '--figure', '--link', link + query, '--width', String(taken[name]))];
    yield [`${name}.csv`, () => run('table', story, query, '--csv')];
  }
}

/** An element a line, so that a difference is a short one. */
const lines = (svg) => `${svg.trimEnd().replace(/></g, '>\n<')}\n`;
