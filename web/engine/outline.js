// @ts-check
// Types only: the outline, which is all that the engine says about the scenario that is shown. src/app writes it as
// JSON (outline_json); src/core/outline/outline.h explains the parts.

/** @typedef {import('./engine.js').Rect} Rect */
/** @typedef {import('../base/phrases.js').Phrase} Phrase */
/** @typedef {{central: number, p5?: number, p95?: number}} Estimate  in parts of the story's demand; p5 and p95 only if it has a range */
/** @typedef {{id: string, label: string, dates: string, chosen: boolean, unmet: Estimate, unmet_text: string, rect: Rect | null}} Era */
/** @typedef {{id: string, label: string, note: string, query: string, chosen: boolean, rect: Rect | null}} Preset */
/**
 * @typedef {{
 *   id: string, label: string, kind: 'right' | 'rollout' | 'input',
 *   value: number, low: number, high: number, reported: number,
 *   has_range: boolean, fixed: boolean, enabled: boolean, basis: 'reported' | 'derived' | 'assumption',
 *   value_text: string, basis_text: string, note: string, rect: Rect | null,
 * }} Lever  a slider. Values from 0 to 1; fixed: set by the reader or the link
 */
/** @typedef {{query: string, result: Phrase[], lever: Lever}} Step  of a drag: the parts of the outline that follow at once */
/** @typedef {{id: string, label: string, column: 'buyer' | 'seller' | 'product' | 'unmet', value: Estimate, note: string}} Node */
/** @typedef {{from: string, to: string, value: Estimate, status: string, note: string}} Flow  from and to are ids of nodes */
/** @typedef {{caption: string, columns: string[], rows: string[][]}} Table  the first cell of a row is its heading */
/**
 * @typedef {{
 *   id: string, label: string, before: number, after: number, before_text: string, after_text: string,
 *   text: string, range_text: string, claimed: boolean, p5?: number, p50?: number, p95?: number,
 * }} Change  of one number against the baseline; claimed: the ranges show that it is more than chance
 */
/** @typedef {{baseline: string, second: boolean, sentence: Phrase[], items: Change[]}} Changes  second: compared with the link's second scenario, not with the era's facts */
/** @typedef {{id: string, label: string, text: string, documented: boolean, rect: Rect | null}} NumberOnMap */
/** @typedef {{input: string, label: string, at_low: number, at_high: number, low_text: string, high_text: string}} SensitivityRow */
/**
 * @typedef {{
 *   title: string,
 *   query: string,
 *   era: {id: string, label: string, dates: string, note: string},
 *   historical: boolean,
 *   height: number,
 *   seed: number,
 *   draws: number,
 *   settled: boolean,
 *   result: Phrase[],
 *   eras: Era[],
 *   presets: Preset[],
 *   levers: Lever[],
 *   nodes: Node[],
 *   flows: Flow[],
 *   hosting: Node[],
 *   metrics: Record<string, Estimate>,
 *   table: Table,
 *   bay: Rect | null,
 *   changes: Changes,
 *   sensitivity: {
 *     metric: string, label: string, central: number, central_text: string, axis_low: number, axis_high: number,
 *     rows: SensitivityRow[],
 *   },
 *   question: {metric: string, equals: string, lever: string, sentence: string, at: number[]} | null,
 *   documented: {only: boolean, numbers: number, known: number, sentence: string},
 *   numbers: NumberOnMap[],
 *   metric_labels: Record<string, string>,
 * }} Outline
 *   query: the link's text; historical: nothing differs from the era's facts; height: of the canvas, in CSS px; settled:
 *   no slider is being moved, so the ranges come from all draws; bay: the space that the canvas keeps free for the inset
 */

export {};
