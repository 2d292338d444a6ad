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
  'half-open': 'era=e3&api-exclusivity=50&frontier-distribution=25&rollout=60&buy_anyway=20',
};

const drawn = ['memo', 'one-cloud', 'today', 'half-open'];

/** Name, and the text that the command line makes now. */
export function* pictures() {
  const run = (...args) => execFileSync(`${root}dist/bin/channelmap`, args, { encoding: 'utf8', maxBuffer: 1e8 });
  const story = `${root}assets/story.json`;
  for (const [name, query] of Object.entries(scenarios)) {
    for (const width of drawn.includes(name) ? widths : [])
      yield [`${name}-${width}.svg`, () => lines(run('svg', story, query, '--width', String(width)))];
    yield [`${name}.csv`, () => run('table', story, query, '--csv')];
  }
}

/** An element a line, so that a difference is a short one. */
const lines = (svg) => `${svg.trimEnd().replace(/></g, '>\n<')}\n`;
