// A hostile story stays text wherever it is written, or is refused with a sentence; its limits are those in
// assets/README.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
after(() => rmSync(folder, { recursive: true }));

const small = () => JSON.parse(read('assets/new/story.json'));

function run(command, text, ...more) {
  const path = join(folder, 'hostile.json');
  writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text));
  const { status, stdout, stderr, signal } = spawnSync(join(root, 'dist/bin/channelmap'), [command, path, ...more],
    { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 60_000 });
  assert.equal(signal, null, `${command} ends by itself`);
  return { status, out: stdout, err: stderr };
}

/** The story is refused with this sentence. */
function refused(text, sentence) {
  const { status, out } = run('check', text, '--json');
  assert.equal(status, 1);
  const { problems } = JSON.parse(out);
  assert.ok(problems.some((one) => one.severity === 'error' && sentence.test(one.sentence)), `${sentence}: ${out.slice(0, 500)}`);
  for (const { remedy } of problems) assert.notEqual(remedy, '');
}

const strings = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  end: '</title></style></svg>]]>--><b>',
  entity: '&lt;b&gt;&#60;b&#62;',
  bidi: '\u202egnp.exe\u202c',
  formula: '=HYPERLINK("https://x.example","y")',
  quotes: '"\' onload="x',
  filling: '{units} {n} {0} %s %n',
};

test('hostile strings stay text in pictures, tables and JSON', () => {
  for (const [name, text] of Object.entries(strings)) {
    const story = small();
    story.title = text;
    for (const list of ['platforms', 'channels', 'products']) story[list][0].label = text;
    story.eras[0].label = text;
    assert.equal(run('check', story).status, 0, `${name} is no error`);
    for (const form of [['--width', '1032'], ['--card'], ['--figure', '--width', '680']]) {
      const svg = run('svg', story, '', ...form).out;
      assert.deepEqual([...new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag))]
        .filter((tag) => !['svg', 'title', 'desc', 'defs', 'linearGradient', 'stop', 'path', 'rect', 'text', 'tspan', 'g', 'style'].includes(tag)), [], name);
      assert.doesNotMatch(svg, /<[^>"]*\son\w+=/, name);
    }
    const html = run('table', story, '').out;
    assert.deepEqual([...new Set([...html.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag))].sort(),
      ['caption', 'table', 'tbody', 'td', 'th', 'thead', 'tr'], name);
    for (const line of run('table', story, '', '--csv').out.split('\n')) assert.doesNotMatch(line, /^"?[=@]|,"?[=@]/, name);
    const outline = JSON.parse(run('outline', story, '').out);
    assert.ok(outline.nodes.some(({ label }) => label === text), name);
  }
});

test('what no story can be is refused with a sentence', () => {
  const text = JSON.stringify(small());
  refused(`${text.slice(0, -1)}, "x-long": "${'a'.repeat(10_000_000)}"}`, /at most 4 MB/);
  refused(`${text.slice(0, -1)}, "x-deep": ${'['.repeat(5000)}${']'.repeat(5000)}}`, /64 levels/);
  refused(`${text.slice(0, -1)}, "x-deep": ${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`, /64 levels/);
  for (const number of ['NaN', 'Infinity', '1e309', '-']) refused(text.replace(/"demand": ?100/, `"demand": ${number}`), /not JSON|too large|ends too early/);
  refused(text.replace(/"demand": ?100/, '"demand": 1e308'), /at most 1e15/);
  refused(text.replace(/"demand": ?100/, '"demand": 1e-400'), /greater than 0/);
  const many = small();
  many.eras[0].offers = Array.from({ length: 10_000 }, () => many.eras[0].offers[0]);
  refused(many, /At most \d+ are possible|already|flows/);
  const wide = small();
  wide.products = Array.from({ length: 10_000 }, (_, i) => ({ ...wide.products[0], id: `p${i}` }));
  refused(wide, /At most 32/);
  const long = small();
  long.title = 'a'.repeat(10_001);
  refused(long, /10,000 bytes/);
});

test('the limits of a story are those that its README tells', () => {
  const told = read('assets/README.md');
  const limits = /namespace story_limits \{([^]*?)\}/.exec(read('src/core/parse/parse_story_parts.h'))[1];
  const limit = (name) => Number(new RegExp(`\\b${name} = ([\\de]+)`).exec(limits)?.[1] ?? assert.fail(name));
  const row = (key) => told.split('\n').find((line) => line.startsWith('| ') && line.includes(key) && /\| at most|\| \d|bytes|eras/.test(line)) ?? assert.fail(key);
  const says = (key, ...numbers) => {
    for (const number of numbers) assert.ok(row(key).includes(number.toLocaleString('en')), `${key}: ${number}, ${row(key)}`);
  };
  says('`platforms`, `channels`, `products`', limit('platforms'), limit('channels'), limit('products'));
  says('| `rights` |', limit('rights'));
  says('| `inputs` |', limit('inputs'));
  says('| `eras` |', limit('eras'), limit('flows_of_an_era'));
  says('`facts` with `sources`', limit('facts'), limit('sources'));
  says('`presets`, `moments`, `hosts`', limit('presets'), limit('moments'), limit('hosts'));
  says('| `renamed` |', limit('renamed'));
  says('| `colors` |', limit('colors'));
  const json = read('src/core/parse/json_value.cpp'), reader = read('src/core/parse/story_reader.cpp');
  const constant = (text, name) => Number(new RegExp(`${name} = ([\\d']+)`).exec(text)[1].replaceAll("'", ''));
  says('| the file |', constant(json, 'most_values'), constant(json, 'most_levels'), constant(json, 'most_keys'));
  says('| a text; an id |', constant(reader, 'most_text'), constant(reader, 'most_id'));
});

test('a file without an end is refused', { skip: process.platform === 'win32' }, () => {
  const { status, signal, stderr } = spawnSync(join(root, 'dist/bin/channelmap'), ['check', '/dev/zero'], { encoding: 'utf8', timeout: 30_000 });
  assert.equal(signal, null);
  assert.equal(status, 1);
  assert.match(stderr, /larger than 64 MB/);
});
