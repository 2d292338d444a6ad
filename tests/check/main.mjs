// tests/check.sh, once there is a node: runs the stages side by side and says what they came to.
import { availableParallelism, cpus } from 'node:os';

import { changed_files, read_sources, stages_of } from './changed.mjs';
import { slowest_of } from './choose.mjs';
import { UsageError, read_options, usage } from './options.mjs';
import { processor_times } from './processes.mjs';
import { statistics, told } from './repeat.mjs';
import { end, stage_block } from './report.mjs';
import { end_all, last_cases, run_stage } from './run_stage.mjs';
import { run_all } from './schedule.mjs';
import { stages as all } from './stages.mjs';

const cores = availableParallelism?.() ?? cpus().length;
const room = 2 * cores;  // threads; browsers wait more than they work

/** Which cases of a stage are wanted. */
async function choice_of(stage, { text = undefined, slowest = undefined }) {
  if (text === undefined && !slowest) return {};
  if (stage.kind === 'plain') throw new UsageError(`${stage.name} has no cases to choose from`);
  if (!slowest) return { text };
  const names = slowest_of(await last_cases(stage.name), slowest).map(({ name }) => name);
  if (names.length === 0) throw new UsageError(`${stage.name} has not run as a whole: tests/check.sh --only ${stage.name}`);
  return { names };
}

/** @param {import('./stages.mjs').Stage[]} stages */
async function round(stages, choices, times) {
  const results = [], not_run = [];
  await run_all(stages, {
    room,
    async run(stage) {
      const result = await run_stage(stage, choices.get(stage.name), times);
      results.push(result);
      console.log(stage_block(result));
      return result.failed === 0;
    },
    not_run(stage, need) {
      not_run.push(stage.name);
      console.log(`${stage.name.padEnd(14)}not run: ${need} failed`);
    },
  });
  return { results, not_run };
}

/** Puts the stages of what has changed into the options; false where there are none. */
function choose_changed(options) {
  const changed = changed_files();
  const { stages, later } = stages_of(changed, read_sources());
  options.stages = stages;
  if (stages.length === 0) console.log('nothing has changed since the last commit');
  else console.log(`${changed.length} changed: ${stages.map(({ name }) => name.replace('changed-', '')).join(', ')}${later.length > 0 ? `; it concerns ${later.join(', ')} too` : ''}`);
  return stages.length > 0;
}

async function main() {
  const options = read_options(process.argv.slice(2), all);
  if (options.help) return console.log(usage.trimEnd());
  if (options.list) return console.log(all.map(({ name }) => name).join('\n'));
  if (options.changed && !choose_changed(options)) return;
  const choices = new Map();
  for (const stage of options.stages) choices.set(stage.name, stage.name === 'setup' ? {} : await choice_of(stage, options));

  const start = performance.now();
  const times = processor_times();
  const looks = setInterval(() => times.look(), 500);
  const results = [], not_run = new Set();
  for (let i = 1; i <= options.repeat; ++i) {
    const stages = i === 1 ? options.stages : options.stages.filter(({ once }) => !once);
    if (options.repeat > 1) console.log(`round ${i} of ${options.repeat}`);
    const found = await round(stages, choices, times);
    results.push(...found.results);
    found.not_run.forEach((name) => not_run.add(name));
  }
  clearInterval(looks);
  if (options.repeat > 1) console.log(`\n${told(statistics(results))}`);
  console.log(end(results, { seconds: (performance.now() - start) / 1000, cores, not_run: [...not_run] }));
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    end_all();
    process.exit(1);
  });
process.chdir(new URL('../..', import.meta.url).pathname);
try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${usage}error: ${error.message}`);
  process.exitCode = 2;
}
