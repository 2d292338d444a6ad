// A story with fonts of its own: everything of it is measured and set in them, and nothing of ours is shipped with it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { run_engine } from '../../web/build/engine/run_engine.mjs';
import { unpack } from '../../web/engine/unpack.js';
import { read_font } from '../../web/share/glyphs.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = join(root, 'web/node_modules/@expo-google-fonts');
const folder = mkdtempSync(join(tmpdir(), 'channel-map-'));
after(() => rmSync(folder, { recursive: true }));
const run = (program, ...args) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const channelmap = (...args) => run(join(root, 'dist/bin/channelmap'), ...args);
const file_of = (name) => readFileSync(join(packages, name));

/** Our serif, which is another font than the map's, under another name of the same length. */
function renamed(name) {
  const bytes = file_of(name);
  const [from, to] = ['Source', 'Herald'].map((text) => Buffer.from(text, 'utf16le').swap16());
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at)) to.copy(bytes, at);
  return bytes;
}

/** A new story with these files among its fonts. */
function story_with(name, files) {
  const story = join(folder, name);
  assert.equal(channelmap('new', story).status, 0);
  mkdirSync(join(story, 'fonts'));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(story, 'fonts', file), bytes);
  return story;
}

const regular = renamed('source-serif-4/400Regular/SourceSerif4_400Regular.ttf');
const semibold = renamed('source-serif-4/700Bold/SourceSerif4_700Bold.ttf');
const licence = file_of('source-serif-4/LICENSE_FONT').toString().replaceAll('Source', 'Herald');
const herald = story_with('herald', { 'regular.ttf': regular, 'semibold.ttf': semibold, 'licence.txt': licence });
const letters = { 400: read_font(regular), 600: read_font(semibold) };
const width = (text, weight, size) => [...text].reduce((sum, letter) => sum + letters[weight](letter).advance * size, 0);
const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

test('every word of the pictures is as long as its letters in the story\'s fonts', () => {
  for (const kind of [['--figure', '--width', '1032'], ['--figure', '--width', '328'], ['--card']]) {
    const { stdout: svg, status } = channelmap('svg', herald, '', ...kind);
    assert.equal(status, 0);
    assert.doesNotMatch(svg, /Source S|Times/);
    assert.match(svg, /font-family="'Herald Serif 4',Arial/);
    const words = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)];
    assert.ok(words.length > 20);
    for (const [, attributes, text] of words) {
      const of = (name) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
      const long = width(plain(text), of('font-weight') === '600' ? 600 : 400, Number(of('font-size') ?? 13));
      assert.ok(Math.abs(long - Number(of('textLength'))) < 0.06, `${text}: ${long}, ${of('textLength')}`);
    }
  }
});

test('our own fonts as a story\'s give the very picture, heights and remarks that the story has without any', () => {
  const files = {
    'regular.ttf': file_of('source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    'semibold.ttf': file_of('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'), OFL: licence, 'OFL.txt': licence,
  };
  const [ours, none] = [story_with('ours', files), story_with('none', {})];
  rmSync(join(none, 'fonts'), { recursive: true });
  const same = (...args) => {
    const [a, b] = [ours, none].map((story) => channelmap(args[0], story, ...args.slice(1)).stdout.replaceAll(story, '').replace(/'Source Sans Pro',/g, ''));
    assert.equal(a, b, args.join(' '));
  };
  for (const size of ['328', '680', '1032']) same('svg', 'era=closed', '--width', size);
  same('heights');
  same('check', '--layout');
});

test('check --layout says which words are too long in a wide font, and how long they may be', () => {
  const wide = { 'regular.ttf': renamed('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'), 'semibold.ttf': semibold, 'licence.txt': licence };
  // The font's em is made smaller, and so all its letters a quarter larger.
  for (const bytes of [wide['regular.ttf'], wide['semibold.ttf'] = Buffer.from(semibold)]) {
    const at = bytes.readUInt32BE(bytes.indexOf('head') + 8) + 18;
    bytes.writeUInt16BE(Math.round(bytes.readUInt16BE(at) * 0.8), at);
  }
  const asked = (story) => JSON.parse(channelmap('check', story, '--layout', '--json').stdout).problems;
  assert.ok(!asked(herald).some(({ pointer }) => pointer === '/words/map.unmet.bar'));
  const problems = asked(story_with('wide', wide));
  assert.ok(problems.some(({ pointer, remedy }) => pointer === '/words/key.hairline' && /^Say “key\.hairline” in about \d+ letters in “words”\.$/.test(remedy)));
  const bar = problems.find(({ pointer }) => pointer === '/words/map.unmet.bar');
  assert.match(bar?.sentence ?? '', /the words in the unmet bar leave it/);
  assert.match(bar.remedy, /Say “map\.unmet\.bar” in \d+ letters/);
});

/** The code points that the first font of a style has, by its table of letters. */
function letters_of(style) {
  const font = read_font(Buffer.from(/base64,([^)]*)/.exec(style)[1], 'base64'));
  const missing = JSON.stringify(font('\uffff'));
  return Array.from({ length: 0x3000 }, (_, code) => code).filter((code) => JSON.stringify(font(String.fromCodePoint(code))) !== missing);
}

test('the page holds the story\'s fonts alone, the widths of their letters, and their licence', async () => {
  const fonts = join(folder, 'subsets');
  writeFileSync(join(herald, 'article.html'), '<!doctype html><link rel="stylesheet" href="article.css"><p>ř [[sentence]]</p>');
  const made = run(join(root, 'web/build/fetch/fonts.sh'), herald, fonts);
  assert.equal(made.status, 0, made.stderr);
  const out = join(folder, 'out');
  const built = run('node', join(root, 'web/build/page.mjs'), '--story', herald, '--fonts', fonts, '--out', out);
  assert.equal(built.status, 0, built.stderr);
  const page = readFileSync(join(out, 'web/index.html'), 'utf8');
  const faces = [...page.matchAll(/@font-face\{font-family:"([^"]+)";font-weight:(\d+);.*?url\(data:([\w/]+);base64,([^)]*)\)/g)];
  assert.deepEqual(faces.map(([, family, weight, type]) => [family, weight, type]), [['Herald Serif 4', '400', 'font/ttf'], ['Herald Serif 4', '600', 'font/ttf']]);
  const engine = /id="wasm">[^<]*/;  // which knows our fonts' names for every story
  for (const name of ['index.html', 'half.html', 'licences.txt', 'bill.cdx.json'])
    assert.doesNotMatch(readFileSync(join(out, 'web', name), 'utf8').replace(engine, ''), /Source (Sans|Serif) [34P]/, name);

  const packed = Buffer.from(JSON.parse(channelmap('fonts', join(herald, 'story.json'), '--subset', fonts).stdout).data, 'base64');
  const [, unpacker, text] = /id="unpack">([^<]*)<[^]*?id="wasm">([^<]*)</.exec(page);
  const { module } = await run_engine(join(root, 'build/wasm/src/platform/channelmap.mjs'), unpack(unpacker, text));
  assert.ok(Buffer.from(module.HEAPU8.buffer).includes(packed), 'they are in the memory that its engine starts with');
  const number = (at) => packed.readUInt16LE(2 * at);
  const count = number(0);
  const [head, letters_at] = [1, 15];
  for (const [face, [, , weight, , base64]] of faces.entries()) {
    const subset = read_font(Buffer.from(base64, 'base64'));
    for (let i = 0; i < count; i++) {
      const letter = String.fromCharCode(number(letters_at + i));
      const advance = number(letters_at + count * (1 + face) + i) / number(head + 3 * face);
      assert.equal(advance, letters[weight](letter).advance, letter);
      assert.equal(advance, subset(letter).advance, letter);
    }
  }
  const style = readFileSync(join(out, 'web/article.css'), 'utf8');
  assert.equal(style.match(/@font-face\{font-family:"Herald Serif 4"/g)?.length, 2);
  assert.ok(letters_of(style).includes('ř'.codePointAt(0)), 'a letter that the article alone has');
  assert.ok(count > 100 && count < 400, `${count} letters, of those that the page uses`);

  assert.match(readFileSync(join(out, 'web/licences.txt'), 'utf8'), /^Herald Serif 4 \(a subset\)\nCopyright[^]*?Licence: OFL-1\.1\n[^]*\nLicence of Herald Serif 4\n/m);
  const { components } = JSON.parse(readFileSync(join(out, 'web/bill.cdx.json'), 'utf8'));
  assert.deepEqual(components.find(({ name }) => name === 'Herald Serif 4').licenses, [{ license: { id: 'OFL-1.1' } }]);

  const without = run('node', join(root, 'web/build/page.mjs'), '--story', herald, '--out', join(folder, 'never'));
  assert.equal(without.status, 1);
  assert.match(without.stderr, /fonts\.sh .* makes them/);
});

test('fonts that can\'t be used are told, by check and by the build, and stop both', () => {
  const check = (files) => channelmap('check', story_with(`wrong-${Object.keys(files).length}-${Math.random()}`, files));
  const alone = check({ 'regular.ttf': regular });
  assert.equal(alone.status, 1);
  assert.match(alone.stdout, /fonts\/semibold\.ttf: error: This font is missing/);
  const cut = check({ 'regular.ttf': regular, 'semibold.ttf': semibold.subarray(0, semibold.length - 5000) });
  assert.equal(cut.status, 1);
  assert.match(cut.stdout, /fonts\/semibold\.ttf: error: This font is cut off or broken/);
  const woff = check({ 'regular.ttf': readFileSync(join(root, 'build/fonts/source-serif-4-400.woff2')), 'semibold.ttf': semibold });
  assert.match(woff.stdout, /fonts\/regular\.ttf: error: .*WOFF/);
  const others = check({ 'Herald.ttf': regular });
  assert.equal(others.status, 0);
  assert.match(others.stdout, /fonts: warning: There is no regular\.ttf/);

  const broken = story_with('broken', { 'regular.ttf': regular, 'semibold.ttf': 'OTTO' });
  const prepared = run(join(root, 'web/build/fetch/fonts.sh'), broken, join(folder, 'no-subsets'));
  assert.equal(prepared.status, 1);
  assert.match(prepared.stderr, /semibold\.ttf: This is an OpenType font with PostScript outlines/);
  const drawn = channelmap('svg', broken);
  assert.equal(drawn.status, 1);
  assert.match(drawn.stderr, /PostScript/);
});
