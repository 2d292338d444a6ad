// @ts-check
// The keys of a link and of the page's query that aren't ids of the story. src/core/scenario/link.cpp has them too;
// tests/web/link_keys.test.mjs holds both to the same.

/** They describe the scenario. */
export const scenario_keys = ['era', 'rollout', 'seed', 'vs'];
/** Stands before each key of the second scenario, with which the first is compared. */
export const second_prefix = 'vs.';
/** They say in which version of the link and of the data the link was written. */
export const version_keys = ['m', 'd'];
/** How the page looks, set by its author. */
export const look_keys = ['theme', 'lang'];
/** What the author or the host sets for one frame. */
export const frame_keys = ['ui', 'steps', 'allow', 'childId'];
/** Used by measurements (tests/bench). */
export const bench_keys = ['bench', 'n'];
