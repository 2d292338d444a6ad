// What each case costs: `node tests/browser/cost.mjs BROWSER [--every N] [TEXT]` runs every Nth case whose name holds the
// text, one after the other, and prints the processor time of each in seconds, without the browser's start. No stage. On a
// busy machine the same case may cost three times as much: compare two ways only in turn, several times.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { cases } from './all_cases.mjs';
import { abilities, least_width } from './driver/driver.mjs';
import { in_order, mode_of } from './driver/modes.mjs';
import { start_worker } from './workers.mjs';

const ticks_a_second = 100;
const root = new URL('../..', import.meta.url).pathname;
const dist = process.env.CHANNELMAP_DIST ?? join(root, 'dist');

/** Of this process, of all that it has started and of what those have waited for: seconds by program. */
function spent() {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const seconds = rest.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticks_a_second;
      return [{ pid: Number(pid), parent: Number(rest[1]), name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), seconds }];
    } catch {
      return [];  // it has ended
    }
  });
  const ours = new Set([process.pid]);
  for (let before = 0; before !== ours.size;) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  const sums = {};
  for (const { pid, name, seconds } of all) if (ours.has(pid)) sums[name] = (sums[name] ?? 0) + seconds;
  return sums;
}

const sum_of = (sums) => Object.values(sums).reduce((all, one) => all + one, 0);

const { values, positionals: [name, text = ''] } = parseArgs({ options: { every: { type: 'string', default: '1' } }, allowPositionals: true });
const chosen = cases.filter((one) => one.name.includes(text) && !(one.needs && !abilities[name][one.needs]))
  .filter((_, i) => i % Number(values.every) === 0);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));  // then driver/display.mjs ends the browser
const worker = await start_worker(name, { folder: join(dist, 'web'), cases_each: Number(process.env.CHANNELMAP_CASES_EACH ?? Infinity) });
const { server, scratch } = worker;
const first = spent();
let total = 0, failed = 0;
for (const { name: title, run, ...mode } of in_order(name, chosen)) {
  const engine = await worker.engine_for(mode_of(name, mode));  // what an ended browser has spent is no longer seen
  const before = sum_of(spent()), start = performance.now();
  const pages = [];
  const open_url = async (url, options) => {
    const page = await engine.open(url, options);
    pages.push(page);
    return page;
  };
  let outcome = 'passed';
  try {
    await run({
      open: (path, options) => open_url(server.origin + path, options), open_url, server, scratch, dist, root,
      engine: name, least_width: least_width[name],
    });
    for (const page of pages) await page.close().catch(() => {});
  } catch (error) {
    outcome = `FAILED ${error.message.split('\n')[0]}`;
  }
  const seconds = sum_of(spent()) - before;
  total += seconds;
  console.log(`${seconds.toFixed(1).padStart(6)} s CPU ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${pages.length} pages  ${title}  ${outcome}`);
  if (outcome === 'passed') continue;
  failed += 1;
  await worker.end_engine();
}
const last = spent();  // of the last browser alone, where one was replaced
console.log(Object.entries(last).map(([program, seconds]) => `${program} ${(seconds - (first[program] ?? 0)).toFixed(1)}`).join(', '));
console.log(`${total.toFixed(1)} s of processor time, ${chosen.length} cases in ${name}`);
await worker.close();
process.exit(failed > 0 ? 1 : 0);
