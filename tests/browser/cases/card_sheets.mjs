// A card's sheets: focus, keys, the browser's Back, a turn of the phone; and what leads out of a card or comes from its host.
import assert from 'node:assert/strict';

import { graphic, live, no_complaints, settled } from '../steps.mjs';
import { until } from '../until.mjs';
import { look, open_card, press, turn } from './card.mjs';

const focused = (page) => page.evaluate(() => document.activeElement?.dataset?.sheet ?? document.activeElement?.closest('.sheet')?.id ?? document.activeElement?.id);

export const cases = [
  {
    name: 'a card’s sheet takes the focus and gives it back: by Escape, by its button, by the bar; keys alone suffice',
    async run({ open }) {
      const page = await open_card(open);
      for (const [sheet, close] of [['matters', 'Escape'], ['sources', 'button'], ['share', 'bar']]) {
        await page.evaluate((id) => document.querySelector(`#bar [data-sheet="${id}"]`).focus(), sheet);
        await page.key('Enter');
        await until(`${sheet} is open`, async () => (await look(page)).open === `sheet-${sheet}`);
        assert.equal(await focused(page), `sheet-${sheet}`);
        if (close === 'Escape') await page.key('Escape');
        else if (close === 'bar') {
          await page.evaluate((id) => document.querySelector(`#bar [data-sheet="${id}"]`).focus(), sheet);
          await page.key('Enter');
        } else {
          await page.key('Tab');
          await page.key('Enter');
        }
        await until(`${sheet} is closed`, async () => (await look(page)).open === '');
        assert.equal(await focused(page), sheet, `the focus is back after ${close}`);
      }
      await no_complaints(page);
    },
  },
  {
    name: 'the browser’s Back closes a card’s sheet and keeps what was set in it; the next Back belongs to the article',
    async run({ open }) {
      const page = await open_card(open, { query: '#era=e5' });
      await settled(page);
      await press(page, 'rules');
      await page.evaluate(() => {
        const slider = document.getElementById('lever-buy_anyway');
        slider.value = '20';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await until('the address says it', () => page.evaluate(() => location.hash.includes('buy_anyway=20')));
      await page.back();
      await until('the sheet is closed', async () => (await look(page)).open === '');
      const view = await settled(page);
      assert.deepEqual([view.era, view.levers.buy_anyway], ['e5', 20], 'the scenario stays');
      await until('so does the address', () => page.evaluate(() => /era=e5&buy_anyway=20/.test(location.hash)));
      await press(page, 'matters');
      const entries = await page.evaluate(() => history.length);
      await page.evaluate(() => document.querySelector('.sheet[data-open] .close').click());
      await until('its entry is gone', () => page.evaluate(() => !history.state?.channelmap_sheet));
      await press(page, 'why');
      assert.equal(await page.evaluate(() => history.length), entries, 'entries don’t pile up');
      await no_complaints(page);
    },
  },
  {
    name: 'a card’s scenario, undo and sheet survive a turn of the phone',
    async run({ open }) {
      const page = await open_card(open, { width: 360 });
      await page.evaluate(() => window.channelmap.setQuery('era=e5&buy_anyway=20'));
      await settled(page);
      await until('it can be undone', () => page.evaluate(() => document.getElementById('undo').getAttribute('aria-disabled') === 'false'));
      await press(page, 'rules');
      await page.evaluate(() => document.getElementById('lever-multi').focus());
      for (const width of [800, 1000, 360]) {
        await turn(page, width);
        const view = await settled(page);
        assert.deepEqual([view.era, view.levers.buy_anyway], ['e5', 20]);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'lever-multi', `the focus at ${width} px`);
        assert.equal((await look(page)).open, 'sheet-rules');
      }
      await page.evaluate(() => window.channelmap.undo());
      await until('undone', async () => (await settled(page)).levers.buy_anyway !== 20);
      await no_complaints(page);
    },
  },
  {
    name: 'a card’s “Open full page” leads to the whole page with the present scenario; without an address it isn’t there',
    async run({ open, open_url }) {
      const page = await open_card(open, { query: '?era=e3&theme=dark&steps=e0~e5' });
      await page.evaluate(() => window.channelmap.setQuery('era=e5&buy_anyway=20'));
      const href = await until('the link has it', () => page.evaluate(() => {
        const { href } = document.querySelector('#credit a');
        return /buy_anyway=20/.test(href) && href;
      }));
      assert.doesNotMatch(href, /steps=|ui=/);
      const whole = await open_url(href);
      await live(whole);
      const view = await settled(whole);
      assert.deepEqual([view.era, view.levers.buy_anyway], ['e5', 20]);
      assert.equal(await whole.evaluate(() => document.documentElement.dataset.form), 'full');
      const hidden = await open('/srcdoc?sandbox=allow-scripts');
      await hidden.frame(graphic);
      await live(hidden);
      assert.equal(await hidden.evaluate(() => document.querySelector('#credit a')), null);
    },
  },
  {
    name: 'a host changes the colours of a running card, and the scenario stays',
    async run({ open }) {
      const page = await open_card(open, { query: '#era=e5' });
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(await ground(), 'rgb(255, 255, 255)', 'light by itself');
      const send = async (theme) => {
        await page.frame(null);
        await page.evaluate((data) => document.getElementById('graphic').contentWindow.postMessage(
          { target: 'channel-map', version: 1, type: 'theme', data }, '*'), { theme });
        await page.frame(graphic);
      };
      await send('dark');
      await until('dark', async () => (await ground()) === 'rgb(20, 24, 29)');
      assert.equal((await settled(page)).era, 'e5');
      await send('pink');
      await send('light');
      await until('light again', async () => (await ground()) === 'rgb(255, 255, 255)');
      await no_complaints(page);
    },
  },
];
