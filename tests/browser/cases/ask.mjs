// What a reader may ask: from a number to the publisher's page, what matters most, what would have to be true, what
// is documented. By mouse and by keyboard, narrow and wide.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bring, drag, in_step, live, no_complaints, ready, settled } from '../steps.mjs';
import { until } from '../until.mjs';

const page_path = '/probe/all/index.html';
const sizes = [{ width: 360, height: 740 }, { width: 1080, height: 900 }];

async function open_live(open, size) {
  const page = await open(page_path, size);
  await live(page);
  return page;
}

/** The middle of a number's mark on the canvas, brought to the middle of the window. */
const mark_of = (page, id) => bring(page, null, () => page.evaluate((name) => {
  const { rect } = window.channelmap.outline().numbers.find((one) => one.id === name);
  const { x, y } = document.getElementById('map-canvas').getBoundingClientRect();
  return { x: x + rect.x + rect.w / 2, y: y + rect.y + rect.h / 2 };
}, id));

async function click(page, { x, y }) {
  await page.move(x, y);
  await page.down();
  await page.up();
}

const panel = (page) => page.evaluate(() => {
  const element = document.getElementById('panel');
  const box = ({ x, y, width, height }) => ({ x, y, w: width, h: height });
  return {
    open: !element.hidden,
    text: element.textContent,
    box: box(element.getBoundingClientRect()),
    stage: box(document.getElementById('stage').getBoundingClientRect()),
    links: [...element.querySelectorAll('a')].map((link) => ({ href: link.href, text: link.textContent, rel: link.rel, target: link.target })),
    focused: element.contains(document.activeElement),
  };
});

const opened = (page, text) => until(`a panel that says ${text}`, async () => {
  const now = await panel(page);
  return now.open && now.text.includes(text) ? now : null;
});
const closed = (page) => until('the panel is closed', async () => !(await panel(page)).open);
const focused = (page) => page.evaluate(() =>
  document.activeElement.id || document.activeElement.getAttribute('data-number') || document.activeElement.className);
/** What reaches beyond the window's right edge, which makes the page scroll sideways. */
const beyond = (page) => page.evaluate(() => (document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
  .map(({ tagName, id, className }) => `${tagName}#${id}.${className}`)));
const fits = async (page) => assert.deepEqual(await beyond(page), [], 'nothing is wider than the window');
const story_urls = (root) =>
  JSON.parse(readFileSync(join(root, 'assets/story.json'), 'utf8')).facts.flatMap(({ sources }) => sources.map(({ url }) => url));

const at_each_size = (name, run) => sizes.map((size) => ({
  name: `${name}, ${size.width} px`,
  run: (tools) => run({ ...tools, size: { ...size, width: Math.max(size.width, tools.least_width) } }),
}));

export const cases = [
  ...at_each_size('from a seller on the map to a publisher’s page in two steps', async ({ open, size, root }) => {
    const page = await open_live(open, size);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const at = await mark_of(page, 'channel.azure');
    const before = await page.evaluate(() => scrollY);
    await click(page, at);
    const { text, links, box, stage } = await opened(page, 'Microsoft Azure');
    assert.match(text, /of every 100 dollars/);
    assert.match(text, /What it rests on/);
    assert.ok(links.length > 0);
    const known = story_urls(root);
    for (const { href, text: publisher, rel, target } of links) {
      assert.match(href, /^https?:/);
      assert.ok(known.some((url) => new URL(url).href === href), `${href} is a source of the story`);
      assert.ok(publisher.length > 1 && /noopener/.test(rel) && target === '_blank');
    }
    assert.ok(box.x >= stage.x - 1 && box.x + box.w <= stage.x + stage.w + 1 && box.y >= stage.y - 1 && box.y + box.h <= stage.y + stage.h + 1,
      JSON.stringify({ box, stage }));
    assert.ok(at.x < box.x || at.x > box.x + box.w || at.y < box.y || at.y > box.y + box.h, 'what was clicked can still be seen');
    assert.equal(await page.evaluate(() => scrollY), before, 'the page stays where it is');
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), height, 'nor does it grow');
    await fits(page);
    await page.key('Escape');
    await closed(page);
    await no_complaints(page);
  }),
  ...at_each_size('numbers by the keyboard: arrows, Enter, a term, back, Escape', async ({ open, size }) => {
    const page = await open_live(open, size);
    const ids = await page.evaluate(() => window.channelmap.outline().numbers.map(({ id }) => id));
    await page.evaluate(() => document.querySelector('#numbers [tabindex="0"]').focus());
    await page.key('ArrowRight');
    assert.equal(await focused(page), ids[1]);
    await page.key('End');
    assert.equal(await focused(page), ids.at(-1));
    await page.key('Home');
    await page.key('Enter');
    const label = await page.evaluate(() => window.channelmap.outline().numbers[0].label);
    const first = await opened(page, label);
    assert.ok(first.focused, 'the focus goes into the panel');
    assert.ok(await page.evaluate(() => {
      const { top, bottom } = document.getElementById('panel').getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }), 'and the panel can be seen');
    await page.evaluate(() => document.querySelector('#panel ol button').click());
    await opened(page, 'Back to');
    await page.evaluate(() => [...document.querySelectorAll('#panel button')].find((one) => /^Back to/.test(one.textContent)).click());
    await until('the first number again', async () => (await panel(page)).text === first.text);
    await page.key('Escape');
    await closed(page);
    assert.equal(await focused(page), ids[0], 'the focus returns');
    await fits(page);
    await no_complaints(page);
  }),
  {
    name: 'an open panel tells of the new number, stays while a slider is dragged, and goes with a click beside it',
    async run({ open }) {
      const page = await open_live(open, sizes[1]);
      await click(page, await mark_of(page, 'channel.aws'));
      const before = await opened(page, 'AWS Bedrock');
      await drag(page, 'api-exclusivity', 1, 0.1);
      await until('the panel is told', async () => (await panel(page)).text !== before.text);
      const { open: is_open, text } = await panel(page);
      assert.ok(is_open);
      assert.ok(text.includes('set by you'));
      const corner = await bring(page, null, () => page.evaluate(() => {
        const { x, y } = document.getElementById('map-canvas').getBoundingClientRect();
        return { x: x + 2, y: y + 130 };
      }));
      await click(page, corner);
      await closed(page);
    },
  },
  {
    name: 'every value of the table can be asked about',
    async run({ open }) {
      const page = await open_live(open, sizes[1]);
      await page.evaluate(() => document.getElementById('table').closest('details').setAttribute('open', ''));
      const count = await page.evaluate(() => document.querySelectorAll('#table td button').length);
      assert.equal(count, await page.evaluate(() => window.channelmap.outline().table.rows.length));
      for (const at of [0, count - 1]) {
        await page.evaluate((i) => document.querySelectorAll('#table td button')[i].click(), at);
        const { text } = await opened(page, 'Why this number?');
        assert.doesNotMatch(text, /no such number/);
      }
      in_step(await settled(page));
    },
  },
  ...at_each_size('a bar of what matters most leads to its slider', async ({ open, size }) => {
    const page = await open_live(open, size);
    const row = (i) => page.evaluate((at) => {
      const { input, label, low_text, high_text } = window.channelmap.outline().sensitivity.rows[at];
      return { input, label, low_text, high_text, shown: document.querySelectorAll('.matter')[at].textContent };
    }, i);
    const first = await row(0);
    for (const text of [first.label, first.low_text, first.high_text]) assert.ok(first.shown.includes(text), text);
    assert.equal(first.input, 'buy_anyway');
    await click(page, await bring(page, null, () => page.evaluate(() => {
      const { x, y, height } = document.querySelector('.matter').getBoundingClientRect();
      return { x: x + 20, y: y + height / 2 };
    })));
    assert.equal(await focused(page), 'lever-buy_anyway');
    const order = () => page.evaluate(() => [...document.querySelectorAll('.matter .name')].map((one) => one.textContent).join());
    const unmet = await order();
    await page.evaluate(() => {
      const select = document.querySelector('.matters select');
      select.value = 'channel.azure';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the bars of another figure', async () => (await order()) !== unmet);
    await page.evaluate(() => document.querySelector('.limit').scrollIntoView());
    await until('the limit is said', () => page.evaluate(() => /can’t exceed \d+/.test(document.querySelector('.limit:not(.stale)')?.textContent)));
    await fits(page);
    await no_complaints(page);
  }),
  ...at_each_size('what would have to be true: the sentence has the command line’s digits', async ({ open, size, dist, root }) => {
    const question = ['--metric', 'channel.aws', '--equals', 'channel.azure', '--lever', 'api-exclusivity', '--draws', '512'];
    const told = JSON.parse(execFileSync(join(dist, 'bin/channelmap'), ['breakeven', join(root, 'assets/story.json'), 'era=e3', ...question], { encoding: 'utf8' }));
    const page = await open_live(open, size);
    await page.evaluate(() => window.channelmap.setQuery('era=e3'));
    await page.evaluate(() => {
      for (const [i, value] of ['api-exclusivity', 'channel.aws', 'channel.azure'].entries())
        document.querySelectorAll('.question select')[i].value = value;
      document.querySelector('.question form').requestSubmit();
    });
    const answer = await until('an answer', () => page.evaluate(() => document.querySelector('.answer').textContent));
    const percent = (share) => `${Math.round(share * 100)}%`;
    assert.ok(answer.includes(`at ${percent(told.at[0].strength)}`), `${answer} ${JSON.stringify(told)}`);
    assert.ok(answer.includes(`${Math.round(told.strength.p5 * 100)}–${percent(told.strength.p95)}`), answer);
    assert.deepEqual(await page.evaluate(() => window.channelmap.outline().question.at), told.at.map(({ strength }) => strength));
    await page.evaluate(() => document.querySelector('.question button[type="button"]').click());
    await until('no question', () => page.evaluate(() => window.channelmap.outline().question === null && document.querySelector('.answer').textContent === ''));
    await fits(page);
    await no_complaints(page);
  }),
  {
    name: '“Show only what is documented” leaves no undocumented number in the sentence and the table',
    async run({ open }) {
      const page = await open_live(open, sizes[1]);
      const before = await settled(page);
      const flip = () => page.evaluate(() => document.querySelector('.options input').click());
      await flip();
      const shown = await page.evaluate(() => {
        const { documented, numbers, flows } = window.channelmap.outline();
        const known = new Set(numbers.filter((one) => one.documented).map(({ id }) => id));
        return {
          ...documented,
          result: document.getElementById('result').textContent,
          told: document.querySelector('.told').textContent,
          rows: [...document.querySelectorAll('#table tbody tr')].slice(0, flows.length).map((row, i) =>
            ({ known: known.has(`${flows[i].from}>${flows[i].to}`), cells: [...row.cells].map((cell) => cell.textContent) })),
          bars: document.querySelector('.matters').hidden,
        };
      });
      assert.equal(shown.only, true);
      assert.equal(shown.result, shown.sentence);
      assert.ok(shown.told.startsWith(shown.sentence));
      assert.ok(shown.bars);
      for (const { known, cells } of shown.rows)
        if (!known) assert.deepEqual(cells.slice(2, 4), ['not documented', ''], cells.join());
      await fits(page);
      await flip();
      const after = await settled(page);
      assert.deepEqual(after, before);
      in_step(after);
      await no_complaints(page);
    },
  },
  {
    name: 'a canvas that can’t be drawn: the numbers are a list that asks',
    async run({ open, least_width }) {
      const page = await open('/probe/nocanvas/index.html', { ...sizes[0], width: Math.max(sizes[0].width, least_width) });
      assert.equal(await ready(page), true);
      const button = await until('a number in the list', () => page.evaluate(() => {
        const { width, height } = document.querySelector('#numbers button').getBoundingClientRect();
        return width > 40 && height > 20;
      }));
      assert.ok(button);
      await page.evaluate(() => document.querySelector('#numbers [data-number="unmet"]').click());
      const { box } = await opened(page, 'Unmet demand');
      assert.ok(box.w > 200 && box.h > 100);
      await fits(page);
    },
  },
  {
    name: 'no WebAssembly: nothing that asks is there',
    async run({ open }) {
      const page = await open('/probe/nowasm/index.html', sizes[1]);
      assert.equal(await ready(page), false);
      assert.deepEqual(await page.evaluate(() => ['numbers', 'panel', 'asks'].map((id) => document.getElementById(id).hidden)), [true, true, true]);
    },
  },
];
