// The link that readers share.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { home_of, share_address } from '../../../web/address/share_address.js';
import { map_address } from '../../../web/address/preset_address.js';

const story = {
  ...JSON.parse(readFileSync(new URL('../../stories/full/story.json', import.meta.url), 'utf8')),
  renamed: { 'old-id': 'buy_anyway' },
};
const canonical = 'https://news.example/map/';
const presets = [{ id: 'memo', chosen: false }, { id: 'today', chosen: false }];
const at = (id, second = false) => ({ presets: presets.map((one) => ({ ...one, chosen: one.id === id })), changes: { second } });

function shared({ href = 'https://cdn.example/x/index.html', built = null, query, text = '', outline = at(null) }) {
  const search = query ?? (href.includes('?') ? href.slice(href.indexOf('?')).split('#')[0] : '');
  return share_address(home_of({ href, canonical: built, build: '', query: search, story }), text, outline);
}

test('a preset is shared as its page, anything more as a link that says it', () => {
  const own = { href: `${canonical}index.html#era=e5`, built: canonical };
  assert.deepEqual(shared({ ...own, text: 'era=e5', outline: at('today') }), { text: `${canonical}today.html`, is_public: true });
  assert.deepEqual(shared({ ...own, text: 'era=e5&buy_anyway=40' }), { text: `${canonical}#era=e5&buy_anyway=40`, is_public: true });
  assert.equal(shared({ ...own, text: '', outline: null }).text, canonical);
});

test('a preset that is compared with something else is more than the preset', () => {
  const text = 'era=e5&vs.era=e0';
  assert.equal(shared({ built: canonical, text, outline: at('today', true) }).text, `${canonical}#${text}`);
});

test('the address that was given to the build is shared, wherever the page is opened', () => {
  for (const href of ['file:///home/me/map.html', 'about:srcdoc', 'blob:null/123', 'https://staging.example/42/index.html?theme=dark'])
    assert.deepEqual(shared({ href, built: canonical, outline: at('memo') }), { text: `${canonical}memo.html`, is_public: true }, href);
});

test('without it, a folder of the page’s own has the presets’ pages; other places give the plain link', () => {
  const outline = at('memo');
  assert.equal(shared({ href: 'http://127.0.0.1:8080/', outline }).text, 'http://127.0.0.1:8080/memo.html');
  assert.equal(shared({ href: 'https://a.example/m/index.html?theme=dark&utm_source=x#era=e5', outline }).text, 'https://a.example/m/memo.html');
  assert.equal(shared({ href: 'https://a.example/m/v/0123456789abcdef.html', text: 'era=e3', outline }).text, 'https://a.example/m/v/0123456789abcdef.html#era=e3');
  assert.equal(shared({ href: 'https://a.example/?p=12', text: 'era=e3', outline }).text, 'https://a.example/?p=12#era=e3');
  assert.equal(shared({ href: 'file:///home/index.html', text: 'era=e3', outline }).text, 'file:///home/index.html#era=e3');
  assert.deepEqual(shared({ href: 'about:srcdoc', text: 'era=e3', outline }), { text: '#era=e3', is_public: false });
});

test('a frozen copy is shared as itself: the presets’ pages lead to the live map', () => {
  const frozen = `${canonical}v/0123456789abcdef.html`;
  assert.equal(shared({ href: frozen, built: frozen, text: 'era=e5', outline: at('today') }).text, `${frozen}#era=e5`);
});

test('an author’s locks are not in the shared link, the author’s scenario is', () => {
  const locked = '?theme=dark&ui=~map&steps=memo~today&lang=en&allow=https://a.example&childId=x&initialWidth=600&parentUrl=https%3A%2F%2Fa.example';
  const scenario = 'era=e4&buy_anyway=30&amp;rollout=50&vs.era=e0&old-id=3';
  for (const built of [canonical, null]) {
    const { text } = shared({ href: `${canonical}${locked}&${scenario}#x`, built, text: 'multi=20' });
    assert.equal(text, `${canonical}?${scenario}#multi=20`);
  }
  assert.equal(shared({ built: canonical, query: `${locked}&unknown=1&%zz=1`, text: 'era=e1' }).text, `${canonical}#era=e1`);
});

test('a preset’s page leads to the map and keeps its own query and hash', () => {
  const to = (search, hash) => map_address({ search, hash }, 'era=e3&api-exclusivity=0');
  assert.equal(to('', ''), 'index.html?era=e3&api-exclusivity=0');
  assert.equal(to('?utm_source=x&theme=dark', '#buy_anyway=40'), 'index.html?era=e3&api-exclusivity=0&utm_source=x&theme=dark#buy_anyway=40');
  assert.equal(map_address({ search: '', hash: '' }, ''), 'index.html');
});

test('the page knows where its frozen copy is, and a frozen copy that it is one', () => {
  const build = '0123456789abcdef';
  const frozen = (href, built = null) => home_of({ href, canonical: built, build, query: href.split('?')[1] ?? '', story }).frozen;
  assert.equal(frozen('https://x.example/index.html', canonical), `${canonical}v/${build}.html`);
  assert.equal(frozen(`${canonical}v/${build}.html?theme=dark`, `${canonical}v/${build}.html`), `${canonical}v/${build}.html`);
  assert.equal(frozen('https://x.example/m/'), `https://x.example/m/v/${build}.html`);
  assert.equal(frozen(`https://x.example/m/v/${build}.html#era=e5`), `https://x.example/m/v/${build}.html`);
  for (const href of ['file:///home/index.html', 'about:srcdoc', 'https://x.example/?p=1']) assert.equal(frozen(href), '', href);
});
