// The snippet that an editor pastes.
import assert from 'node:assert/strict';
import test from 'node:test';

import { embed_address, frame_snippet, script_snippet } from '../../../web/share/snippet.js';
import { read_locks } from '../../../web/address/locks.js';

const plain = { page: 'https://news.example/map/', scenario: '', theme: '', lang: '', ui: null, title: 'The map', height: 740.2 };
const picture = { address: 'https://news.example/map/cards/memo.png', alt: 'AWS sold 2 of every 100 dollars (1–3).' };

test('nothing chosen is the bare address', () => {
  assert.equal(embed_address(plain), 'https://news.example/map/');
});

test('the locks in the address are those that were chosen, and the scenario stands beside them', () => {
  for (const ui of [null, ['map'], ['sentence', 'map']])
    for (const theme of ['', 'auto', 'light', 'dark'])
      for (const lang of ['', 'de', 'pt-BR']) {
        const url = new URL(embed_address({ ...plain, ui, theme, lang, scenario: 'era=e3&api-exclusivity=0' }));
        const locks = read_locks(url.search);
        assert.deepEqual([locks.ui, locks.theme, locks.lang], [ui, theme || 'auto', lang]);
        assert.deepEqual([url.searchParams.get('era'), url.searchParams.get('api-exclusivity')], ['e3', '0']);
      }
});

test('the iframe has a title, a height in whole pixels, and no more rights than it needs', () => {
  const text = frame_snippet(plain);
  assert.match(text, /<iframe src="https:\/\/news\.example\/map\/" title="The map" width="100%" height="741" loading="lazy" style="[^"]*height:741px" allow="clipboard-write; web-share"><\/iframe>/);
});

test('both are figures whose caption names the graphic and leads to it, with the picture and its words inside', () => {
  const shown = { ...plain, scenario: 'era=e5', ui: ['map'], picture };
  for (const text of [frame_snippet(shown), script_snippet(shown, 'https://news.example/map/embed.js')]) {
    assert.match(text, /^<figure style="[^"]*">[^]*<figcaption><a href="https:\/\/news\.example\/map\/\?era=e5">The map<\/a><\/figcaption>\n<\/figure>/);
    assert.match(text, /<img src="https:\/\/news\.example\/map\/cards\/memo\.png" width="1200" height="630" loading="lazy" [^>]*alt="AWS sold 2 of every 100 dollars \(1–3\)\.">/);
    assert.equal((text.match(/<figure/g) ?? []).length, 1);
  }
  assert.doesNotMatch(frame_snippet(plain), /<img/);
});

test('no title and no address breaks out of its quotes', () => {
  const hostile = { ...plain, picture: { address: 'x"onload="y', alt: '"><script>alert(2)</script>' }, title: '"><script>alert(1)</script>', page: 'https://news.example/"onload="x/', scenario: 'era=e3&a="b' };
  for (const text of [frame_snippet(hostile), script_snippet(hostile, 'https://news.example/"x.js')]) {
    assert.doesNotMatch(text, /<script>alert/);
    assert.doesNotMatch(text.replace(/<script src="[^"]*" async>/, ''), /"\s*onload=|"x\.js/);
  }
});

test('the snippet with a script has a link where scripts are off', () => {
  const text = script_snippet({ ...plain, scenario: 'era=e5&multi=20' }, 'https://news.example/map/embed.js');
  assert.match(text, /<div data-channel-map="https:\/\/news\.example\/map\/\?era=e5&amp;multi=20"[^>]*><a href="[^"]+">The map<\/a><\/div>/);
  assert.match(text, /<script src="https:\/\/news\.example\/map\/embed\.js" async><\/script>/);
});
