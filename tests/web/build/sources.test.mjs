// The section on sources and method, which the build writes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { credit_html, sources_html } from '../../../web/build/sources.mjs';

const words = JSON.parse(await readFile(new URL('../../../assets/words.page.en.json', import.meta.url), 'utf8'));

const story = {
  demand: 100,
  language: 'en',
  updated: '2026-11-20',
  version: '3',
  recheck: { date: '2026-12-04', reason: 'after the <fair>' },
  contact: { label: 'the desk', url: 'https://example.org/contact' },
  channels: [{ id: 'azure', label: 'Microsoft Azure' }, { id: 'aws', label: 'AWS Bedrock' }],
  products: [{ id: 'api', label: 'API models' }],
  order: { products: ['api'], channels: ['aws', 'azure'] },
  rights: [{ id: 'api-exclusivity', label: 'API sales', holder: 'azure', facts: ['f2'] }],
  inputs: [{ id: 'multi', label: 'On <several> clouds', low: 0.15, central: 0.35, high: 0.6, basis: 'assumption', facts: ['f1'], note: 'Our "choice".' }],
  eras: [
    { id: 'e0', label: 'Before', from: '2019-07-22', rights: { 'api-exclusivity': 1 }, offers: [{ channel: 'azure', product: 'api', status: 'available', facts: ['f1'] }] },
    { id: 'e1', label: 'After', from: '2026-04-27', rights: {}, offers: [
      { channel: 'azure', product: 'api', status: 'available', basis: 'assumption' },
      { channel: 'aws', product: 'api', status: 'preview', facts: ['f2'] },
    ] },
  ],
  facts: [
    { id: 'f2', date: '2026-04-27', text: 'Later.', reading: 'cited', sources: [{ publisher: 'B', url: 'javascript:alert(1)' }] },
    { id: 'f1', date: '2019-07', date_label: 'July 2019', text: 'Earlier & first.', reading: 'primary', sources: [
      { publisher: 'A', url: 'https://example.org/a', date: '2019-07-22', read: 'copy' },
      { publisher: 'C', url: 'https://example.org/c', date: '2020-01', note: 'Says the "same"' },
    ] },
  ],
};

const html = sources_html(story, words);

test('an era without a date in words has its first day written out', () => {
  assert.match(html, /<strong>Before<\/strong> <span class="date">22 July 2019<\/span>/);
  assert.doesNotMatch(html, /class="date">\d{4}-/);
});

test('every fact is listed by date, with how it was read and its source', () => {
  assert.ok(html.indexOf('Earlier &amp; first.') < html.indexOf('Later.'));
  assert.match(html, /<li id="fact-f1" tabindex="-1"><time datetime="2019-07">July 2019<\/time>/);
  assert.match(html, /documented by its publisher: <a href="https:\/\/example.org\/a" rel="noopener" target="_blank">A<\/a>/);
});

test('a source bears the day of its page, and a mark where only a copy of it was read, wherever it is named', () => {
  assert.match(html, />A<\/a>, 22 July 2019 \(read in a public copy\); <a [^>]*>C<\/a>, January 2020 \(Says the &quot;same&quot;\)<\/span>/);
  assert.match(html, /<a href="#fact-f2">B, 2026-04-27<\/a>/);
});

test('every input is listed with its three values, its basis and its reason', () => {
  assert.match(html, /On &lt;several&gt; clouds<\/th><td>15%<\/td><td>35%<\/td><td>60%<\/td><td><span class="basis assumption">assumption<\/span><\/td>/);
  assert.match(html, /Our &quot;choice&quot;\. <a href="#fact-f1">A, July 2019 \(read in a public copy\)<\/a>/);
});

test('rights and offers stand there era by era', () => {
  assert.match(html, /API sales<\/th><td>Microsoft Azure<\/td><td>100%<\/td><td>0%<\/td>/);
  assert.match(html, /AWS Bedrock<\/td><td><span class="none">not on sale<\/span><\/td><td>limited or preview<\/td>/);
  assert.match(html, /Microsoft Azure<\/td><td>on sale<\/td><td>on sale\*<\/td>/);
});

test('only web and mail addresses become links', () => {
  assert.ok(!html.includes('javascript:'));
});

test('the method has a hidden place for the note on draws, which the running page fills', () => {
  const at = html.indexOf('<div id="draws" hidden>');
  assert.ok(at > html.indexOf(words['sources.method']) && at < html.indexOf(words['sources.inputs']));
  assert.match(html.slice(at), /^<div id="draws" hidden><p id="draws-note"><\/p><button type="button" id="reroll"><\/button><\/div>/);
});

test('date, version and contact stand outside the folded part', () => {
  const imprint = html.slice(html.indexOf('</details>'));
  assert.match(imprint, /Facts checked on 20 November 2026\. <small>To be checked again on 4 December 2026 \(after the &lt;fair&gt;\)\.<\/small> Version 3\./);
  assert.match(imprint, /<a href="https:\/\/example.org\/contact"/);
  assert.match(credit_html(story, words), /<span class="checked">Facts checked on 20 November 2026\.<\/span> <span class="again">To be checked again on 4 December 2026\.<\/span> <a/);
});

test('without a next check nothing is said of one', () => {
  const { recheck: _, ...rest } = story;
  assert.doesNotMatch(sources_html(rest, words) + credit_html(rest, words), /again/);
});

test('without an address for corrections the page shows none, and no word that leads to one', () => {
  for (const contact of [undefined, {}, { label: 'the desk', url: '' }]) {
    const made = sources_html({ ...story, contact }, words);
    assert.doesNotMatch(made, /example.org\/contact|the desk/);
    assert.ok(!made.includes(words['sources.contact']));
  }
});

test('no word is missing', () => {
  assert.ok(!html.includes('‹'));
});
