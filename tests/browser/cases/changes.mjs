// Two scenarios in one map: the sentence, the list, and what is compared with what.
import assert from 'node:assert/strict';

import { in_step, live, no_complaints, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const buttons = '#compare button';

/** What a reader sees of the comparison, and what the outline says. */
const compared = (page) => page.evaluate((buttons) => {
  const visible = (element) => Boolean(element) && !element.hidden && element.getClientRects().length > 0;
  const block = document.getElementById('changes');
  const sentence = block.querySelector('.said');
  const box = block.getBoundingClientRect();
  return {
    sentence: visible(sentence) ? sentence.textContent : '',
    rows: [...block.querySelectorAll('li')].map((row) => [...row.children].map((cell) => cell.textContent)),
    inside: box.left >= 0 && box.right <= document.documentElement.clientWidth && document.documentElement.scrollWidth <= innerWidth,
    buttons: [...document.querySelectorAll(buttons)].map((button) => visible(button)),
    told: window.channelmap.outline().changes,
  };
}, buttons);

const press = (page, index) =>
  page.evaluate(({ buttons, at }) => document.querySelectorAll(buttons)[at].click(), { buttons, at: index });

function in_words(view) {
  assert.equal(view.sentence, view.told.sentence.map((phrase) => phrase.text).join(''));
  const items = view.told.items.filter((item) => item.text !== '0');
  assert.deepEqual(view.rows.map(([label, , text]) => [label, text]), items.map(({ label, text }) => [label, text]));
}

export const cases = [
  {
    name: 'a link with a second scenario shows what differs, on a desk and on a phone',
    async run({ open, least_width }) {
      for (const width of [1280, Math.max(360, least_width)]) {
        const page = await open('/probe/all/index.html#era=e5&vs.era=e0', { width, height: 800 });
        await live(page);
        in_step(await settled(page));
        await page.evaluate(() => (document.querySelector('#changes details').open = true));
        const view = await compared(page);
        in_words(view);
        assert.match(view.sentence, /^In the model, against the second scenario, .*\d+–\d+/);
        assert.ok(view.rows.length > 5, `${view.rows.length} changes`);
        assert.ok(view.inside, `it stays inside a page of ${width} px`);
        assert.deepEqual(view.buttons, [true, true]);
        await no_complaints(page);
        await page.close();
      }
    },
  },
  {
    name: 'the facts need no list, a change does, and the reader chooses what it is compared with',
    async run({ open }) {
      const page = await open('/probe/all/index.html#era=e3');
      await live(page);
      await settled(page);
      let view = await compared(page);
      assert.deepEqual([view.sentence, view.rows, view.buttons], ['', [], [true, false]]);
      await page.evaluate(() => window.channelmap.setQuery('era=e3&api-exclusivity=0'));
      await settled(page);
      view = await compared(page);
      in_words(view);
      assert.match(view.sentence, /^In the model, against the facts of /);
      const facts = view.told;
      await press(page, 0);
      await until('the link holds both', () => page.evaluate(() => window.channelmap.query().includes('vs.api-exclusivity=0')));
      view = await compared(page);
      assert.deepEqual([view.told.items, view.rows, view.buttons], [[], [], [false, true]]);
      assert.ok(view.sentence, 'it says what the button did');
      await press(page, 1);
      await until('the facts again', async () => (await compared(page)).told.items.length > 0);
      view = await compared(page);
      in_words(view);
      assert.deepEqual(view.told, facts);
      await no_complaints(page);
    },
  },
];
