// What is built beside the page, with --url and without: presets' pages, their pictures, oEmbed, the frozen copy.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { permissions } from '../../web/share/snippet.js';
import { served } from './served.mjs';
import { spelled } from './spelled.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const url = 'https://news.example/a-map/';
const heights = JSON.parse(readFileSync(`${root}web/embed/heights.json`, 'utf8'));
const story = JSON.parse(readFileSync(`${root}assets/story.json`, 'utf8'));
const ids = story.presets.map(({ id }) => id);
const scratch = mkdtempSync(join(tmpdir(), 'channel-map-pages-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

function build(name, ...options) {
  execFileSync('node', [`${root}web/build/page.mjs`, '--out', join(scratch, name), ...options], { stdio: 'pipe' });
  const folder = join(scratch, name, 'web');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name).slice(folder.length + 1)).sort();
  return { folder, names, text: (file) => readFileSync(join(folder, file), 'utf8'), bytes: (file) => readFileSync(join(folder, file)) };
}

const unescaped = (text) => spelled(text).replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#39;/g, "'").replace(/&amp;/g, '&');

/** The attributes of every such element. */
const elements = (html, name) => [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))]
  .map(([, text]) => Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescaped(value)])));

function head_of(html) {
  const head = html.slice(0, html.indexOf('</head>'));
  const metas = elements(head, 'meta').filter((meta) => meta.content !== undefined && (meta.name ?? meta.property));
  const links = elements(head, 'link');
  return {
    title: unescaped(/<title>([^<]*)<\/title>/.exec(head)[1]),
    meta: (name) => metas.find((meta) => (meta.name ?? meta.property) === name)?.content,
    absolute: [...metas.filter(({ content }) => /^https?:/.test(content)), ...links.filter(({ href }) => /^https?:/.test(href))],
    canonical: links.find(({ rel }) => rel === 'canonical')?.href,
    oembed: links.filter(({ type }) => type === 'application/json+oembed'),
  };
}

const sentence = (query) =>
  execFileSync(`${root}dist/bin/channelmap`, ['sentence', `${root}assets/story.json`, query], { encoding: 'utf8' }).trim();

/** PNG: its size, and how it keeps colours (3: by palette). */
function png_of(bytes) {
  assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), kind: bytes[25] };
}

describe('pages', () => {
  let named, unnamed;
  before(() => {
    named = build('named', '--url', url);
    unnamed = build('unnamed');
  });
  const both = () => [named, unnamed];

  test('the page and each preset have a page, a card and, with --url, an oEmbed file', () => {
    const expected = (page) => {
      const frozen = page.names.filter((name) => name.startsWith('v/'));
      assert.equal(frozen.length, 1);
      return ['index', ...ids].flatMap((id) => [`${id}.html`, `cards/${id}.png`,
        ...(page === named ? [id === 'index' ? 'oembed.json' : `oembed-${id}.json`] : [])]).concat(frozen, 'licences.txt', 'bill.cdx.json');
    };
    for (const page of both()) for (const name of expected(page)) assert.ok(page.names.includes(name), name);
  });

  test('each card is 1200 × 630, at most 150 KB, and each preset has one of its own', () => {
    const start = named.bytes('cards/index.png');
    const seen = new Map();
    for (const id of ['index', ...ids]) {
      const bytes = named.bytes(`cards/${id}.png`);
      const { width, height } = png_of(bytes);
      assert.deepEqual([width, height], [1200, 630], id);
      assert.ok(bytes.length < 150_000, `${id}: ${bytes.length} bytes`);
      if (id !== 'index') seen.set(bytes.toString('base64'), id);
    }
    assert.equal(seen.size, ids.length);
    assert.ok(start.equals(named.bytes('cards/memo.png')), 'the story starts on memo day');
  });

  test('a preset’s page says what it is, in its own words', () => {
    for (const { id, label, query } of story.presets) {
      const { title, meta } = head_of(named.text(`${id}.html`));
      assert.ok(title.startsWith(label) && title.includes(story.title), title);
      assert.equal(meta('description'), sentence(query));
      assert.equal(meta('og:title'), title);
      assert.equal(meta('og:description'), sentence(query));
      assert.equal(meta('og:url'), `${url}${id}.html`);
      assert.match(meta('og:image').slice(url.length), new RegExp(`^cards/${id}\\.png\\?[0-9a-f]{8}$`));
      assert.equal(meta('og:image:width'), '1200');
      assert.ok(meta('og:image:alt').includes(sentence(query)));
      assert.equal(meta('twitter:image:alt'), meta('og:image:alt'));
      assert.equal(meta('twitter:card'), 'summary_large_image');
    }
  });

  test('every address in a head is absolute, and leads to a file that was built', () => {
    for (const id of ['index', ...ids]) {
      const { absolute, canonical, oembed } = head_of(named.text(`${id}.html`));
      assert.equal(canonical, id === 'index' ? url : `${url}${id}.html`);
      assert.equal(oembed.length, 1);
      for (const { content, href } of absolute) {
        const address = content ?? href;
        assert.ok(address.startsWith(url), address);
        assert.ok(named.names.includes(address.slice(url.length).split('?')[0] || 'index.html'), address);
      }
    }
  });

  test('without --url what must be absolute is left out, and the rest is there', () => {
    for (const id of ['index', ...ids]) {
      const { absolute, meta, canonical, oembed } = head_of(unnamed.text(`${id}.html`));
      assert.deepEqual([absolute, canonical, oembed], [[], undefined, []], id);
      for (const name of ['og:url', 'og:image', 'twitter:image']) assert.equal(meta(name), undefined);
      assert.ok(meta('og:title') && meta('og:description') && meta('description') && meta('twitter:card') === 'summary');
    }
    assert.deepEqual(unnamed.names.filter((name) => name.endsWith('.json')), ['bill.cdx.json']);
  });

  test('the tags stand where previewers look: in the first 10 KB', () => {
    for (const id of ['index', ...ids]) {
      const html = named.text(`${id}.html`);
      const last = Math.max(html.lastIndexOf('property="og:'), html.lastIndexOf('json+oembed'), html.lastIndexOf('name="twitter:'));
      assert.ok(last > 0 && Buffer.byteLength(html.slice(0, last)) < 10_000, `${id}: ${last}`);
    }
  });

  test('a preset’s page is small, is no refresh, and without scripts shows its picture and a link to the map', () => {
    for (const { id, query } of story.presets)
      for (const page of both()) {
        const html = page.text(`${id}.html`);
        assert.ok(Buffer.byteLength(html) < 8_000, `${id}: ${html.length}`);
        assert.doesNotMatch(html, /http-equiv="refresh"/i);
        assert.ok(elements(html, 'a').every(({ href }) => href === `index.html?${query}`));
        const [image] = elements(html, 'img');
        assert.equal(image.src, `cards/${id}.png`);
        assert.ok(image.alt.includes(sentence(query)));
      }
  });

  test('a preset’s page allows one script and one style, by hash, and pictures of its own folder', () => {
    const html = named.text('memo.html');
    const [policy] = elements(html, 'meta').filter((meta) => meta['http-equiv'] === 'Content-Security-Policy').map(({ content }) => content);
    const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [[, script], ...more] = [...html.matchAll(/<script>([^]*?)<\/script>/g)];
    const [[, style]] = [...html.matchAll(/<style>([^]*?)<\/style>/g)];
    assert.equal(more.length, 0);
    assert.ok(policy.includes(`script-src ${hash(script)};`) && policy.includes(`style-src ${hash(style)};`), policy);
    assert.match(policy, /default-src 'none'.*base-uri 'none'; form-action 'none'$/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    assert.doesNotMatch(html, /\sstyle="|\son\w+="/);
  });

  test('oEmbed: all that the format asks for, and the snippet opens the map there', () => {
    for (const { id, query } of [{ id: '', query: '' }, ...story.presets]) {
      const file = id ? `oembed-${id}.json` : 'oembed.json';
      assert.equal(head_of(named.text(`${id || 'index'}.html`)).oembed[0].href, url + file);
      const answer = JSON.parse(named.text(file));
      assert.equal(answer.type, 'rich');
      assert.equal(answer.version, '1.0');
      for (const name of ['width', 'height', 'thumbnail_width', 'thumbnail_height']) assert.ok(Number.isInteger(answer[name]) && answer[name] > 0, name);
      for (const name of ['title', 'provider_name', 'html']) assert.ok(typeof answer[name] === 'string' && answer[name] !== '', name);
      assert.equal(answer.provider_url, 'https://news.example/');
      assert.equal(answer.thumbnail_url, head_of(named.text(`${id || 'index'}.html`)).meta('og:image'));
      for (const table of [heights.card, heights.card_coarse])
        for (let i = 0; i < table.length; i += 2)
          if (Math.abs(table[i] - answer.width) < 10) assert.ok(answer.height >= table[i + 1], 'it holds the page, as measured');
      const frames = elements(answer.html, 'iframe');
      assert.equal(frames.length, 1);
      assert.match(answer.html, /^<iframe [^<>]*><\/iframe>$/);
      const [{ src, title, height, loading, allow }] = frames;
      assert.equal(src, url + (query ? `?${query}` : ''));
      assert.equal(title, story.title);
      assert.equal(Number(height), answer.height);
      assert.equal(loading, 'lazy');
      assert.equal(allow, permissions);
    }
  });

  test('the frozen copy is the page, apart from where it says that it is', () => {
    for (const page of both()) {
      const [path] = page.names.filter((name) => name.startsWith('v/'));
      const [index, frozen] = [page.text('index.html'), page.text(path)];
      const rest = (html) => html.slice(html.indexOf('<style'));
      assert.ok(rest(index) === rest(frozen), 'style, texts, data, engine and script');
      const [now, kept] = [head_of(index), head_of(frozen)];
      assert.equal(path, `v/${now.meta('channel-map:build')}.html`);
      assert.equal(kept.meta('channel-map:build'), now.meta('channel-map:build'));
      assert.equal(kept.meta('robots'), 'noindex');
      assert.equal(now.meta('robots'), undefined);
      assert.deepEqual(kept.oembed, []);
      assert.equal(kept.canonical, page === named ? url + path : undefined);
    }
  });

  test('the name of a build follows from what is in it', () => {
    const again = build('again', '--url', url);
    assert.deepEqual(again.names, named.names);
    for (const name of named.names) assert.ok(again.bytes(name).equals(named.bytes(name)), `${name} is the same again`);
    assert.notDeepEqual(unnamed.names.filter((name) => name.startsWith('v/')), named.names.filter((name) => name.startsWith('v/')));
  });

  test('nothing of the building machine is in any file', () => {
    for (const page of both())
      for (const name of page.names.filter((one) => /\.(html|json)$/.test(one) && !/^(index|v\/)/.test(one)))
        assert.doesNotMatch(page.text(name), /["'(=\s]\/(work|tmp|root|home)\//, name);
  });
});

test('--url takes a folder’s address in any spelling, and names what is wrong with others', async () => {
  const { read_site } = await import('../../web/build/site.mjs');
  assert.equal(read_site(undefined), null);
  for (const text of ['https://News.example/map', 'https://news.example/map/', 'https://news.example/map/index.html', 'https://news.example:443/map//'])
    assert.equal(read_site(text).url, 'https://news.example/map/', text);
  assert.equal(read_site('http://127.0.0.1:8080').url, 'http://127.0.0.1:8080/');
  assert.doesNotMatch(read_site('https://news.example/"><script>/').url, /["<>]/);
  for (const text of ['', 'news.example/map/', 'ftp://news.example/', 'javascript:alert(1)', '/map/', 'https://']) assert.throws(() => read_site(text), /web address/, text);
  for (const text of ['https://news.example/?a=1', 'https://news.example/#x', 'https://me:secret@news.example/']) assert.throws(() => read_site(text), /alone/, text);
  const { status, stderr } = spawnSync('node', [`${root}web/build/page.mjs`, '--url', 'nowhere', '--out', join(scratch, 'none')], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /^error: --url "nowhere" is no web address/m);
});

test('a preset that would take another file’s name is refused in a sentence', async () => {
  const { together } = await import('../../web/build/files.mjs');
  const files = together({ 'index.html': 'page', 'article.html': '' }, { 'memo.html': 'memo' });
  assert.deepEqual(Object.keys(files), ['index.html', 'article.html', 'memo.html']);
  for (const id of ['index', 'article', 'memo'])
    assert.throws(() => together(files, { [`${id}.html`]: '' }), new RegExp(`called ${id}\\.html; a preset with that id needs another one`));
});

test('--serve serves pages, pictures and JSON by their types, each page with its own policy', () => served(async (address) => {
  const get = (path) => fetch(`${address}${path}`);
  const page = await get('memo.html');
  assert.match(page.headers.get('content-type'), /^text\/html/);
  const [own] = elements(await page.text(), 'meta').filter((meta) => meta['http-equiv']).map(({ content }) => content);
  assert.equal(page.headers.get('content-security-policy'), `${own}; frame-ancestors *`);
  const card = await get('cards/memo.png');
  assert.equal(card.headers.get('content-type'), 'image/png');
  assert.equal(png_of(Buffer.from(await card.arrayBuffer())).width, 1200);
}));
