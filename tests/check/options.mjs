// What tests/check.sh is asked for.
import { parseArgs } from 'node:util';

export const usage = `Usage: tests/check.sh [--changed | --quick | --only STAGE]... [--case TEXT | --slowest N] [--repeat N]
                      [--no-setup] [--list] [--help]
       tests/check.sh --story DIR

  --story DIR   the author's test of the story in that folder, instead of the program's tests

  --changed     builds what has changed since the last commit and runs the quick tests that it concerns
  --quick       all that needs no browser
  --only STAGE  this stage alone (can be repeated); what it needs must be built
  --case TEXT   of its cases only those whose names hold this text
  --slowest N   of its cases only the N that were slowest when the stage last ran as a whole
  --repeat N    N times, and tells how often each case failed
  --no-setup    don't look for missing packages
  --list        the stages, in order
`;

/** What can't be read is an Error that says why. */
export class UsageError extends Error {}

function number_from(text, name) {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new UsageError(`--${name} needs a number from 1 on, not "${text}"`);
  return Number(text);
}

/**
 * @param {string[]} words
 * @param {import('./stages.mjs').Stage[]} all
 * @returns {{help: boolean, list: boolean, changed: boolean, stages: import('./stages.mjs').Stage[], text?: string, slowest?: number,
 *            repeat: number}}
 */
export function read_options(words, all) {
  /** @type {Record<string, any>} */
  let values;
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    const flag = /** @type {const} */ ({ type: 'boolean', default: false });
    ({ values } = parseArgs({
      args: words,
      options: {
        only: { type: 'string', multiple: true, default: [] }, case: text, slowest: text, repeat: text,
        changed: flag, quick: flag, 'no-setup': flag, list: flag, help: { ...flag, short: 'h' },
      },
    }));
  } catch (error) {
    throw new UsageError(error.message.split('. ')[0]);
  }
  const { only, quick, changed } = values;
  if (changed && (quick || only.length > 0)) throw new UsageError('--changed chooses the stages itself');
  for (const name of only) if (!all.some((stage) => stage.name === name)) throw new UsageError(`no such stage: ${name}`);
  if (quick && only.length > 0) throw new UsageError('--quick and --only exclude each other');
  const slowest = number_from(values.slowest, 'slowest');
  if (values.case !== undefined && slowest) throw new UsageError('--case and --slowest exclude each other');
  if ((values.case !== undefined || slowest) && only.length === 0)
    throw new UsageError('--case and --slowest choose among the cases of a stage: add --only STAGE');
  const wanted = ({ name, browser }) =>
    name === 'setup' ? !values['no-setup'] : only.length > 0 ? only.includes(name) : !(quick && browser);
  return {
    help: values.help, list: values.list, changed: values.changed, stages: all.filter(wanted), text: values.case, slowest,
    repeat: number_from(values.repeat, 'repeat') ?? 1,
  };
}
