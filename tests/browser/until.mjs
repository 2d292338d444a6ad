// Waiting for a condition instead of for a time.

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the answer is truthy, and returns it. Fails with the last answer and with `what` was awaited.
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} ask
 * @param {{timeout?: number, interval?: number}} [limits] in milliseconds
 * @returns {Promise<T>}
 */
export async function until(what, ask, { timeout = 60_000, interval = 50 } = {}) {
  const start = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - start > timeout)
      throw new Error(`after ${timeout} ms still not: ${what} (last answer: ${JSON.stringify(answer)})`);
    await pause(interval);
  }
}
