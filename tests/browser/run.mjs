// Runs the cases in one browser, in $CHANNELMAP_WORKERS of them side by side. What a case fails to show is kept as a
// picture in build/check/browser/.
import { after, describe, it } from 'node:test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cases } from './all_cases.mjs';
import { abilities, least_width } from './driver/driver.mjs';
import { cause_of } from './failure/cause.mjs';
import { within, with_second_try } from './failure/failure.mjs';
import { engine_text, tools_of } from './failure/false_trap.mjs';
import { in_order, mode_of } from './driver/modes.mjs';
import { record_of } from './record.mjs';
import { pool_of, start_worker } from './workers.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const dist = process.env.CHANNELMAP_DIST ?? join(root, 'dist');
const pictures = join(root, 'build/check/browser');
const ten_minutes = 600_000;
const alone = { hosts: 'host', faults: 'fault' }[process.env.CHANNELMAP_CASES];  // a table's rows and nothing else
// A new WebKitGTK for each case costs a third more; one for all of them hasn't been tried.
const cases_each = { chromium: Infinity, firefox: Infinity, webkit: 20 };

/** @param {string} name chromium, firefox or webkit */
export async function run_in(name) {
  const count = Number(process.env.CHANNELMAP_WORKERS ?? 1);
  const each = Number(process.env.CHANNELMAP_CASES_EACH ?? cases_each[name]);
  const start = () => start_worker(name, { folder: join(dist, 'web'), cases_each: each });
  const workers = await Promise.all(Array.from({ length: count }, start));
  const pool = pool_of(workers);
  const record = record_of(join(root, 'build/check/hosts'), name);
  const faults = record_of(join(root, 'build/check/faults'), name);

  function test_case({ name: title, needs, host, fault, slow, limit = ten_minutes, run, ...mode }) {
    const skip = needs && !abilities[name][needs] ? `${name} can’t: ${needs}` : false;
    if (host) record.expect(host, title, skip);
    if (fault) faults.expect(fault, title, skip);
    it(title, { skip }, async (context) => {
      if (slow) context.diagnostic(`slow: ${title}: ${slow}`);
      const worker = await pool.take();
      try {
        await with_second_try({
          run: () => in_worker(worker, { title, run, mode, limit }),
          lost: worker.lost,
          async again({ message }) {
            context.diagnostic(`driver failure, tried again: ${title}: ${message}`);
            await worker.end_engine();
          },
        });
      } finally {
        pool.give(worker);
      }
      if (host) record.passed(host, title);
      if (fault) faults.passed(fault, title);
    });
  }

  async function in_worker(worker, { title, run, mode, limit }) {
    const engine = await worker.engine_for(mode_of(name, mode));
    record.version(engine.version);
    faults.version(engine.version);
    const pages = [];
    const open_url = async (url, options) => {
      const page = await engine.open(url, options);
      pages.push(page);
      return page;
    };
    const { server, scratch } = worker;
    const context = {
      open: (path, options) => open_url(server.origin + path, options), open_url, server, scratch, dist, root,
      engine: name, least_width: least_width[name],
    };
    try {
      await within(run(context), limit, title);
      for (const page of pages) await page.close().catch(() => {});
    } catch (error) {
      await within(keep_picture(pages.at(-1), `${name} ${title}`), 20_000, 'the picture').catch(() => {});
      const cause = await cause_of(error, pages, { name, engine: () => engine_text(join(dist, 'web/index.html'), tools_of(root)) });
      await worker.end_engine();  // whatever state it is in
      throw cause;
    }
  }

  describe(name, { concurrency: count }, () => {
    in_order(name, cases.filter((one) => !alone || one[alone])).forEach(test_case);
  });

  after(async () => {
    for (const worker of workers) await worker.close();
    if (alone !== 'fault') await record.write();
    if (alone !== 'host') await faults.write();
  });
}

async function keep_picture(page, title) {
  try {
    await mkdir(pictures, { recursive: true });
    await writeFile(join(pictures, `${title.replace(/[^\w]+/g, '-')}.png`), await page.screenshot());
  } catch {
    // A page that can't be photographed is told of by its own failure.
  }
}

// Then what has been started is ended as well: driver/display.mjs.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
