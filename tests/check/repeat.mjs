// How often each case failed in several rounds.

/**
 * @param {{stage: {name: string}, cases: import('./outcome.mjs').Case[], failed: number, again: string[]}[]} results
 *        of all rounds
 * @returns {{stage: string, rounds: number, ran: number, again: number, failures: {name: string, failed: number, ran: number}[]}[]}
 *          by stage; a failed stage that names no case is a case of the stage's own name
 */
export function statistics(results) {
  const stages = new Map();
  for (const { stage, cases, failed, again } of results) {
    const one = stages.get(stage.name) ?? { rounds: 0, again: 0, cases: new Map() };
    stages.set(stage.name, one);
    one.rounds += 1;
    one.again += again.length;
    /** @type {Pick<import('./outcome.mjs').Case, 'name' | 'outcome' | 'file'>[]} */
    const ran = cases.filter(({ outcome }) => outcome !== 'skipped');
    const named = cases.some(({ outcome }) => outcome === 'failed');
    if (failed > 0 && !named) ran.push({ name: stage.name, outcome: 'failed' });
    for (const each of ran) {
      const key = each.file ? `${each.name}\n${each.file}` : each.name;
      const seen = one.cases.get(key) ?? { name: each.name, failed: 0, ran: 0 };
      one.cases.set(key, seen);
      seen.ran += 1;
      seen.failed += each.outcome === 'failed' ? 1 : 0;
    }
  }
  return [...stages].map(([stage, { rounds, again, cases }]) => ({
    stage, rounds, again, ran: cases.size,
    failures: [...cases.values()].filter(({ failed }) => failed > 0).sort((a, b) => b.failed - a.failed),
  }));
}

/** @param {ReturnType<typeof statistics>} all */
export const told = (all) => all.flatMap(({ stage, rounds, ran, again, failures }) => [
  `${stage}: ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${ran} ${ran === 1 ? 'case' : 'cases'}, ${failures.length === 0 ? 'none failed' : `${failures.length} failed at least once`}` +
    `, ${again} driver ${again === 1 ? 'failure' : 'failures'} tried again`,
  ...failures.map(({ name, failed, ran: times }) => `  ${failed} of ${times} failed: ${name}`),
]).join('\n');
