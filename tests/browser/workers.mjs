// Browsers side by side: each worker has a browser, a server and a folder of its own, and takes one case at a time.
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { open_engine } from './driver/driver.mjs';
import { DriverFailure, within } from './failure/failure.mjs';
import { start_server } from './server.mjs';

const start_limit = 120_000;  // ms

/**
 * Lends each of some things to one at a time; who comes first gets one first.
 * @template T
 * @param {T[]} things
 */
export function pool_of(things) {
  const free = [...things], waiting = [];
  return {
    /** @returns {Promise<T>} */
    take: () => (free.length > 0 ? Promise.resolve(free.shift()) : new Promise((resolve) => waiting.push(resolve))),
    /** @param {T} thing */
    give(thing) {
      const next = waiting.shift();
      if (next) next(thing);
      else free.push(thing);
    },
  };
}

/**
 * @param {string} name chromium, firefox or webkit
 * @param {{folder: string, cases_each: number, open?: typeof open_engine}} options  folder: what is served;
 *        cases_each: after how many cases the browser is replaced
 */
export async function start_worker(name, { folder, cases_each, open = open_engine }) {
  const server = await start_server(folder);
  const scratch = await mkdtemp(join(tmpdir(), 'channel-map-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));  // where it is ended from outside
  let engine = null, mode_now = '', used = 0;
  let died = null;  // what the last browser died of

  async function end_engine() {
    const old = engine;
    engine = null;
    died = old?.lost() ?? died;
    await old?.close();
  }

  return {
    server,
    scratch,
    /** A browser for the next case: the last one where that will do. @param {{webgl: boolean, on_screen: boolean}} mode */
    async engine_for(mode) {
      const wanted = JSON.stringify(mode);
      if (engine && (wanted !== mode_now || used >= cases_each || engine.lost())) await end_engine();
      if (!engine) {
        mode_now = wanted;
        used = 0;
        died = null;
        engine = await within(open(name, mode), start_limit, `${name} starts`, DriverFailure).catch((error) => {
          throw error instanceof DriverFailure ? error : new DriverFailure(`${name} did not start: ${error.message}`);
        });
      }
      used += 1;
      return engine;
    },
    /** What the browser died of, also after it has been ended and until the next one starts; or null. */
    lost: () => engine?.lost() ?? died,
    end_engine,
    async close() {
      await end_engine();
      server.close();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
