// Runs one stage: its log, what it came to, and how long it took.
import { spawn } from 'node:child_process';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';

import { quoted, words_for } from './choose.mjs';
import { read_outcome } from './outcome.mjs';

export const logs = 'build/check';
const running = new Set();

/** The stage's line for bash. @param {import('./stages.mjs').Stage} stage @param {import('./choose.mjs').Choice} choice */
export function line_of(stage, choice) {
  const words = words_for(stage.kind, choice).map(quoted).join(' ');
  if (stage.kind === 'doctest') return `${stage.run} --duration=true --no-colors=true ${words}`;
  if (stage.kind === 'plain') return stage.run;
  const reporters = ['spec', 'stdout', './tests/check/reporter.mjs', `${logs}/${stage.name}.events`];
  const [spec, stdout, ours, events] = reporters;
  return `node --test --test-reporter=${spec} --test-reporter-destination=${stdout} ` +
    `--test-reporter=${ours} --test-reporter-destination=${events} ${words} ${stage.tests.join(' ')}`;
}

const text_of = (path) => readFile(path, 'utf8').catch(() => '');

/** What bash's `times` says of all that was waited for, in seconds. @param {string} text */
export function waited_for(text) {
  const [, children = ''] = text.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {import('./choose.mjs').Choice} choice
 * @param {ReturnType<import('./processes.mjs').processor_times>} times
 */
export async function run_stage(stage, choice, times) {
  await mkdir(logs, { recursive: true });
  const [log, events, waited] = ['log', 'events', 'times'].map((end) => `${logs}/${stage.name}.${end}`);
  for (const path of [events, waited]) await rm(path, { force: true });
  const file = await open(log, 'w');
  const start = performance.now();
  // A session of its own, so that all of it can be found and ended.
  const child = spawn('bash', ['-c', `( ${line_of(stage, choice)} ); status=$?; times >${waited}; exit $status`], {
    stdio: ['ignore', file.fd, file.fd], detached: true, env: { ...process.env, ...stage.env },
  });
  running.add(child);
  times.watch(child.pid);
  const status = await new Promise((resolve) => child.on('close', resolve));
  times.look();
  running.delete(child);
  await file.close();
  const seconds = (performance.now() - start) / 1000;
  const outcome = read_outcome(stage.kind, { log: await text_of(log), events: await text_of(events), status });
  const processor = Math.max(waited_for(await text_of(waited)), times.seconds(child.pid));
  if (choice.text === undefined && choice.names === undefined)
    await writeFile(`${logs}/${stage.name}.json`, JSON.stringify({ seconds, processor, ...outcome }, null, 1));
  return { stage, log, seconds, processor, ...outcome };
}

/** Ends what still runs, with all that it started. */
export function end_all() {
  for (const { pid } of running) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // It has just ended.
    }
  }
}

/** The cases of the stage's last whole run. @returns {Promise<import('./outcome.mjs').Case[]>} */
export async function last_cases(name) {
  const text = await text_of(`${logs}/${name}.json`);
  return text ? JSON.parse(text).cases : [];
}
