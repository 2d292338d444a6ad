// embed.js as it is built, in a host page on a small DOM.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { heights, host, script } from './host_page.mjs';

test('it is one small script that exports nothing', () => {
  assert.ok(script.length <= 5200, `${script.length} bytes`);
  assert.match(script, /^\/\*! .*Channel Map.*MIT/);
  assert.doesNotMatch(script, /\bexport\b|\bimport\b|innerHTML|\?\.|\?\?|__KB__/);
});

test('a link is an address, or relative to the page beside the script; the locks go into its query', () => {
  const address = (data, at) => host({ divs: [data], at }).frame().src;
  assert.equal(address({}), 'https://maps.example/cm/index.html');
  assert.equal(address({ src: '?era=e5' }), 'https://maps.example/cm/index.html?era=e5');
  assert.equal(address({ src: 'today.html' }), 'https://maps.example/cm/today.html');
  assert.equal(address({ src: ' https://other.example/map/?era=e0#era=e1 ' }), 'https://other.example/map/?era=e0#era=e1');
  assert.equal(
    address({ src: '?era=e5', theme: 'dark', ui: 'map', lang: 'de', steps: '~memo', other: 'x' }),
    'https://maps.example/cm/index.html?era=e5&theme=dark&ui=map&lang=de&steps=%7Ememo');
  assert.equal(address({}, 'file:///folder/embed.js'), 'file:///folder/index.html');
});

test('an element without a valid address stays as it is, and the others become embeds', () => {
  const page = host({ divs: [{ src: 'javascript:alert(1)', text: 'a link' }, { src: 'data:text/html,x' }, {}] });
  assert.equal(page.frame(0), undefined);
  assert.equal(page.elements[0].textContent, 'a link');
  assert.equal(page.frame(1), undefined);
  assert.ok(page.frame(2));
  assert.equal(page.window.errors.length, 2);
});

test('the frame has a title and the permissions that the map needs, and is loaded lazily', () => {
  const { frame } = host({ divs: [{ text: '  A picture of the map ' }, { title: 'The map', text: 'x', sandbox: 'allow-scripts' }, {}] });
  assert.deepEqual([0, 1, 2].map((i) => frame(i).title), ['A picture of the map', 'The map', 'Channel Map']);
  assert.equal(frame().allow, 'clipboard-write');
  assert.equal(host({ shares: true }).frame().allow, 'clipboard-write; web-share');
  assert.equal(frame().loading, 'lazy');
  assert.deepEqual([0, 1].map((i) => frame(i).getAttribute('sandbox')), [null, 'allow-scripts']);
});

test('the height that is kept free follows from the width: as measured, and interpolated between', () => {
  for (const [kind, table] of Object.entries(heights)) {
    const [ui, finger] = kind.split('_');
    const divs = [ui === 'card' ? {} : { ui }];
    const height = (width) => parseInt(host({ divs, width, coarse: finger === 'coarse' }).frame().style.height, 10);
    for (let i = 0; i < table.length; i += 2) assert.equal(height(table[i]), table[i + 1], `${kind} ${table[i]}`);
    for (let i = 2; i < table.length; i += 2) {
      const [w0, h0, w1, h1] = table.slice(i - 2, i + 2);
      assert.ok(Math.abs(height((w0 + w1) / 2) - (h0 + h1) / 2) <= 1, `${kind} between ${w0} and ${w1}`);
    }
    assert.equal(height(200), table[1]);
    assert.equal(height(4000), table.at(-1));
  }
  assert.equal(host({ divs: [{ height: '640' }] }).frame().style.height, '640px');
});

test('until the page sends its height, the height follows from the width; then from the page, within limits', () => {
  const page = host({ width: 320 });
  const iframe = page.frame();
  const first = iframe.style.height;
  iframe.clientWidth = 1080;
  page.observers.forEach((fn) => fn());
  assert.notEqual(iframe.style.height, first);
  page.tell(iframe, 'height', { height: 2222.4 });
  assert.equal(iframe.style.height, '2223px');
  iframe.clientWidth = 320;
  page.observers.forEach((fn) => fn());
  for (const height of [0, 99, 20001, -5, NaN, '2000px', null, Infinity]) page.tell(iframe, 'height', { height });
  page.tell(iframe, 'height', null);
  assert.equal(iframe.style.height, '2223px');
});

test('messages of other windows and other libraries are ignored', () => {
  const page = host({ divs: [{}, {}] });
  const heard = [];
  page.ChannelMap.embed(page.elements[0]).on('change', (data) => heard.push(data));
  page.tell(page.frame(1), 'change', { query: 'era=e5' });
  page.tell(page.frame(1), 'height', { height: 500 });
  page.tell(page.frame(0), 'change', {}, { source: 'datawrapper' });
  page.tell(page.frame(0), 'height', { height: 400 }, { version: 2 });
  page.clock.run();
  assert.deepEqual(heard, []);
  assert.notEqual(page.frame(0).style.height, '400px');
  assert.equal(page.frame(1).style.height, '500px');
});

test('what the author put into the element is shown until the frame sends its first message', () => {
  const page = host({ divs: [{ text: 'A picture' }] });
  const [div] = page.elements;
  assert.equal(div.textContent, 'A picture');
  page.frame().onload();
  assert.equal(div.textContent, 'A picture', 'what loaded may be a page that tells of a failure');
  assert.match(page.frame().style.cssText, /opacity:0/);
  page.tell(page.frame(), 'height', { height: 300 });
  assert.equal(div.textContent, '');
  assert.equal(page.frame().style.opacity, '');
});

test('an embed whose messages are lost on the way shows itself some seconds after it has loaded', () => {
  const page = host({ divs: [{ text: 'A picture' }] });
  page.frame().onload();
  assert.equal(page.elements[0].textContent, 'A picture');
  page.clock.run();
  assert.equal(page.elements[0].textContent, '');
  assert.equal(page.frame().style.opacity, '');
});

test('a script without an address of its own (inline, blob:, data:) needs whole links, and takes others as the page does', () => {
  for (const at of ['', 'blob:https://news.example/0f3c', 'data:text/javascript,0']) {
    const page = host({ at, divs: [{ src: 'https://maps.example/map/?era=e5' }, { src: '/map/index.html' }, {}] });
    assert.equal(page.frame(0)?.src, 'https://maps.example/map/?era=e5', at);
    assert.equal(page.frame(1)?.src, 'https://news.example/map/index.html', at);
    assert.equal(page.frame(2), undefined, 'there is no page beside it');
    assert.equal(page.window.errors.length, 1);
  }
});

test('where the author put nothing, whatever has loaded is shown', () => {
  const page = host();
  page.frame().onload();
  assert.equal(page.frame().style.opacity, '');
});

test('commands wait until the map is ready, and of those that come close together the last is sent', () => {
  const page = host();
  const embed = page.ChannelMap.embed(page.elements[0]);
  const sent = () => page.frame().posted.splice(0).map(({ type, data }) => [type, data]);
  embed.set('era=e0');
  embed.highlight('unmet');
  embed.set('era=e5');
  assert.deepEqual(sent(), []);
  page.tell(page.frame(), 'ready', { running: true });
  assert.deepEqual(sent(), [['set', { query: 'era=e5' }], ['highlight', { id: 'unmet' }]]);
  embed.step('memo');
  embed.highlight('');
  embed.step(2);
  assert.deepEqual(sent(), [], 'a moment after the last');
  page.clock.run();
  assert.deepEqual(sent(), [['step', { to: 2 }], ['highlight', { id: '' }]]);
  page.clock.run();
  embed.highlight('unmet');
  assert.deepEqual(page.frame().posted, [{ target: 'channel-map', version: 1, type: 'highlight', data: { id: 'unmet' }, to: '*' }]);
});

test('listeners are called for their events until they end it, and for "ready" even when that is past', () => {
  const page = host();
  const embed = page.ChannelMap.embed(page.elements[0]);
  const heard = [];
  const off = embed.on('change', ({ query }) => heard.push(query));
  embed.once('change', ({ query }) => heard.push(`once ${query}`));
  const say = (query) => {
    page.tell(page.frame(), 'change', { query });
    page.clock.run();
  };
  say('a');
  say('b');
  off();
  say('c');
  assert.deepEqual(heard, ['a', 'once a', 'b']);
  page.tell(page.frame(), 'ready', { running: true });
  embed.on('ready', ({ running }) => heard.push(running));
  embed.on('ready', () => heard.push('ended'))();
  page.clock.run();
  assert.deepEqual(heard.slice(3), [true]);
});

test('an embed is made once, however often the script is there, and its element is put back when it is removed', () => {
  const page = host({ divs: [{ text: 'A picture' }, {}] });
  const [div] = page.elements;
  page.run();
  page.ChannelMap.scan();
  assert.equal(div.all((one) => one.tag === 'iframe').length, 1);
  const embed = page.ChannelMap.embed(div);
  assert.equal(page.ChannelMap.embed(div), embed);
  page.tell(page.frame(), 'state', 'live');
  embed.remove();
  assert.deepEqual([div.children, div.textContent, div.style.cssText], [[], 'A picture', '']);
  assert.deepEqual([page.listens(), page.observers.size, page.watchers.size], [1, 1, 1], 'those of the other one');
  assert.notEqual(page.ChannelMap.embed(div), embed);
});

test('colours follow the page around, at the start and when they change, unless the author has chosen', () => {
  const theme_of = (options) => new URL(host(options).frame().src).searchParams.get('theme');
  assert.equal(theme_of({}), null, 'light is what a frame has by itself');
  assert.equal(theme_of({ ground: 'rgb(20, 24, 29)' }), 'dark');
  for (const ground of ['oklch(0.984 0.003 247.858)', 'oklab(1 0 0)', 'lab(98 0 0)', 'lch(90 4 20)', 'color(display-p3 1 1 1)', 'color(srgb 0.9 0.9 0.9)', 'rgb(255, 255, 255)'])
    assert.equal(theme_of({ ground }), null, `${ground} is light`);
  for (const ground of ['oklch(0.2 0.003 247.858)', 'lab(12 0 0)', 'color(display-p3 0.1 0.1 0.1)', 'color(srgb 0.05 0.05 0.1 / 0.9)'])
    assert.equal(theme_of({ ground }), 'dark', `${ground} is dark`);
  assert.equal(theme_of({ ground: 'rgb(250, 240, 240)', scheme: 'dark', dark: true }), null, 'the ground counts');
  assert.equal(theme_of({ scheme: 'dark' }), 'dark');
  assert.equal(theme_of({ scheme: 'light dark' }), null);
  assert.equal(theme_of({ scheme: 'light dark', dark: true }), 'dark');
  assert.equal(theme_of({ scheme: 'normal', dark: true }), null, 'a page that knows no dark is light');
  assert.equal(theme_of({ ground: 'rgb(0, 0, 0)', divs: [{ theme: 'light' }] }), 'light');
  const page = host({ divs: [{}, { theme: 'auto' }] });
  page.tell(page.frame(), 'ready', { running: true });
  page.tell(page.frame(1), 'ready', { running: true });
  page.paint({ ground: 'rgb(0, 0, 0)' });
  page.paint({});
  assert.deepEqual(page.frame().posted.map(({ type, data }) => [type, data]), [['theme', { theme: 'dark' }]]);
  assert.deepEqual(page.frame(1).posted, []);
  page.clock.run();
  page.ChannelMap.embed(page.elements[0]).theme('light');
  page.paint({ ground: 'rgb(0, 0, 1)' });
  page.clock.run();
  assert.deepEqual(page.frame().posted.map(({ data }) => data.theme), ['dark', 'light'], 'the host has chosen');
});

test('a map that is not there yet takes no paper; what the author wrote is printed', () => {
  const page = host({ divs: [{ text: 'A picture' }] });
  const display = () => page.frame().style.display;
  page.print(true);
  assert.equal(display(), 'none');
  page.print(false);
  assert.equal(display(), 'block');
  page.tell(page.frame(), 'height', { height: 700 });
  page.print(true);
  assert.equal(display(), 'block', 'the map is there');
});

test('options go before the element’s own attributes', () => {
  const page = host({ divs: [{ src: 'javascript:0', theme: 'light' }] });
  const embed = page.ChannelMap.embed(page.elements[0], { src: '?era=e0', theme: 'dark', title: 'Then', steps: ['memo', 'today'] });
  assert.equal(embed.iframe.src, 'https://maps.example/cm/index.html?era=e0&theme=dark&steps=memo%7Etoday');
  assert.equal(embed.iframe.title, 'Then');
});

test('while the host page is loading, an element that may not be complete waits', () => {
  const page = host({ divs: [{}, { last: true }], state: 'loading' });
  assert.ok(page.frame(0));
  assert.equal(page.frame(1), undefined);
  page.parsed();
  assert.ok(page.frame(1));
});

test('a reader who saves data gets a button, and the frame after pressing it', () => {
  const page = host({ divs: [{ text: 'A picture' }, { button: 'Karte zeigen' }], saves: true });
  const [div, other] = page.elements;
  const button = div.all((one) => one.tag === 'button')[0];
  assert.equal(page.frame(), undefined);
  assert.match(div.textContent, /^A pictureShow the map \(\d+ KB\)$/);
  assert.equal(other.textContent, 'Karte zeigen');
  button.onclick();
  assert.ok(page.frame());
  assert.equal(div.textContent, 'A picture');
  page.tell(page.frame(), 'state', 'live');
  assert.equal(div.textContent, '');
  page.ChannelMap.embed(other).remove();
  assert.equal(other.textContent, '');
});
