// What was printed once and is not so, or is not known to be so. None of it may come back, anywhere. Dates are those of
// the facts in the story that say otherwise.

/** @type {[RegExp, string][]} */
export const false_sentences = [
  [/Microsoft (answer|repl|respond|react)/i, 'no answer by Microsoft to the memo was found'],
  [/(?<!No )(answer|reply|response|reaction) (by|of|from) Microsoft/i, 'no answer by Microsoft to the memo was found'],
  [/13 April 2026/, 'nothing that we print happened on that day'],
  [/only OpenAI itself and Microsoft/, 'data platforms resold the models too'],
  [/the only (other )?seller/, 'data platforms resold the models too'],
  [/Oracle an announcement|Oracle has announced|start not confirmed/, 'on sale in Oracle’s marketplace since 7 August 2026'],
  [/Google’s listing is documented only/, 'Google has sold an open-weight model since 13 August 2025'],
  [/Not known whether Azure sold Codex/, 'Azure sold models for Codex from June 2025'],
  [/launched in 2025; no source|Assumed for this period; documented from April/, 'Codex was launched on 16 May 2025'],
  [/Azure would host it/, 'where Frontier would run was in dispute'],
  [/(?<!models, )(Bedrock|AWS) (sold|sells) only|nothing else of it/, 'Bedrock sold other makers’ models; say "of OpenAI’s models"'],
  [/seller they could use/, 'they could buy direct; say "would use"'],
  [/OpenAI could not reach/, 'that is OpenAI’s claim, so say whose'],
  [/finds? no seller(?! (that|they|it|its|the firm) )/, 'they could buy direct; say which seller is meant'],
  [/nobody publishes/i, 'there are reported figures of mid-2024; say that the companies do not publish'],
  [/Public preview, at AWS only/, 'OpenAI has sold agents itself since 10 September 2026'],
  [/nothing is known (of|about) Frontier|Frontier’s sale.{0,40}nothing is known/, 'OpenAI’s own page offers it'],
  [/lapsed; any cloud is allowed/, 'no text says that AWS’s right over Frontier ended'],
  [/Between September and November 2026/, 'Google’s preview is of November 2026'],
  [/for Bedrock has no date/, 'it was expected "in the next few months"'],
  [/\$15 billion comes now/, 'it was due by the end of March 2026'],
  [/little changes between them/, 'they say that nothing changes'],
  [/8 or 9 April/, 'it was 8 April 2026'],
  [/in five countries/, 'that is Google’s row of the list alone'],
  [/that have some second cloud/, 'they say they follow a strategy'],
  [/measured by nobody/, 'that can’t be proved; say that no measurement was found'],
  [/it mostly has to sit on its cloud/, 'we assume that'],
  [/own price per token/, 'only a private blog says so'],
  [/app for desktops/, 'ChatGPT Work is a product; on a firm’s own machines it can use models on Bedrock'],
  [/agreement over \$200 million/, 'the agreement is worth that; it is not a dispute over it'],
  [/[Ww]ithin days Azure and Google Cloud|Google Cloud all take up/, 'Azure had the larger model by mid-August 2025, Google Cloud the smaller'],
  [/still in force; no text found/, 'we assume it; no contract text was found'],
  [/a missing listing forbids/, 'a missing listing forbids nothing'],
  [/[Nn]either company publishes/, 'three companies sell; say which'],
  [/only reported figures/, 'they are the only ones that we found'],
  [/channelmap\.example/, 'an address that nobody reads'],
];

/**
 * The false sentences in a text, each as a sentence about it.
 * @param {string} text
 */
export function false_in(text) {
  return false_sentences.flatMap(([pattern, why]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`“…${text.slice(Math.max(0, at - 40), at + 60).replace(/\s+/g, ' ')}…”: ${why}`];
  });
}
