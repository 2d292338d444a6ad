// The built page as a file: its weight, its policy, what stands in it before any script, how it is served.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import { before_the_map } from '../bench/size/page_parts.mjs';
import { served } from './served.mjs';
import { spelled } from './spelled.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = `${root}dist/web/index.html`;
const html = readFileSync(path, 'utf8');
const story = JSON.parse(readFileSync(`${root}assets/story.json`, 'utf8'));

const tags = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
const scripts = tags.map(([, attributes, text]) => ({ attributes, text }));
const running = scripts.filter(({ attributes }) => !/type="(application\/json|text\/plain)"/.test(attributes));
const policies = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)].map(([, text]) => text);
const directive = (name) => policies[0].split(';').map((one) => one.trim().split(/\s+/)).find(([first]) => first === name)?.slice(1) ?? [];
const without_scripts = spelled(html.replace(/<script\b[^]*?<\/script>/g, '').replace(/<style\b[^]*?<\/style>/g, ''));

test('it weighs at most 350 KB by brotli and 1 MB on disk', () => {
  const sent = brotliCompressSync(Buffer.from(html), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const disk = statSync(path).size;
  console.log(`by brotli ${sent} bytes, on disk ${disk} bytes`);
  assert.ok(sent <= 350_000, `${sent} bytes by brotli-11`);
  assert.ok(disk <= 1_000_000, `${disk} bytes on disk`);
});

test('it is ASCII alone, as is all that is served with it: no charset that a server names changes a word or a hash', () => {
  for (const name of readdirSync(`${root}dist/web`).filter((one) => /\.(html|js|css)$/.test(one)))
    assert.equal(/[^\0-\x7f]/.exec(readFileSync(`${root}dist/web/${name}`, 'latin1'))?.index, undefined, name);
});

test('nothing of a picture but its words is text where no SVG is drawn, and those aren’t seen', () => {
  assert.doesNotMatch(html, /<svg\b(?:(?!<\/svg>)[^])*<style/);
  const styles = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text).join('');
  assert.match(styles, /\.still svg\{[^}]*color:(transparent|#0000)[^}]*line-height:0/);
});

test('until our own script says otherwise the page hides and reserves nothing', () => {
  assert.doesNotMatch(html, /scripting: ?enabled|<noscript/);
  assert.match(html, /<section id="stage" data-state="still"/);
  assert.match(without_scripts, /<p id="no-script" class="why">[A-Z][^<]{40,}<\/p>/);
});

test('the live map waits for at most 320 KB by brotli: pictures, numbers and script for later come after it', () => {
  const before = before_the_map(html);
  const sent = brotliCompressSync(Buffer.from(before), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  assert.ok(sent <= 320_000, `${sent} bytes by brotli-11`);
  assert.ok(before.includes('id="wasm"') && !before.includes('id="stills"'));
  const [, , arrival, late] = running;
  assert.ok(arrival.text.length < 80 && before.includes(arrival.text), 'a script of one line after the engine');
  assert.ok(late && html.indexOf(late.text) > before.length && /shape-rendering/.test(late.text), 'the QR code is in the script at the end');
});

test('the copy for local use is the same bytes', () => {
  assert.ok(readFileSync(`${root}dist/channel-map.html`).equals(readFileSync(path)));
});

test('one policy: scripts by hash, no eval, nothing from elsewhere', () => {
  assert.equal(policies.length, 1);
  const allowed = directive('script-src');
  assert.ok(allowed.includes("'wasm-unsafe-eval'"));
  for (const source of allowed) assert.match(source, /^'(sha256-[A-Za-z0-9+/]+=*|wasm-unsafe-eval)'$/);
  assert.deepEqual(directive('default-src'), ["'none'"]);
  assert.doesNotMatch(policies[0], /frame-ancestors|\*|https?:|'unsafe-eval'/);
  assert.deepEqual(directive('connect-src'), []);
});

test('every script that runs is inline and hashed, and none is an attribute', () => {
  assert.ok(running.length >= 1);
  for (const { attributes, text } of running) {
    assert.doesNotMatch(attributes, /\bsrc\b|module/);
    const hash = createHash('sha256').update(text).digest('base64');
    assert.ok(directive('script-src').includes(`'sha256-${hash}'`), 'its hash is in the policy');
    assert.doesNotMatch(text, /\beval\(|new Function\(/);
  }
  assert.doesNotMatch(without_scripts, /<[^>]+\son[a-z]+=/);
  assert.doesNotMatch(without_scripts, /href="javascript:/);
});

test('the policy stands before everything that it governs', () => {
  const at = html.indexOf('http-equiv="Content-Security-Policy"');
  assert.ok(at > 0 && at < 2000);
  assert.ok(at < html.indexOf('<script') && at < html.indexOf('<style'));
});

test('the picture and the table come before any script, but for the small one that reads the author’s locks', () => {
  const [early, first] = html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g);
  assert.ok(early.index < html.indexOf('<style') && early[1].length < 1500, `${early[1].length} bytes before all else`);
  const first_script = first.index;
  const picture = html.indexOf('<svg', html.indexOf('id="picture"'));
  const table = html.indexOf('<table', html.indexOf('id="table"'));
  assert.ok(picture > 0 && picture < first_script, 'a picture');
  assert.ok(table > 0 && table < first_script, 'a table');
  assert.match(html.slice(0, first_script), /id="result"[^>]*>[^<]*\S/);
});

test('before the picture stands only what it needs: at most 6 KB by brotli, and no style of what comes after it', () => {
  const picture = html.indexOf('<svg', html.indexOf('id="picture"'));
  const sent = brotliCompressSync(Buffer.from(html.slice(0, picture)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  assert.ok(sent <= 6_000, `${sent} bytes by brotli-11`);
  const style_from = (at) => /<style>([^]*?)<\/style>/.exec(html.slice(at))[1];
  const [first, more] = [style_from(0), style_from(html.indexOf('id="bay"'))];
  for (const name of ['.why', '#picture', '.still', '#stage']) assert.ok(first.includes(name), `the head's style has ${name}`);
  for (const name of ['.share', '#changes', '#panel', '.sources']) assert.ok(more.includes(name) && !first.includes(`${name}{`), `the style after the picture has ${name}`);
});

test('the reader finds every fact, its source, the date of the check, of the next one, and a contact if there is one', () => {
  const escaped = (text) => text.replaceAll('&', '&amp;');
  for (const { id, sources } of story.facts)
    for (const { url } of sources) assert.ok(html.includes(`href="${escaped(url)}"`), `${id}: ${url}`);
  assert.match(without_scripts, /[Ff]acts checked on/);
  if (story.recheck) assert.ok(/To be checked again on [^<]*/.exec(/<p class="imprint">[^]*?<\/p>/.exec(without_scripts)[0])?.[0].includes(`(${escaped(story.recheck.reason)})`), 'the next check and why');
  if (story.contact?.url) assert.ok(without_scripts.includes(escaped(story.contact.url)), 'a contact for corrections');
  else assert.doesNotMatch(without_scripts, /Corrections:|href="mailto:/);
  assert.ok(without_scripts.includes(story.version), 'the version');
});

test('no placeholder for an address is shown', () => {
  assert.doesNotMatch(without_scripts, /\b[\w.-]+\.(example|invalid|test)\b|mailto:[^"]*\bexample\./);
});

test('under the map stands how numbers are rounded, and what the sources of the bar of hosts contradict each other in', () => {
  const notes = /<div id="map-notes">([^]*?)<\/div>/.exec(without_scripts)[1];
  assert.match(notes, /Each number is rounded by itself/);
  assert.ok(without_scripts.indexOf('id="map-notes"') > without_scripts.indexOf('id="map-canvas"'));
  const table = /<details class="part table">([^]*?)<\/details>/.exec(without_scripts)[1];
  assert.match(/<caption>([^<]*)/.exec(table)[1], /in the model.*Each number is rounded by itself/);
  const addresses = (story.hosting_note?.facts ?? []).flatMap((id) => story.facts.find((fact) => fact.id === id).sources.map(({ url }) => url));
  for (const place of [notes, table]) {
    assert.equal(place.includes('class="hosting-note"'), addresses.length > 0);
    for (const url of addresses) assert.ok(place.includes(`href="${url.replaceAll('&', '&amp;')}"`), url);
  }
});

test('every page that was read only in a copy is marked so beside its address', () => {
  const list = /<ol class="facts">([^]*?)<\/ol>/.exec(without_scripts)[1];
  for (const { sources } of story.facts)
    for (const { url, read } of sources) {
      const places = [...list.matchAll(/href="([^"]*)"[^>]*>[^<]*<\/a>([^<]*)/g)].filter(([, at]) => at === url.replaceAll('&', '&amp;'));
      assert.ok(places.length > 0, url);
      assert.ok(places.some(([, , more]) => /\(read in a public copy/.test(more) === (read === 'copy')), `${url}: ${read}`);
    }
});

test('the licences of what ships are in the page and beside it', () => {
  const text = readFileSync(`${root}dist/web/licences.txt`, 'utf8');
  for (const name of [/Dear ImGui/i, /SDL/, /nlohmann|JSON for Modern C\+\+/, /Source Sans/i, /Emscripten/i]) {
    assert.match(text, name);
    assert.match(without_scripts, name);
  }
  for (const words of [/Permission is hereby granted/, /SIL OPEN FONT LICENSE/i]) assert.match(text, words);
});

test('nothing is loaded from outside', () => {
  const loading = [...without_scripts.matchAll(/<(?:img|script|iframe|source|video|audio|object|embed|use|image)\b[^>]*?\s(?:src|href|xlink:href|data)="([^"]*)"/g)]
    .map(([, url]) => url).filter((url) => !/^(data:|#)/.test(url));
  assert.deepEqual(loading, []);
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag);
  // Two kinds name an address and load nothing.
  const names_only = /^<link (rel="canonical"|rel="alternate" type="application\/json\+oembed") href="https?:\/\/[^"]*"( title="[^"]*")?>$/;
  for (const tag of links) if (!names_only.test(tag)) assert.match(tag, /href="(data:|#)/, tag);
  const styles = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text).join('\n');
  assert.doesNotMatch(styles, /@import|url\((?!['"]?(data:|#))/);
  assert.match(html, /<link rel="icon" href="data:/, 'an icon, so that none is asked for');
});

test('the page names no machine and no registry', () => {
  const found = [...html.matchAll(/[\s"'=(]\/(?:work|root|home|tmp)\/[\w./-]*/g)].map(([text]) => text.slice(1));
  const make_believe = /^.home.web_user$/;  // Emscripten's own
  assert.deepEqual(found.filter((text) => !make_believe.test(text)), []);
});

test('putting the page together again gives the same bytes', () => {
  const [, url] = /<link rel="canonical" href="([^"]*)">/.exec(html) ?? [];
  execFileSync('node', [`${root}web/build/page.mjs`, ...(url ? ['--url', url] : [])], { cwd: root, stdio: 'pipe' });
  assert.ok(readFileSync(path, 'utf8') === html, 'the second page differs (or something was rebuilt in between)');
});

test('--serve serves it with the policy as a header', () => served(async (address) => {
  const response = await fetch(address);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^text\/html; *charset=utf-8/i);
  assert.match(response.headers.get('content-security-policy'), /script-src 'sha256-/);
  assert.ok((await response.text()) === readFileSync(path, 'utf8'), 'byte for byte');
  assert.equal((await fetch(`${address}none`)).status, 404);
  assert.equal((await fetch(`${address}..%2f..%2fLICENSE`)).status, 404);
}));
