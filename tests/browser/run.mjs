// Runs the shared cases in one browser. What it fails to show is kept as a picture in build/check/browser/.
import { after, describe, it } from 'node:test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cases as article } from './cases_article.mjs';
import { cases as ask } from './cases_ask.mjs';
import { cases as canvas } from './cases_canvas.mjs';
import { cases as changes } from './cases_changes.mjs';
import { cases as embed } from './cases_embed.mjs';
import { cases as embed_panel } from './cases_embed_panel.mjs';
import { cases as fallback, without_webgl } from './cases_fallback.mjs';
import { cases as guest } from './cases_guest.mjs';
import { cases as heights } from './cases_heights.mjs';
import { cases as host } from './cases_host.mjs';
import { cases as lanes } from './cases_lanes.mjs';
import { cases as link } from './cases_link.mjs';
import { cases as locks } from './cases_locks.mjs';
import { cases as open } from './cases_open.mjs';
import { cases as pages } from './cases_pages.mjs';
import { cases as print } from './cases_print.mjs';
import { cases as restricted } from './cases_restricted.mjs';
import { cases as slider } from './cases_slider.mjs';
import { cases as stills } from './cases_stills.mjs';
import { cases as take } from './cases_take.mjs';
import { cases as take_panel } from './cases_take_panel.mjs';
import { cases as undo } from './cases_undo.mjs';
import { open_engine } from './driver.mjs';
import { record_of } from './record.mjs';
import { start_server } from './server.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const dist = process.env.CHANNELMAP_DIST ?? join(root, 'dist');
const pictures = join(root, 'build/check/browser');
const limit = { timeout: 180_000 };
const hosts_alone = process.env.CHANNELMAP_CASES === 'hosts';  // the table's rows and nothing else

/** @param {string} name chromium, firefox or webkit */
export async function run_in(name) {
  const server = await start_server(join(dist, 'web'));
  const scratch = await mkdtemp(join(tmpdir(), 'channel-map-'));
  let mode = { webgl: true };
  let engine = await open_engine(name, mode);
  let used = false;
  const record = record_of(join(root, 'build/check/hosts'), engine);
  console.log(`${engine.name} ${engine.version}`);

  async function new_browser() {
    await engine.close();
    engine = await open_engine(name, mode);
    used = false;
  }

  function test_case({ name: title, needs, host, timeout = limit.timeout, run }) {
    if (hosts_alone && !host) return;
    const skip = needs && !engine.can[needs] ? `${name} can’t: ${needs}` : false;
    if (host) record.expect(host, title, skip);
    it(title, { timeout, skip }, async () => {
      await with_pages(title, run);
      if (host) record.passed(host, title);
    });
  }

  async function with_pages(title, run) {
    if (used && engine.one_case_each) await new_browser();
    used = true;
    const pages = [];
    const open_url = async (url, options) => {
      const page = await engine.open(url, options);
      pages.push(page);
      return page;
    };
    try {
      await run({ open: (path, options) => open_url(server.origin + path, options), open_url, server, scratch, dist, root, engine: name, least_width: engine.least_width ?? 0 });
    } catch (error) {
      await keep_picture(pages.at(-1), `${name} ${title}`);
      throw error;
    } finally {
      for (const page of pages) await page.close().catch(() => {});
    }
  }

  describe(name, () => {
    [
      ...open,
      ...slider,
      ...link,
      ...undo,
      ...changes,
      ...ask,
      ...guest,
      ...embed,
      ...host,
      ...article,
      ...heights,
      ...restricted,
      ...canvas,
      ...lanes,
      ...locks,
      ...embed_panel,
      ...pages,
      ...print,
      ...take,
      ...take_panel,
      ...fallback,
      ...stills,
    ].forEach(test_case);
    it(`${name} starts without WebGL`, limit, async () => {
      mode = { webgl: false };
      await new_browser();
    });
    without_webgl.forEach(test_case);
  });

  after(async () => {
    await engine.close();
    server.close();
    await record.write();
    await rm(scratch, { recursive: true, force: true });
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
