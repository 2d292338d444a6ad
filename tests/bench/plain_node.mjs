// Plain JavaScript in a node of its own, fresh as a page is: takes {story, scenario, draws, each, rounds} on
// standard input, prints {metrics, times}, the least time of each round.
import { readFileSync } from 'node:fs';

import { create_monte_carlo } from './plain_model.mjs';

const { story, scenario, draws, each, rounds } = JSON.parse(readFileSync(0, 'utf8'));
const run = create_monte_carlo(story, scenario, draws);
const { metrics } = run();
const times = Array.from({ length: rounds }, () => Math.min(...Array.from({ length: each }, () => {
  const began = performance.now();
  run();
  return performance.now() - began;
})));
console.log(JSON.stringify({ metrics, times }));
