// The claims that the graphic stands or falls with, as sentences.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { read_words } from '../../web/build/story/words.mjs';
import { false_in } from './false_sentences.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(root + path, 'utf8');
const story = JSON.parse(read('assets/story.json'));
const words = read_words({ root, folder: `${root}assets`, story }).page;
const fact = (id) => story.facts.find((one) => one.id === id) ?? assert.fail(`no fact ${id}`);
const era = (id) => story.eras.find((one) => one.id === id);

/** What the model makes of a story, at central values. */
const flows = (query, told = story) =>
  JSON.parse(execFileSync(`${root}dist/bin/channelmap`, ['flows', '-', query, '--draws', '0'], { input: JSON.stringify(told), encoding: 'utf8' }));
const unmet = (id, told) => flows(`era=${id}`, told).metrics.unmet;

/** The offers of an era with one of these statuses, as "channel product". */
const offers_with = (id, ...statuses) =>
  era(id).offers.filter(({ status }) => statuses.includes(status)).map(({ channel, product }) => `${channel} ${product}`).sort();

const days_between = (a, b) => (Date.parse(fact(b).date) - Date.parse(fact(a).date)) / 86_400_000;

test('what is known to be false stands nowhere in story, words, article and README', () => {
  for (const path of ['assets/story.json', 'assets/words.en.json', 'assets/words.page.en.json', 'assets/article.html', 'README.md'])
    assert.deepEqual(false_in(read(path)), [], path);
});

test('the search for false sentences finds them', () => {
  assert.equal(false_in('13 April 2026: Microsoft answers that the revenue share is unchanged.').length, 2);
  assert.equal(false_in('That day Bedrock sold only OpenAI’s open-weight models.').length, 1);
  assert.deepEqual(false_in('Of OpenAI’s models, AWS sold only the open-weight ones that day.'), []);
});

test('the revenue share that stayed unchanged is told of 27 February 2026, by both companies', () => {
  assert.equal(fact('f15').date, '2026-02-27');
  assert.match(fact('f15').text, /Microsoft and OpenAI say .*revenue share is unchanged/s);
});

test('on 12 April 2026 these offers stood', () => {
  assert.equal(story.moments.find(({ id }) => id === 'memo').era, 'e3');
  assert.ok(era('e3').from <= '2026-04-12' && era('e4').from > '2026-04-12');
  assert.deepEqual(offers_with('e3', 'available'), ['aws open-weight', 'azure api', 'azure codex', 'azure open-weight', 'direct api',
    'direct chatgpt', 'direct codex', 'google open-weight']);
  assert.deepEqual(offers_with('e3', 'preview'), ['direct frontier']);
  assert.deepEqual(offers_with('e3', 'announced'), ['aws agents', 'aws frontier']);
  assert.deepEqual(offers_with('e3', 'barred'), ['aws api', 'aws codex', 'azure frontier', 'google api', 'google frontier', 'oracle api']);
});

test('today these offers stand', () => {
  assert.deepEqual(offers_with('e5', 'available'), ['aws api', 'aws codex', 'aws open-weight', 'azure api', 'azure codex', 'azure open-weight',
    'direct api', 'direct chatgpt', 'direct codex', 'google open-weight', 'oracle api', 'oracle chatgpt', 'oracle codex', 'oracle open-weight']);
  assert.deepEqual(offers_with('e5', 'preview'), ['aws agents', 'direct agents', 'direct frontier', 'google api']);
});

test('Azure was the only big cloud to sell the API until 27 April 2026, never the only seller', () => {
  for (const { id, from, offers } of story.eras) {
    const sellers = offers.filter(({ product, status }) => product === 'api' && ['available', 'preview'].includes(status)).map(({ channel }) => channel);
    if (from < '2026-04-27') assert.deepEqual(sellers.sort(), ['azure', 'direct'], id);
    else assert.ok(sellers.length > 2, id);
  }
});

// [step, direction, what the era's note gives as the cause, the cause undone in that era, the era before]
const steps = [
  ['e1', 'falls', /first that every firm in it finds on its own cloud/, (offer) => offer.product !== 'open-weight', 'e0'],
  ['e2', 'rises', /Frontier appears and few can have it/, (offer) => offer.product !== 'frontier', 'e1'],
  ['e3', 'rises', /nobody can yet buy the runtime/, (offer) => offer.product !== 'agents', 'e2'],
  ['e4', 'falls', /a preview reaches a part/, (offer) => !(offer.channel === 'aws' && offer.status === 'preview'), 'e3'],
  ['e5', 'falls', /now find the API and Codex at home/, (offer) => !(offer.channel === 'aws' && ['api', 'codex'].includes(offer.product)), 'e4'],
];

test('each step of the timeline goes the way that its note tells, and not without the cause that it gives', () => {
  for (const [id, way, cause, stays, before] of steps) {
    assert.match(era(id).note, cause, id);
    assert.match(era(id).note, new RegExp(`In the model unmet demand ${way}`), id);
    const sign = way === 'rises' ? 1 : -1;
    assert.ok(sign * (unmet(id) - unmet(before)) > 0.3, `${before} → ${id}: ${unmet(before)} → ${unmet(id)}`);
    const undone = structuredClone(story);
    const changed = undone.eras.find((one) => one.id === id);
    // What is announced is asked for and not sold; what is left out isn't asked for.
    if (id === 'e4' || id === 'e5') for (const offer of changed.offers.filter((one) => !stays(one))) offer.status = 'announced';
    else {
      changed.offers = changed.offers.filter(stays);
      changed.hosting = changed.hosting.filter(({ channel, product }) => changed.offers.some((one) => one.channel === channel && one.product === product));
    }
    assert.ok(sign * (unmet(id, undone) - unmet(before)) < 0.1, `${id} without its cause: ${unmet(before)} → ${unmet(id, undone)}`);
  }
});

test('a step that the ranges do not bear out is told so, with its central values; the others are not', () => {
  for (const [id, way, , , before] of steps) {
    const compared = execFileSync(`${root}dist/bin/channelmap`, ['compare', `${root}assets/story.json`, `era=${id}&vs.era=${before}`], { encoding: 'utf8' });
    const { claimed } = JSON.parse(compared).items.find((one) => one.id === 'unmet');
    const told = `In the model unmet demand ${way} slightly at central values, from ${Math.round(unmet(before))} to ${Math.round(unmet(id))}, which is within what the ranges allow`;
    assert.equal(era(id).note.includes(told), !claimed, `${before} → ${id}: ${told}`);
    assert.equal(/ranges allow/.test(era(id).note), !claimed, id);
  }
});

test('the model agrees with the only reported figures on how sales divide as its method says', () => {
  const sold = (channel) => flows('era=e0').flows.filter((one) => one.product === 'api' && one.channel === channel).reduce((sum, { value }) => sum + value, 0);
  const share = Math.round((100 * sold('direct')) / (sold('direct') + sold('azure')));
  const told = `${share} to ${100 - share}`;
  assert.ok(Math.abs(share - 50) <= 5, 'about level, as reported');
  assert.ok(words['method.10'].includes(told), told);
  assert.ok(story.inputs.find(({ id }) => id === 'direct_preference').note.includes(told), told);
  assert.match(fact('q24').note, /neither OpenAI nor Microsoft publishes/);
});

test('a sentence tells a result of the model or a reported fact, never both', () => {
  const texts = [...story.eras.map(({ note }) => note), ...story.presets.map(({ note }) => note), ...story.inputs.map(({ note }) => note),
    words['method.9'], words['method.10'], story.standfirst];
  for (const sentence of texts.join(' ').split(/(?<=[.!?]) /)) {
    if (/[Uu]nmet demand/.test(sentence)) assert.match(sentence, /^In the model/, sentence);
    if (/^In the model/.test(sentence)) assert.doesNotMatch(sentence, /\b(20\d\d|\$|billion|announced that|reports?)\b/, sentence);
  }
  for (const { id, text } of story.facts) assert.doesNotMatch(text, /\bmodel(led)? (says|makes|gives)|unmet|we estimate/i, id);
});

test('where the work runs follows one rule', () => {
  for (const { id, offers, hosting } of story.eras)
    for (const { channel, product, bound, else: hosts } of hosting) {
      const where = `${id} ${channel} ${product}`;
      const host = hosts.length === 1 ? hosts[0].host : assert.fail(`${where}: several hosts`);
      if (channel === 'direct') assert.deepEqual([host, bound?.right, bound?.host], ['undisclosed', 'compute-supply', 'azure'], where);
      else if (product === 'frontier') assert.ok(channel === 'azure' ? host === 'azure' : host === 'undisclosed', where);
      else if (channel === 'oracle' && product !== 'open-weight') assert.equal(host, 'undisclosed', where);
      else assert.equal(host, channel, where);
      assert.ok(offers.some((one) => one.channel === channel && one.product === product), `${where} is offered`);
    }
  assert.match(story.hosting_note.text, /disagree/);
  assert.deepEqual(story.hosting_note.facts, ['f15', 'f37']);
  // Before the first other supplier, and once the right has lapsed, no two sources contradict each other.
  assert.deepEqual(story.hosting_note.eras, ['e1', 'e2', 'e3']);
  assert.match(story.hosting_note.text, /still on 2 June 2026/);
  assert.match(words['method.7'], /one rule/);
});

test('once OpenAI had other suppliers, nothing that it sells itself counts as run on Azure', () => {
  for (const id of ['e2', 'e3', 'e4', 'e5']) {
    const { metrics } = flows(`era=${id}`);
    assert.ok(metrics['host.azure'] <= metrics['channel.azure'] + 1e-9, id);
    assert.ok(metrics['host.undisclosed'] >= metrics['channel.direct'] - 1e-9, id);
  }
});

test('days that are counted out are right', () => {
  assert.equal(days_between('f19', 'f21'), 15);
  assert.match(fact('f21').text, /^Fifteen days after the memo/);
  assert.equal(days_between('f21', 'f24'), 35);
  assert.match(fact('f24').text, /35 days after the right lapsed/);
  assert.equal(days_between('f18', 'f19'), 4);
  assert.match(fact('f18').text, /four days later writes the memo/);
  assert.equal(days_between('f21', 'f22'), 1);
});

test('the author of the memo is named as the source of the 40%', () => {
  assert.match(fact('f18').text, /Denise Dresser.*memo.*40%/s);
});

test('what OpenAI published is cited from OpenAI, and marked where only a copy of its page was read', () => {
  for (const id of ['f01', 'f02', 'f04', 'f09', 'f10', 'f11', 'f12', 'f13', 'f14', 'f14b', 'f15', 'f16', 'f18', 'f21', 'f22', 'f24', 'f25', 'f36', 'f37'])
    assert.match(fact(id).sources[0].url, /^https:\/\/openai\.com\//, id);
  for (const { id, sources } of story.facts)
    for (const { url, publisher, read: how } of sources.filter((one) => one.url.startsWith('https://openai.com/'))) {
      assert.equal(publisher, 'OpenAI', id);
      if (!url.includes('april-2025-update')) assert.equal(how, 'copy', `${id}: ${url}`);
    }
});

test('a fact is told as read on the publisher’s page only if one of its pages was read', () => {
  for (const { id, reading, sources } of story.facts)
    if (reading === 'primary') assert.ok(sources.some(({ note }) => !/[Nn]ot opened|[Ss]een cited/.test(note ?? '')), id);
});

test('inputs without a source say that they are ours, and the ranges hold what speaks against them', () => {
  const input = (id) => story.inputs.find((one) => one.id === id);
  assert.ok(input('weight.azure').high >= 0.53 && input('weight.aws').low <= 0.3, 'the survey of large firms is within the range');
  assert.ok(input('bound.api').low <= 0.4 && /we assume/i.test(input('bound.api').note));
  assert.ok(input('direct_preference').low >= 0.3 && input('direct_preference').high <= 0.55);
  for (const id of ['mix.codex', 'mix.chatgpt']) assert.match(input(id).note, /overlap/, id);
  assert.match(words['method.9'], /Snowflake and Databricks/);
  assert.match(words['method.9'], /in the model Oracle sells nothing/);
  assert.equal(flows('era=e5').metrics['channel.oracle'], 0);
});
