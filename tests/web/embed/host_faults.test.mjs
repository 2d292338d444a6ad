// embed.js in pages that are not as it would have them: other elements of its name, shadow trees, old browsers, moves.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Element } from '../tiny-dom.mjs';
import { host } from './host_page.mjs';

test('an element of the page that has the script’s name as its id breaks nothing', () => {
  const page = host({ named: new Element('h2') });
  assert.ok(page.frame());
  assert.equal(typeof page.ChannelMap.embed, 'function');
  page.run();
  assert.equal(page.elements[0].all((one) => one.tag === 'iframe').length, 1);
});

test('what stands in a shadow tree is complete, also while the page loads', () => {
  const page = host({ divs: [{}], state: 'loading' });
  const inside = new Element('div');
  Object.assign(inside, { dataset: { channelMap: '' }, nextSibling: null });
  page.ChannelMap.scan({ querySelectorAll: () => [inside] });
  assert.equal(inside.all((one) => one.tag === 'iframe').length, 1);
});

test('a map that was moved in the page, and so has loaded again, gets back its scenario, its path and its colours', () => {
  const page = host();
  const embed = page.ChannelMap.embed(page.elements[0]);
  const sent = () => (page.clock.run(), page.frame().posted.splice(0).map(({ type, data }) => [type, Object.values(data)[0]]));
  page.tell(page.frame(), 'ready', { running: true, query: '' });
  assert.deepEqual(sent(), [], 'the first time it has nothing to get back');
  embed.set('era=e5');
  embed.highlight('unmet');
  embed.theme('dark');
  assert.deepEqual(sent(), [['set', 'era=e5'], ['highlight', 'unmet'], ['theme', 'dark']]);
  page.tell(page.frame(), 'change', { query: 'era=e5&buy_anyway=40', result: '' });
  assert.deepEqual(sent(), [], 'the reader has moved a slider');
  page.tell(page.frame(), 'ready', { running: true, query: '' });
  assert.deepEqual(sent(), [['set', 'era=e5&buy_anyway=40'], ['highlight', 'unmet'], ['theme', 'dark']]);
});

test('an old browser, without ResizeObserver and without events of media lists, shows the map, and removes it', () => {
  const page = host({ resizes: false });
  assert.ok(page.frame().style.height);
  page.ChannelMap.embed(page.elements[0]).remove();
  assert.equal(page.frame(), undefined);
});

test('the height is that of the map, whatever a site says of all frames', () => {
  const page = host(), said = [];
  const iframe = page.frame();
  iframe.style.setProperty = (...words) => said.push(words);
  page.tell(iframe, 'height', { height: 1234 });
  assert.deepEqual(said, [['height', '1234px', 'important']]);
});

test('in a parent that shrinks to its content the map takes the room that there is', () => {
  assert.match(host().frame().style.cssText, /width:100vw;min-width:100%;max-width:100%/);
});

test('locks in capitals choose the form whose height is kept free', () => {
  const height = (ui) => host({ divs: [{ ui }] }).frame().style.height;
  assert.equal(height('MAP'), height('map'));
  assert.equal(height('Card'), height('card'));
});
