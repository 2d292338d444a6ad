// Why a case failed, as far as its pages can still say: by what the page did, or because the browser has stopped it.
import { DriverFailure, within } from './failure.mjs';
import { false_trap } from './false_trap.mjs';

const patience = 20_000;  // ms, for each question

/**
 * @param {Error} error  what the case threw
 * @param {any[]} pages  that it opened; the last one has the frame chosen in which it failed
 * @param {{name: string, engine: () => string}} browser  its name, and the engine's text (false_trap.mjs)
 * @returns {Promise<Error>} the same error, or a driver's failure
 */
export async function cause_of(error, pages, { name, engine }) {
  const ask = (question, none) => within(question, patience, 'what the pages say').catch(() => none);
  const told = await ask(told_by(pages), '');
  const trapped = false_trap(`${error.message}\n${told}`, engine);
  if (trapped !== null) return new DriverFailure(`${name} stopped the engine in function ${trapped}, which can’t stop itself`);
  if (pages.length > 0 && await ask(draws_nothing(pages.at(-1)), false)) return new DriverFailure(`${name} answers and draws no frame`);
  return error;
}

/** What the probes of the pages and of their frames noted. A frame of another site answers only where it is chosen. */
async function told_by(pages) {
  const told = [];
  for (const page of pages) {
    const notes = () => page.evaluate(noted).catch(() => []);
    told.push(...await notes());
    await page.frame(null);
    told.push(...await notes());
  }
  return told.join('\n');
}

function noted() {
  return [window, ...Array.from({ length: window.length }, (_, i) => window[i])].flatMap((one) => {
    try {
      return one.__probe?.errors ?? [];
    } catch {
      return [];  // a frame of another site
    }
  });
}

/** Whether the top document is shown, answers, and yet gets no frame. No page can bring that about. */
async function draws_nothing(page) {
  await page.frame(null);
  return page.evaluate(() => !document.hidden && new Promise((done) => {
    requestAnimationFrame(() => done(false));
    setTimeout(() => done(true), 10_000);
  }));
}
