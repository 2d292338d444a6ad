// @ts-check
// Types only: the engine's answer to "why is this number what it is?", which src/core/output/why_json.cpp writes.

/**
 * @typedef {{id: string, date: string, reading: string, sources: {publisher: string, date: string, copy: boolean}[]}} Fact
 *   analysis/listed_fact.js finds its sentence and addresses
 */
/**
 * @typedef {{
 *   kind: 'input' | 'right' | 'rollout' | 'offer' | 'hosting', id: string, label: string,
 *   basis: string, fixed: boolean, value_text: string, note: string, facts: Fact[],
 *   low_text?: string, high_text?: string, at_low?: number, at_high?: number, at_low_text?: string, at_high_text?: string,
 * }} Ground  something that the number rests on; at_low and at_high: the number at the ends of its range, if it has one
 */
/** @typedef {{label: string, id: string, value: number, value_text: string}} Term  id: "" where it has no answer of its own */
/**
 * @typedef {{
 *   label: string, value: number, value_text: string, in_words: string, in_figures: string, terms: Term[],
 * }} Step  of the formula: a sum of terms, or an expression in words and in figures
 */
/**
 * @typedef {{
 *   id: string, label: string, sentence: string, documented: boolean, formula: Step[], grounds: Ground[],
 *   remark?: {text: string, facts: Fact[]},
 * }} Why  grounds: those that move the number most come first; remark: what the sources contradict each other in
 */

export {};
