// Another newsroom's story: the one that `channelmap new` writes, and an edge list, are built into a folder of their own
// without touching the repository, and no word of our story is in it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'channel-map-'));
after(() => rmSync(folder, { recursive: true }));
const channelmap = (...args) => spawnSync(join(root, 'dist/bin/channelmap'), args, { encoding: 'utf8' });
const build = (story, out) => spawnSync('node', [join(root, 'web/build/page.mjs'), '--story', story, '--out', out], { encoding: 'utf8' });

/** All that is told of the story in a page: without the program, its fonts and licences. */
const told = (path) => readFileSync(path, 'utf8')
  .replace(/<script(?! type="application\/json")[^]*?<\/script>|<style[^]*?<\/style>|<details class="part licences">[^]*?<\/details>/g, '');
const ours = /openai|azure|\baws\b|bedrock|google|oracle|microsoft|codex|dollar|\bfirms?\b|\bclouds?\b(?!")/i;

test('the story that "channelmap new" writes has no error, builds, and holds no word of ours', () => {
  const story = join(folder, 'mine');
  assert.equal(channelmap('new', story).status, 0);
  assert.equal(channelmap('new', story).status, 1, 'a story is never overwritten');
  const checked = channelmap('check', story);
  assert.equal(checked.status, 0, checked.stdout);
  const built = build(story, join(folder, 'out'));
  assert.equal(built.status, 0, built.stderr);
  const web = join(folder, 'out/web');
  assert.deepEqual(readdirSync(web).sort(), ['bill.cdx.json', 'cards', 'embed.js', 'half.html', 'index.html', 'licences.txt', 'v']);
  for (const name of ['index.html', 'half.html']) assert.doesNotMatch(told(join(web, name)), ours, name);
  assert.match(told(join(web, 'index.html')), /of every 100 readers/);
});

test('the article that "channelmap new" writes is built once it is called article.html', () => {
  const story = join(folder, 'told');
  assert.equal(channelmap('new', story).status, 0);
  renameSync(join(story, 'article.example.html'), join(story, 'article.html'));
  const checked = channelmap('check', story);
  assert.equal(checked.status, 0, checked.stdout);
  assert.doesNotMatch(checked.stdout, /article/);
});

test('edges don\'t go into a modelled story', () => {
  const story = join(folder, 'few');
  assert.equal(channelmap('new', story).status, 0);
  const csv = join(folder, 'few.csv');
  writeFileSync(csv, 'from,to,value\nA,B,1\n');
  const before = readFileSync(join(story, 'story.json'), 'utf8');
  const refused = channelmap('import', '--edges', csv, '--into', story);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /flows modelled/);
  assert.equal(readFileSync(join(story, 'story.json'), 'utf8'), before);
  const asked = channelmap('import', '--edges', csv);
  assert.equal(asked.status, 0);
  assert.match(asked.stderr, /The era “Now” has no date yet\. Add this row to it: "from": /);
  writeFileSync(csv, Buffer.from('PK\x03\x04'));
  assert.match(channelmap('import', '--edges', csv).stderr, /workbook/);
});

test('a column\'s head that doesn\'t fit is told with its key, its line and the length that would', () => {
  const story = join(folder, 'head');
  assert.equal(channelmap('new', story).status, 0);
  const text = readFileSync(join(story, 'story.json'), 'utf8');
  writeFileSync(join(story, 'story.json'), text.replace('Readers by device, then shop, then book', 'Readers by the device that they have, then by the shop where they look, then by the book'));
  const { problems } = JSON.parse(channelmap('check', story, '--layout', '--json').stdout);
  const head = problems.find(({ pointer }) => pointer === '/words/map.head.down');
  assert.ok(head, JSON.stringify(problems));
  assert.match(head.remedy, /Say “map\.head\.down” in \d+ letters/);
  assert.ok(head.line > 10 && !/No shorter name/.test(head.remedy));
});

test('an edge list becomes a page that says that its flows are given', () => {
  const csv = join(folder, 'edges.csv');
  writeFileSync(csv, 'era,from,to,value\n2020,Coal,Plants,60\n2020,Wind,Plants,40\n2020,Plants,Homes,100\n2021,Coal,Plants,30\n2021,Wind,Plants,70\n2021,Plants,Homes,100\n');
  const story = join(folder, 'edges');
  assert.equal(channelmap('new', story).status, 0);
  writeFileSync(join(story, 'story.json'), channelmap('import', '--edges', csv).stdout);
  const built = build(story, join(folder, 'out'));
  assert.equal(built.status, 0, built.stderr);
  const page = told(join(folder, 'out/web/index.html'));
  assert.match(page, /given, not modelled/);
  assert.doesNotMatch(page, ours);
  assert.ok(!existsSync(join(folder, 'out/web/half.html')), 'nothing of the story before it');
});

test('a story with an error is not built, and the build says what check says', () => {
  const story = join(folder, 'wrong');
  channelmap('new', story);
  const text = readFileSync(join(story, 'story.json'), 'utf8');
  writeFileSync(join(story, 'story.json'), text.replace('"by": ["novels-exclusive"], "facts": ["f1"]', '"facts": ["f1"]'));
  const built = build(story, join(folder, 'never'));
  assert.equal(built.status, 1);
  assert.match(built.stderr, /story\.json:\d+:\d+: error: \/eras\/0\/offers\/2\/status: .*“barred”/);
  assert.ok(!existsSync(join(folder, 'never/web/index.html')));
});

test('--serve shows the problems of a story in the page, before there is one, each with its place', async () => {
  const story = join(folder, 'served');
  channelmap('new', story);
  const text = readFileSync(join(story, 'story.json'), 'utf8');
  writeFileSync(join(story, 'story.json'), text.replace('"by": ["novels-exclusive"], "facts": ["f1"]', '"facts": ["f1"]'));
  const server = spawn('node', [join(root, 'web/build/serve.mjs'), '--story', story, '--out', join(folder, 'none'), '--port', '0'], { cwd: root });
  try {
    const address = await new Promise((done, fail) => {
      let said = '';
      server.stdout.on('data', (more) => {
        said += more;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
        if (found) done(found[0]);
      });
      server.on('close', () => fail(new Error(said)));
    });
    const page = await (await fetch(address)).text();
    assert.match(page, /has not been built yet[^]*~problems/);
    const { problems, failed } = await (await fetch(`${address}~problems`)).json();
    assert.equal(failed, true);
    assert.equal(problems[0].severity, 'error');
    assert.equal(problems[0].place, 'ol.eras li:nth-child(1)');
    assert.ok(problems[0].line > 1 && problems[0].remedy);
  } finally {
    server.kill();
  }
});
