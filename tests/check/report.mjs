// What tests/check.sh says: a block for each stage, then where the time went, then the count.
import { readFileSync } from 'node:fs';

import { alone, slowest_of } from './choose.mjs';

const lines_of_a_failure = 12;
const worth_telling = 1000;  // ms
const cut = (line) => (line.length > 200 ? `${line.slice(0, 200)}…` : line);
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const indented = (lines, by) => lines.map((line) => `${' '.repeat(by)}${cut(line)}`);

/** @param {number} seconds */
export const duration = (seconds) => {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

const shortened = (message) => {
  const lines = message.split('\n').filter((line) => line.trim());
  return lines.length > lines_of_a_failure ? [...lines.slice(0, lines_of_a_failure), '…'] : lines;
};

/** The lines of a log that say what is wrong: errors if there are any, else its end. @param {string} log */
export function telling_lines(log) {
  const lines = log.split('\n').filter((line) => line.trim() && !/^ +at /.test(line));
  const errors = lines.filter((line) => /\berror\b|^FAULT|^not in style|FAILED|^remedy/i.test(line) && !/\bwarning\b/i.test(line));
  return (errors.length > 0 ? errors : lines).slice(-lines_of_a_failure);
}

/** @param {Awaited<ReturnType<import('./run_stage.mjs').run_stage>>} result */
export function stage_block({ stage, log, seconds, passed, failed, skipped, cases, again, notes }) {
  const columns = [String(passed).padStart(5), ' passed ', String(failed).padStart(3), ' failed ', String(skipped).padStart(3), ' skipped'];
  const lines = [`${stage.name.padEnd(14)}${columns.join('')}   ${duration(seconds)}`];
  if (again.length > 0) lines.push(`    ${counted(again.length, 'driver failure')}, tried again`);
  lines.push(...indented([...again, ...notes], again.length > 0 ? 6 : 4));
  if (failed === 0) return lines.join('\n');
  const told = cases.filter(({ outcome }) => outcome === 'failed');
  for (const one of told) {
    lines.push(`    failed: ${one.name}`, ...indented(shortened(one.message ?? ''), 6));
    if (one.place) lines.push(`      at ${one.place}`);
    lines.push(`      alone: ${alone(stage, one)}`);
  }
  if (told.length === 0) lines.push(...indented(telling_lines(readFileSync(log, 'utf8')), 6), `      alone: tests/check.sh --only ${stage.name}`);
  lines.push(`    the whole log: ${log}`);
  return lines.join('\n');
}

/** Stages by their time, of all rounds together; then the cases that took longest. */
function where_the_time_went(results) {
  const stages = new Map(), cases = new Map();
  for (const { stage: { name }, seconds, processor, cases: all } of results) {
    const before = stages.get(name) ?? { seconds: 0, processor: 0 };
    stages.set(name, { seconds: before.seconds + seconds, processor: before.processor + processor });
    for (const one of all) {
      const key = `${name}: ${one.name}`;
      if (!(cases.get(key)?.ms >= one.ms)) cases.set(key, { ...one, name: key });
    }
  }
  const whole = (number) => `${number.toFixed(0)} s`.padStart(8);
  const rows = [...stages].sort(([, a], [, b]) => b.seconds - a.seconds)
    .map(([name, { seconds, processor }]) => `  ${name.padEnd(14)}${whole(seconds)}${whole(processor)}`);
  const slowest = slowest_of([...cases.values()], 10).filter(({ ms }) => ms >= worth_telling)
    .map(({ name, ms, why }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${cut(name)}${why ? ` (${why})` : ''}`);
  return [`  ${'stage'.padEnd(14)}${'wall'.padStart(8)}${'CPU'.padStart(8)}`, ...rows, ...(slowest.length > 0 ? ['slowest cases:', ...slowest] : [])];
}

/**
 * @param {Awaited<ReturnType<import('./run_stage.mjs').run_stage>>[]} results  of all rounds
 * @param {{seconds: number, cores: number, not_run: string[]}} more
 */
export function end(results, { seconds, cores, not_run }) {
  const sum = (what) => results.reduce((all, one) => all + what(one), 0);
  const again = sum((one) => one.again.length);
  const counts = [
    `in ${duration(seconds)}`, `${duration(sum((one) => one.processor))} of processor time on ${counted(cores, 'core')}`,
    `${sum((one) => one.skipped)} skipped`, ...(again > 0 ? [`${counted(again, 'driver failure')}, tried again`] : []),
    ...(not_run.length > 0 ? [`not run: ${not_run.join(', ')}`] : []),
  ];
  return ['', ...where_the_time_went(results), counts.join('; '), `${sum((one) => one.passed)} passed, ${sum((one) => one.failed)} failed`].join('\n');
}
