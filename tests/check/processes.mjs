// The processor time of a stage with all that it starts. What is started by a process that has ended, or has left its
// group as browsers do, still counts, since each process is known from the first time that it was seen.
import { readFileSync, readdirSync } from 'node:fs';

const ticks_a_second = 100;  // on every Linux that node runs on

/**
 * @param {string} stat  the text of /proc/PID/stat
 * @returns {{pid: number, parent: number, session: number, start: string, seconds: number}}
 */
export function read_stat(stat) {
  const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');  // the name before it may hold anything
  return {
    pid: Number(stat.slice(0, stat.indexOf(' '))), parent: Number(rest[1]), session: Number(rest[3]), start: rest[19],
    seconds: (Number(rest[11]) + Number(rest[12])) / ticks_a_second,
  };
}

/** All processes of this machine; none where there is no /proc. */
function processes() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
      try {
        return [read_stat(readFileSync(`/proc/${pid}/stat`, 'latin1'))];
      } catch {
        return [];  // it has ended
      }
    });
  } catch {
    return [];
  }
}

/** @param {() => ReturnType<typeof read_stat>[]} [list] */
export function processor_times(list = processes) {
  /** @type {Map<number, Map<string, {pid: number, seconds: number}>>} by the stage's first process, then by process */
  const stages = new Map();

  return {
    /** @param {number} pid  the stage's first process, which leads a session of its own */
    watch: (pid) => stages.set(pid, new Map()),

    look() {
      const all = list();
      for (const [root, known] of stages) {
        const key = ({ pid, start }) => `${pid} ${start}`;
        const ours = new Set([root, ...all.filter((one) => one.session === root || known.has(key(one))).map(({ pid }) => pid)]);
        for (let before = 0; before !== ours.size;) {
          before = ours.size;
          for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
        }
        for (const one of all) if (ours.has(one.pid)) known.set(key(one), { pid: one.pid, seconds: one.seconds });
      }
    },

    /** In seconds: a lower bound, since what a process did after the last look isn't in it. @param {number} pid */
    seconds: (pid) => [...(stages.get(pid)?.values() ?? [])].reduce((sum, { seconds }) => sum + seconds, 0),
  };
}
