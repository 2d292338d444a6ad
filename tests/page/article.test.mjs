// The demonstration article as a file: what stands in it without scripts, and that what it says is the model's and the story's.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { spelled } from './spelled.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const web = `${root}dist/web/`;
const html = spelled(readFileSync(`${web}article.html`, 'utf8'));
const template = readFileSync(`${root}assets/article.html`, 'utf8');
const story = JSON.parse(readFileSync(`${root}assets/story.json`, 'utf8'));
const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const values = (name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value.replaceAll('&amp;', '&').replaceAll('&gt;', '>'));

test('nothing that the build should fill is left open', () => {
  assert.doesNotMatch(html, /\[\[|\]\]|\{\{|undefined|NaN/);
  assert.doesNotMatch(html, /\son[a-z]+=|javascript:|<style|<script(?! src="(embed|article)\.js"><\/script>)/);
});

test('every link and picture is beside it', () => {
  const files = [...values('src'), ...values('href'), ...values('data-channel-map')].filter((one) => !one.startsWith('data:'));
  assert.ok(files.length >= 10);
  for (const file of files) assert.ok(existsSync(web + file.split(/[?#]/)[0]), file);
});

test('each embed has a title, and a picture as a link for readers without scripts', () => {
  const embeds = [...html.matchAll(/<div[^>]*data-channel-map[^>]*>(.*?)<\/div>/gs)];
  assert.equal(embeds.length, 3);
  for (const [tag, inside] of embeds) {
    assert.match(tag, /data-title="[^"]{20,}"/);
    assert.match(inside, /^<a href="[\w-]+\.html"><img src="cards\/[^"]+" width="1200" height="630" loading="lazy" alt="[^"]{40,}"><\/a>$/);
  }
});

test('the story follows its script, and without it, on paper and in saved copies the text stands after the picture', () => {
  const style = readFileSync(`${web}article.css`, 'utf8');
  assert.doesNotMatch(style, /scripting/);
  for (const [, selector] of style.matchAll(/([^{}]*)\{[^{}]*(?:sticky|overflow:hidden|min-height:\d)[^{}]*\}/g)) assert.match(selector, /^map-story:defined\+\.story/);
  assert.match(readFileSync(`${web}article.js`, 'utf8'), /customElements\.define\("map-story"/);
});

test('the steps name eras, presets and numbers of the story', () => {
  const ids = (list) => list.map(({ id }) => id);
  for (const query of values('data-set')) assert.ok(ids(story.eras).includes(query.replace('era=', '')), query);
  for (const step of values('data-step')) assert.ok(ids(story.presets).includes(step), step);
  for (const id of values('data-highlight')) {
    const why = () => execFileSync(`${root}dist/bin/channelmap`, ['why', `${root}assets/story.json`, 'era=e3', '--number', id], { stdio: 'pipe' });
    assert.doesNotThrow(why, id);
  }
});

test('no amount of the model is typed: those that the text has come from the command line', () => {
  const typed = template.replace(/\[\[[^\]]*\]\]/g, '');
  assert.doesNotMatch(typed, /\d+ of every 100|\(\d+–\d+\)|\d+ go unmet/);
  const table = (query) => execFileSync(`${root}dist/bin/channelmap`, ['sentence', `${root}assets/story.json`, query], { encoding: 'utf8' });
  for (const [, query] of template.matchAll(/\[\[unmet ([^\]]+)\]\]/g)) {
    const [, central, range] = /(\d+)\s(?:went|go)\sunmet\s(\(\d+–\d+\))/.exec(table(query.replaceAll('&amp;', '&')));
    assert.ok(text.includes(`${central} ${range}`), `${query}: ${central} ${range}`);
  }
});

test('dates that the text gives are dates of the story', () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const known = new Set([...story.facts.map(({ date }) => date), ...story.eras.map(({ from }) => from), story.updated, story.recheck.date]);
  const days = [...text.matchAll(/(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/g)]
    .map(([, day, month, year]) => `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
  assert.ok(days.length >= 8);
  for (const day of days) assert.ok(known.has(day), day);
});
