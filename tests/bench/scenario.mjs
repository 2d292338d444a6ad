// A link's text as plain_model.mjs takes it.
import { readQuery } from '../model/naive_model.mjs';

/** @param {any} story @param {string} query */
export function scenario_of(story, query) {
  const { era, rights, inputs, rollout, seed } = readQuery(story, query);
  const told = story.eras.find((/** @type {any} */ { id }) => id === era).rights;
  return {
    era, rollout, seed: Number(seed),
    strengths: story.rights.map((/** @type {any} */ { id }) => rights[id] ?? told[id]?.strength ?? told[id] ?? 0),
    inputs: story.inputs.map((/** @type {any} */ { id }) => inputs[id] ?? null),
  };
}
