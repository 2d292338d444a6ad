// Waiting for a condition instead of for a time.
import { has_left } from './failure/failure.mjs';

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the answer is truthy, and returns it; a page that is just leaving is asked again. Fails with the last answer
 * and with `what` was awaited.
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} ask
 * @param {{timeout?: number, interval?: number}} [limits] in milliseconds
 * @returns {Promise<T>}
 */
export async function until(what, ask, { timeout = 60_000, interval = 50 } = {}) {
  const start = Date.now();
  for (;;) {
    const answer = await asked(ask);
    if (answer) return answer;
    if (Date.now() - start > timeout)
      throw new Error(`after ${timeout} ms still not: ${what} (last answer: ${JSON.stringify(answer)})`);
    await pause(interval);
  }
}

async function asked(ask) {
  try {
    return await ask();
  } catch (error) {
    if (!has_left(error)) throw error;
    return false;
  }
}
