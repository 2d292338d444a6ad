// embed.js as it is built, in a host page on a small DOM.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

import { embed_js } from '../../web/build/embed.mjs';
import { create_clock, Element } from './tiny-dom.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = await embed_js({ root, debug: false }, 'a page');
const heights = JSON.parse(readFileSync(`${root}web/embed/heights.json`, 'utf8'));

/** A host page with such elements, in which embed.js has run. */
function host({ divs = [{}], width = 720, coarse = false, saves = false, shares = false, state = 'complete', at = 'https://maps.example/cm/embed.js' } = {}) {
  const clock = create_clock();
  const listeners = {};
  const observers = new Set();
  const body = new Element('body');
  const make = (tag) => {
    const element = new Element(tag);
    element.style.cssText = '';
    if (tag === 'iframe') {
      element.clientWidth = width;
      element.posted = [];
      element.contentWindow = { postMessage: (message, target) => element.posted.push({ ...JSON.parse(JSON.stringify(message)), to: target }) };
    }
    return element;
  };
  const elements = divs.map(({ src = '', text = '', last = false, ...data }) => {
    const div = make('div');
    div.dataset = { channelMap: src, ...data };
    if (text) div.append(text);
    div.nextSibling = last ? null : {};
    body.append(div);
    return div;
  });
  const document = {
    readyState: state, currentScript: { src: at }, baseURI: 'https://news.example/article',
    createElement: make,
    querySelectorAll: () => elements,
    addEventListener: (type, fn) => (listeners[type] = fn),
  };
  const window = {
    document, URL, console: { error: (error) => window.errors.push(error) }, errors: [],
    navigator: { ...(saves ? { connection: { saveData: true } } : {}), ...(shares ? { share() {} } : {}) },
    matchMedia: (query) => ({ matches: coarse && query === '(pointer:coarse)' }),
    ResizeObserver: class {
      constructor(fn) { this.fn = fn; }
      observe() { observers.add(this.fn); }
      disconnect() { observers.delete(this.fn); }
    },
    setTimeout: (fn, _, data) => clock.window.setTimeout(() => fn(data)),
    addEventListener: (type, fn) => (listeners[type] = [...(listeners[type] ?? []), fn]),
    removeEventListener: (type, fn) => (listeners[type] = listeners[type].filter((one) => one !== fn)),
  };
  window.window = window;
  const run = () => vm.runInNewContext(script, window);
  run();
  return {
    window, elements, run, clock, observers,
    ChannelMap: window.ChannelMap,
    frame: (i = 0) => elements[i].all((one) => one.tag === 'iframe')[0],
    listens: () => (listeners.message ?? []).length,
    parsed: () => ((document.readyState = 'interactive'), listeners.DOMContentLoaded()),
    tell(iframe, type, data, more = {}) {
      const message = { source: 'channel-map', version: 1, chartId: '', type, data, ...more };
      listeners.message.forEach((fn) => fn({ source: iframe.contentWindow, data: message }));
    },
  };
}

test('it is one small script that exports nothing', () => {
  assert.ok(script.length <= 4096, `${script.length} bytes`);
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

test('what is no address of a page is left as it is, and the others become embeds', () => {
  const page = host({ divs: [{ src: 'javascript:alert(1)', text: 'a link' }, { src: 'data:text/html,x' }, {}] });
  assert.equal(page.frame(0), undefined);
  assert.equal(page.elements[0].textContent, 'a link');
  assert.equal(page.frame(1), undefined);
  assert.ok(page.frame(2));
  assert.equal(page.window.errors.length, 2);
});

test('the frame has a title, the permissions that the map needs, and is loaded when it comes near', () => {
  const { frame } = host({ divs: [{ text: '  A picture of the map ' }, { title: 'The map', text: 'x', sandbox: 'allow-scripts' }, {}] });
  assert.deepEqual([0, 1, 2].map((i) => frame(i).title), ['A picture of the map', 'The map', 'Channel Map']);
  assert.equal(frame().allow, 'clipboard-write');
  assert.equal(host({ shares: true }).frame().allow, 'clipboard-write; web-share');
  assert.equal(frame().loading, 'lazy');
  assert.deepEqual([0, 1].map((i) => frame(i).getAttribute('sandbox')), [null, 'allow-scripts']);
});

test('the height is kept free by the width: measured where it is in the table, on a line between', () => {
  for (const [kind, table] of Object.entries(heights)) {
    const divs = [kind === 'map' ? { ui: 'map' } : {}];
    const height = (width) => parseInt(host({ divs, width, coarse: kind === 'coarse' }).frame().style.height, 10);
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

test('until the page has told its height it follows the width, then the page, within bounds', () => {
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

test('what other windows or other libraries say is not heard', () => {
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

test('what the author put into the element is shown until the page in the frame says something', () => {
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

test('where the author put nothing, what has loaded is shown', () => {
  const page = host();
  page.frame().onload();
  assert.equal(page.frame().style.opacity, '');
});

test('commands wait for the map, and of those that come close together the last is sent', () => {
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

test('listeners hear of their events until they end it, and of "ready" even when it is past', () => {
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
  assert.deepEqual([page.listens(), page.observers.size], [1, 1], 'those of the other one');
  assert.notEqual(page.ChannelMap.embed(div), embed);
});

test('options go before the element’s own attributes', () => {
  const page = host({ divs: [{ src: 'javascript:0', theme: 'light' }] });
  const embed = page.ChannelMap.embed(page.elements[0], { src: '?era=e0', theme: 'dark', title: 'Then', steps: ['memo', 'today'] });
  assert.equal(embed.iframe.src, 'https://maps.example/cm/index.html?era=e0&theme=dark&steps=memo%7Etoday');
  assert.equal(embed.iframe.title, 'Then');
});

test('while the host page still comes, an element that may not be complete waits', () => {
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
