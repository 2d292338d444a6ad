// What the driver or the browser did wrong, told apart from what the page did: a case is tried again after the one,
// never after the other.

/** The driver's own failure: a browser that doesn't start, a lost session, an answer that is none. */
export class DriverFailure extends Error {
  name = 'DriverFailure';
}

// WebDriver's errors that no page and no case can bring about. "javascript error", "no such frame" and the like come
// from what the case asks for, or from where the page has gone meanwhile.
const of_the_driver = new Set([
  'invalid session id', 'session not created', 'unknown error', 'unknown command', 'unable to capture screen',
]);

/** @param {string} error  as W3C WebDriver names it */
export const is_of_the_driver = (error) => of_the_driver.has(error);

// Of what puppeteer passes on as a ProtocolError, this is the page's, as is that it has left.
const of_the_page = /javascript error|no such (element|node|handle|history entry)|move target out of bounds/;

// What an answer becomes when the page leaves, or is put in another process, before it has come.
const left = /context was destroyed|Cannot find context|no such frame/;

/** @param {any} error  what a question to a page threw: it has gone elsewhere meanwhile */
export const has_left = (error) => left.test(error?.message ?? '');

/** @param {any} error  what a case threw */
export function is_driver_failure(error) {
  if (error instanceof DriverFailure) return true;
  if (error?.code === 'ERR_ASSERTION') return false;
  return /^(ProtocolError|TargetCloseError|ConnectionClosedError)$/.test(error?.name ?? '') && !of_the_page.test(error.message) && !has_left(error);
}

/**
 * Runs a case; where the driver failed, once more.
 * @template T
 * @param {{run: () => Promise<T>, lost: () => Error | null, again: (why: Error) => Promise<void>}} how
 *        lost: what the browser died of, whatever the case made of it; again: makes everything new
 * @returns {Promise<T>}
 */
export async function with_second_try({ run, lost, again }) {
  try {
    return await run();
  } catch (error) {
    const why = is_driver_failure(error) ? error : lost();
    if (!why) throw error;
    await again(why);
    return run();
  }
}

/**
 * Fails after a time that is long enough for any machine: it is there for what never ends.
 * @template T
 * @param {Promise<T>} work
 * @param {number} ms
 * @param {string} what
 * @param {typeof Error} [Kind]
 * @returns {Promise<T>}
 */
export async function within(work, ms, what, Kind = Error) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Kind(`${what}: no end after ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});  // what comes of it later is nobody's
  }
}
