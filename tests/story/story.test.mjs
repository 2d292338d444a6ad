// What the story must tell, what it must not, and what the model must make of it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const story = JSON.parse(readFileSync(`${root}assets/story.json`, 'utf8'));
const fact = (id) => story.facts.find((one) => one.id === id);
const by_id = (list, id) => list.find((one) => one.id === id);
const channelmap = (...args) =>
  execFileSync(`${root}dist/bin/channelmap`, [args[0], `${root}assets/story.json`, ...args.slice(1)], { encoding: 'utf8' });
const metrics = (query) => JSON.parse(channelmap('flows', query, '--draws', '0')).metrics;

/** Every list of fact ids anywhere in the story. */
function cited(value, found = []) {
  if (Array.isArray(value)) value.forEach((one) => cited(one, found));
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'facts' && Array.isArray(inner) && inner.every((one) => typeof one === 'string')) found.push(...inner);
      else cited(inner, found);
    }
  return found;
}

test('the parser finds no problem, and only warns that a published page should have an address', () => {
  const lines = channelmap('check').trim().split('\n');
  assert.match(lines.pop(), /^No (problems|errors, but 1 warning)\.$/);
  assert.ok(lines.every((line) => /: warning: \/contact: /.test(line)), lines.join('\n'));
});

test('every fact has a date, a sentence, a reading and a source with a publisher and an address', () => {
  assert.ok(story.facts.length >= 25);
  for (const { id, date, text, reading, sources } of story.facts) {
    assert.match(date, /^20\d\d-\d\d(-\d\d)?$/, id);
    assert.match(text, /^\S.{30,}[.!?]$/su, id);
    assert.ok(['primary', 'cited', 'secondary'].includes(reading), id);
    assert.ok(sources.length > 0, id);
    for (const { publisher, url } of sources) {
      assert.ok(publisher, id);
      assert.doesNotThrow(() => new URL(url), `${id}: ${url}`);
      assert.match(url, /^https?:\/\//, id);
    }
  }
});

test('no label of the research notes is left', () => {
  assert.doesNotMatch(JSON.stringify(story), /RECALLED|FOUND-[PCS]|\bBRIEF\b|ASSUMPTION|TODO|FIXME|[Ll]orem ipsum/);
});

test('what rests on memory alone is not told as a fact', () => {
  const texts = story.facts.map(({ text }) => text).join('\n');
  for (const recalled of [/16 January 2023/, /\$10 billion/, /\b2020\b.*\bAPI\b/]) assert.doesNotMatch(texts, recalled);
});

test('pages known to be wrong are not cited', () => {
  const urls = story.facts.flatMap(({ sources }) => sources.map(({ url }) => url)).join('\n');
  for (const bad of [/windowsnews\.ai/, /startupfortune\.com/, /techsignal\.news/, /thedailyscout\.com/, /deficryptonews/, /deathfuel/,
    /ngocminhtran/, /volknews/, /vercel\.app/, /auto-post\.io/, /theaitrack/, /tensorfeed/, /ai-master\.dev/, /gln75/, /directions-brain/])
    assert.doesNotMatch(urls, bad);
});

test('every cited fact exists, once, and every fact is used', () => {
  const { facts, ...rest } = story;
  const used = new Set(cited(rest));
  for (const id of used) assert.ok(fact(id), `fact ${id} is cited and missing`);
  assert.equal(new Set(facts.map(({ id }) => id)).size, facts.length);
  assert.deepEqual(facts.filter(({ id }) => !used.has(id)).map(({ id }) => id), []);
});

test('the statements of the brief are there, with dates and corrections', () => {
  const says = [
    ['f19', '2026-04-12', [/memo/, /foundational/, /limit/, /Bedrock/]],
    ['f08', '2025-08', [/open-weight/, /AWS/]],
    ['f14', '2026-02-27', [/Amazon/, /2 gigawatts|2 GW/, /Trainium/, /Frontier/]],
    ['f14b', '2026-02-27', [/\$50 billion/, /\$15 billion/, /\$35 billion/, /condition/]],
    ['f18', '2026-04', [/40%/, /2026/]],
    ['f05', '2025-01-21', [/compute|computing capacity/i, /API/]],
    ['f09', '2025-10-28', [/first refusal/]],
    ['f15', '2026-02-27', [/stateless/, /Azure/]],
    ['f21', '2026-04-27', [/any cloud/]],
    ['f12', '2025-12', [/Dresser/, /Slack/, /chief revenue officer/]],
    ['f24', '2026-06-01', [/Bedrock/]],
  ];
  for (const [id, date, patterns] of says) {
    const one = fact(id);
    assert.ok(one, `fact ${id}`);
    assert.ok(one.date.startsWith(date), `${id}: ${one.date}`);
    for (const pattern of patterns) assert.match([one.text, one.note].join(' '), pattern, id);
  }
});

test('six eras in order, from the exclusive cloud to the sale at AWS', () => {
  assert.deepEqual(story.eras.map(({ from }) => from),
    ['2019-07-22', '2025-01-21', '2025-10-28', '2026-02-27', '2026-04-27', '2026-06-01']);
  assert.equal(story.start, 'e3');
});

test('the rights bind when the record says so', () => {
  const strengths = (right) => story.eras.map(({ rights }) => {
    const value = rights[right] ?? 0;
    return typeof value === 'number' ? value : value.strength;
  });
  assert.deepEqual(strengths('api-exclusivity'), [1, 1, 1, 1, 0, 0]);
  assert.deepEqual(strengths('frontier-distribution'), [0, 0, 0, 1, 1, 1]);
  assert.deepEqual(strengths('compute-supply'), [1, 0.5, 0, 0, 0, 0]);
  for (const [era, right] of [['e1', 'compute-supply'], ['e4', 'frontier-distribution'], ['e5', 'frontier-distribution']])
    assert.equal(by_id(story.eras, era).rights[right].basis, 'assumption', `${right} in ${era}`);
  const licence = story.rights.filter(({ lever }) => lever === false);
  assert.equal(licence.length, 1, 'the IP licence has no slider');
});

test('a status that is our reading or our assumption is marked so', () => {
  const assumed = story.eras.flatMap(({ id, offers }) =>
    offers.filter(({ basis }) => basis === 'assumption').map(({ channel, product }) => `${id} ${channel} ${product}`));
  assert.deepEqual(assumed, ['e3 azure frontier', 'e4 direct frontier', 'e5 oracle chatgpt', 'e5 direct frontier']);
});

test('what a reader meets is named: presets, sliders, start', () => {
  const query = (label) => story.presets.find((one) => one.label === label)?.query;
  assert.equal(query('As of the memo, 12 April 2026'), 'era=e3');
  assert.equal(query('One cloud, 2024'), 'era=e0');
  assert.equal(query('Recapitalisation, October 2025'), 'era=e2');
  assert.equal(query('What if the API had been open on memo day'), 'era=e3&api-exclusivity=0');
  assert.equal(query('Any cloud, today'), 'era=e5');
  assert.deepEqual([...story.levers].sort(), [
    'api-exclusivity', 'buy_anyway', 'compute-supply', 'direct_preference', 'direct_when_displaced',
    'frontier-distribution', 'multi', 'rollout', 'weight.aws']);
  assert.match(story.updated, /^20\d\d-\d\d-\d\d$/);
  assert.ok(story.version);
  assert.ok(story.recheck.date > story.updated && story.recheck.reason);
  assert.doesNotMatch(story.contact?.url ?? '', /example/, 'a placeholder for an address');
  assert.ok(story.moments.some(({ date, era }) => date === '2026-04-12' && era === 'e3'));
});

test('ids are short words that a link can carry', () => {
  const reserved = ['era', 'rollout', 'seed', 'vs', 'lang', 'theme', 'ui', 'm', 'd', 'steps', 'bench', 'n', 'allow', 'childId'];
  const ids = [...story.rights, ...story.inputs].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.ok(/^[a-z0-9][a-z0-9._-]*$/.test(id) && !reserved.includes(id), id);
});

test('no assumption is passed off as reported', () => {
  const assumed = ['multi', 'buy_anyway', 'direct_preference', 'direct_when_displaced', 'preview'];
  for (const { id, basis, low, central, high } of story.inputs) {
    if (assumed.includes(id) || /^(mix|bound)\./.test(id)) assert.equal(basis, 'assumption', id);
    assert.ok(low <= central && central <= high, id);
  }
});

test('the model makes of it what the method page says, within 1 of 100', () => {
  for (const [era, unmet, aws] of [['e0', 13, 0], ['e3', 21, 3], ['e5', 13, 18]]) {
    const made = metrics(`era=${era}`);
    assert.ok(Math.abs(made.unmet - unmet) <= 1, `${era}: unmet ${made.unmet}`);
    assert.ok(Math.abs(made['channel.aws'] - aws) <= 1, `${era}: AWS ${made['channel.aws']}`);
  }
});

test('in every era and preset everything sums to the demand, and both parts to the unmet', () => {
  for (const query of [...story.eras.map(({ id }) => `era=${id}`), ...story.presets.map((one) => one.query)]) {
    const made = metrics(query);
    const sold = Object.entries(made).filter(([name]) => name.startsWith('channel.')).reduce((sum, [, value]) => sum + value, 0);
    assert.ok(Math.abs(sold + made.unmet - story.demand) < 1e-9, query);
    assert.ok(Math.abs(made['unmet.barred'] + made['unmet.not_on_sale'] - made.unmet) < 1e-9, query);
    assert.ok(made['unmet.barred'] >= 0 && made['unmet.not_on_sale'] >= 0, query);
    const hosted = Object.entries(made).filter(([name]) => name.startsWith('host.')).reduce((sum, [, value]) => sum + value, 0);
    assert.ok(Math.abs(hosted - sold) < 1e-9, `${query}: hosted ${hosted}, sold ${sold}`);
  }
});

test('the compute slider moves the hosting and nothing else', () => {
  const [free, bound] = [metrics('era=e1&compute-supply=0'), metrics('era=e1&compute-supply=100')];
  const hosts = Object.keys(free).filter((name) => name.startsWith('host.'));
  assert.ok(hosts.some((name) => Math.abs(free[name] - bound[name]) > 0.5), 'hosting moves');
  for (const name of Object.keys(free).filter((one) => !hosts.includes(one))) assert.equal(free[name], bound[name], name);
});
