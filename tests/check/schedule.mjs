// Runs jobs side by side: as many as there is room for, none before what it needs, the longest way first.

/** @typedef {{name: string, needs: string[], threads: number, takes: number}} Job */

/**
 * How long it takes from the beginning of each job to the end of the last that waits for it, if nothing else did.
 * @param {Job[]} jobs
 * @returns {Map<string, number>} in seconds, by name
 */
export function ways(jobs) {
  const found = new Map();
  const way = (job) => {
    if (!found.has(job.name)) {
      found.set(job.name, job.takes);  // for those that wait for each other: run_all tells of them
      const later = jobs.filter(({ needs }) => needs.includes(job.name)).map(way);
      found.set(job.name, job.takes + Math.max(0, ...later));
    }
    return found.get(job.name);
  };
  jobs.forEach(way);
  return found;
}

/**
 * The jobs to start now. A job that is wider than all the room runs alone.
 * @template {Job} T
 * @param {T[]} waiting  those whose needs are there, the most urgent first
 * @param {number} room  how many threads there may be
 * @param {number} taken  how many there are
 */
export function to_start(waiting, room, taken) {
  const chosen = [];
  let used = taken;
  for (const job of waiting) {
    const width = Math.min(job.threads, room);
    if (used + width > room) continue;
    chosen.push(job);
    used += width;
  }
  return chosen;
}

/**
 * @template {Job} T
 * @param {T[]} jobs  what a job needs and isn't among them counts as there
 * @param {{room: number, run: (job: T) => Promise<boolean>, not_run: (job: T, need: string) => void}} how
 *        room: how many threads may be busy; run: true where the job did what the others need;
 *        not_run: hears of a job that is left out since what it needs failed
 */
export async function run_all(jobs, { room, run, not_run }) {
  const urgency = ways(jobs);
  const ended = new Map(), running = new Map();
  let waiting = [...jobs].sort((a, b) => urgency.get(b.name) - urgency.get(a.name));
  const there = (need) => ended.get(need) ?? !jobs.some(({ name }) => name === need);
  const failed = (need) => ended.get(need) === false;

  while (waiting.length > 0 || running.size > 0) {
    for (const job of waiting.filter(({ needs }) => needs.some(failed))) {
      ended.set(job.name, false);
      not_run(job, job.needs.find(failed));
    }
    waiting = waiting.filter(({ name }) => !ended.has(name));
    const taken = [...running.values()].reduce((sum, { width }) => sum + width, 0);
    for (const job of to_start(waiting.filter(({ needs }) => needs.every(there)), room, taken)) {
      const end = run(job).then((did_it) => ended.set(job.name, did_it)).finally(() => running.delete(job.name));
      running.set(job.name, { width: Math.min(job.threads, room), end });
    }
    waiting = waiting.filter(({ name }) => !running.has(name));
    if (running.size > 0) await Promise.race([...running.values()].map(({ end }) => end));
    else if (waiting.some(({ needs }) => !needs.some(failed)))
      throw new Error(`these wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  }
}
