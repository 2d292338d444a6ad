// What stands between the built file and its reader: a server that names a wrong charset, a proxy that renames or changes
// scripts, a line that breaks off, and copies of the live page that a browser, an archive or a service has made.
import assert from 'node:assert/strict';

import { errors_of, move_slider } from '../faults.mjs';
import { canvas_colours, graphic, live, no_complaints, ready, settled, stage } from '../steps.mjs';
import { until } from '../until.mjs';

const sandboxed = encodeURIComponent('sandbox allow-same-origin');  // no script runs

/** What a reader sees where no script of ours runs. */
const plain_view = (page) => page.evaluate(() => {
  const box = (selector) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const seen = (one) => one.getBoundingClientRect().height > 0 && getComputedStyle(one).visibility !== 'hidden';
  const picture = [...document.querySelectorAll('#picture svg')].filter((one) => one.getBoundingClientRect().height > 100);
  return {
    pictures: picture.length,
    gap: picture[0] && picture[0].getBoundingClientRect().top - document.getElementById('stage').getBoundingClientRect().top,
    below: picture[0] && document.getElementById('stage').getBoundingClientRect().bottom - picture[0].getBoundingClientRect().bottom,
    canvas: box('#map-canvas'),
    sentence: box('#no-script') > 10,
    numbers: box('#scenarios table'),
    dead: [...document.querySelectorAll('main button:not(.plain), main input, main select')].filter(seen).map((one) => one.id || one.textContent),
    wide: document.documentElement.scrollWidth - innerWidth,
    words: picture[0]?.textContent ?? '',
    result: document.getElementById('result').textContent,
    table: [...document.querySelectorAll('#table td')].map((one) => one.textContent),
  };
});

/** No less than without scripts: one picture without holes around it, all numbers, a sentence, no control that does nothing. */
function is_whole(view) {
  assert.equal(view.pictures, 1, 'one picture');
  assert.ok(view.gap < 40, `no hole of ${view.gap} px above the picture`);
  assert.equal(view.canvas, 0, 'no empty canvas');
  assert.equal(view.sentence, true, 'a sentence says why');
  assert.ok(view.numbers > 200, 'the numbers of all scenarios are seen');
  assert.deepEqual(view.dead, [], 'no control that does nothing');
  assert.ok(view.wide <= 0, `the page is ${view.wide} px too wide`);
}

/** A live page whose scenario was changed, as it stands in the document; with what the page says of it. */
async function changed_page(open, where = '/page/index.html#era=e5&api-exclusivity=40') {
  const page = await open(where);
  await live(page);
  const before = await page.evaluate(() => document.getElementById('picture').textContent);
  await page.evaluate(() => window.channelmap.setQuery('era=e5&api-exclusivity=40&buy_anyway=80'));
  const said = await settled(page);
  await until('the document holds the present picture', async () => {
    const now = await page.evaluate(() => document.getElementById('picture').textContent);
    return now !== before && !/No channel/.test(now);
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));  // at rest: nothing waits to be drawn
  const html = await page.evaluate(() => `<!doctype html>\n${document.documentElement.outerHTML}`);
  return { said, html };
}

export const cases = [
  ...['iso-8859-1', 'windows-1251', 'shift_jis'].map((charset) => ({
    name: `a server that says ${charset}: the page is live, and its words are right`,
    async run({ open }) {
      const page = await open(`/page/index.html?charset=${charset}`);
      await live(page);
      const { title, text } = await page.evaluate(() => ({ title: document.characterSet, text: document.body.innerText }));
      assert.equal(title.toLowerCase(), charset === 'iso-8859-1' ? 'windows-1252' : charset, 'the browser believed it');
      assert.match(text, /\u2019s /, 'an apostrophe');
      assert.match(text, /\(\d+\u2013\d+\)/, 'a range');
      assert.doesNotMatch(text, /\u00e2|\u0432\u0402|\ufffd/);
    },
  })),
  ...['renamed', 'changed', 'cut'].flatMap((how) => [360, 1080].map((width) => ({
    name: `scripts that are ${how} on the way, ${width} px: no less than without scripts`,
    fault: how === 'cut' ? 'The file breaks off' : undefined,
    async run({ open, least_width }) {
      const page = await open(`/refused/${how}/index.html`, { width: Math.max(width, least_width) });
      is_whole(await until('the page has given up waiting', async () => {
        const view = await plain_view(page);
        return view.sentence ? view : null;
      }));
    },
  }))),
  {
    name: 'a policy that refuses all scripts: no less than without scripts',
    async run({ open }) {
      const page = await open(`/page/index.html?csp=${encodeURIComponent("script-src 'none'")}`);
      is_whole(await plain_view(page));
    },
  },
  {
    name: 'a first script that is taken out: the map is live all the same',
    async run({ open, server }) {
      const html = await (await fetch(`${server.origin}/page/index.html`)).text();
      server.keep('late.html', html.replace(/<script>[^<]*<\/script>/, ''));
      const page = await open('/kept/late.html');
      await live(page);
      assert.equal(await page.evaluate(() => document.getElementById('map-canvas').getBoundingClientRect().height > 300), true);
    },
  },
  {
    name: 'a script that says no time to those who ask for a frame: the map is drawn',
    on_screen: true,
    async run({ open }) {
      const page = await open('/probe/notime/index.html');
      await live(page);
      await move_slider(page, 20);
      await settled(page);
      const { distinct } = await canvas_colours(page, { x: 0.13, y: 0.3, w: 0.12, h: 0.4 });  // ribbons
      assert.ok(distinct > 60, `${distinct} colours where ribbons are`);
      assert.deepEqual(await errors_of(page), []);
    },
  },
  {
    name: 'a page whose styles were taken out: no map, all its numbers, and a sentence that says why',
    async run({ open, server }) {
      const html = await (await fetch(`${server.origin}/page/index.html`)).text();
      const bare = html.split(/(<script\b[^>]*>[^]*?<\/script>)/).map((part, i) => (i % 2 ? part : part.replace(/<style\b[^]*?<\/style>/g, ''))).join('');
      server.keep('bare.html', bare);
      const page = await open('/kept/bare.html#era=e5');
      assert.equal(await ready(page), false);
      const now = await stage(page);
      assert.deepEqual([now.state, now.picture, now.table > 10], ['still', true, true]);
      assert.match(now.why, /could not start/);
    },
  },
  {
    name: 'a site that puts a <base> into the page: the address stays that of the page',
    async run({ open, server }) {
      const html = await (await fetch(`${server.origin}/page/index.html`)).text();
      server.keep('based.html', html.replace(/<head>/, '<head><base href="/news/section/">'));
      const page = await open('/kept/based.html#era=e5');
      await live(page);
      await move_slider(page, 20);
      await until('the change is in the address', () => page.evaluate(() => /buy_anyway=20/.test(location.hash)));
      assert.equal(await page.evaluate(() => location.pathname), '/kept/based.html');
      await page.evaluate(() => window.channelmap.undo());
      await until('undone', () => page.evaluate(() => !/buy_anyway/.test(location.hash)));
      assert.equal(await page.evaluate(() => location.pathname), '/kept/based.html');
    },
  },
  {
    name: 'a frame in which nobody says what is on screen: after a while the map is live all the same',
    async run({ open }) {
      const page = await open('/article?src=/probe/unseen/index.html');
      await page.frame(graphic);
      await live(page);
      await no_complaints(page);
    },
  },
  {
    name: 'an engine that never answers: after a while the page is what it is without scripts',
    fault: 'The engine never answers',
    slow: 'it waits for the page to give up, twenty seconds',
    async run({ open }) {
      const page = await open('/probe/hungwasm/index.html');
      const view = await until('the page gives up waiting', async () => {
        const now = await plain_view(page);
        return now.sentence ? now : null;
      });
      assert.equal(view.pictures, 1);
      assert.ok(view.numbers > 200 && view.gap < 40);
      await page.evaluate(() => window.__probe.answer());
      await live(page);
      assert.equal((await plain_view(page)).sentence, false, 'a map that comes late is shown');
    },
  },
  {
    name: 'a live page that was saved without its scripts: the picture, the sentence and the table of what was shown',
    async run({ open, server }) {
      const { said, html } = await changed_page(open);
      server.keep('saved.html', html);
      const page = await open(`/kept/saved.html?csp=${sandboxed}`);
      const view = await plain_view(page);
      is_whole(view);
      assert.equal(view.result, said.result);
      assert.deepEqual(view.table, said.table.slice(1).flatMap((row) => row.slice(1)));
      assert.ok(view.words.includes(said.result.slice(0, 30)) || view.words.length > 500, 'its own picture');
    },
  },
  {
    name: 'a live card that was saved without its scripts: the same, with what lay in its sheets below it',
    async run({ open, server }) {
      const { said, html } = await changed_page(open, '/page/index.html?ui=card#era=e5&api-exclusivity=40');
      server.keep('card.html', html);
      const page = await open(`/kept/card.html?csp=${sandboxed}`);
      const view = await plain_view(page);
      is_whole(view);
      assert.equal(view.result, said.result);
      assert.deepEqual(view.table, said.table.slice(1).flatMap((row) => row.slice(1)));
    },
  },
  {
    name: 'a live page whose scripts were stripped: the same, in a browser that runs scripts',
    async run({ open, server }) {
      const { said, html } = await changed_page(open);
      server.keep('stripped.html', html.replace(/<script\b[^]*?<\/script>/g, ''));
      const page = await open('/kept/stripped.html');
      const view = await plain_view(page);
      is_whole(view);
      assert.equal(view.result, said.result);
    },
  },
  {
    name: 'a page that was saved at the moment of a change, or while it showed pictures, opens at what it said',
    async run({ open, server }) {
      const moved = await open('/page/index.html#era=e5');
      await live(moved);
      const before = (await settled(moved)).levers.buy_anyway;
      await move_slider(moved, 20);
      const html = await until('the sentence has changed', () => moved.evaluate((was) =>
        (window.channelmap.outline().levers.find(({ id }) => id === 'buy_anyway').value * 100 === was ? null : document.documentElement.outerHTML), before));
      server.keep('at-once.html', html);
      const page = await open('/kept/at-once.html');
      await live(page);
      const now = await settled(page);
      assert.deepEqual([now.era, now.levers.buy_anyway], ['e5', 20]);

      const still = await open('/probe/nowasm/index.html#era=e2');
      assert.equal(await ready(still), false);
      server.keep('still.html', (await still.evaluate(() => document.documentElement.outerHTML)).replace('["nowasm"]', '["all"]'));
      const again = await open('/kept/still.html');
      await live(again);
      assert.equal((await settled(again)).era, 'e2');
    },
  },
  {
    name: 'a live page that was saved with its scripts: live, at what was shown, and nothing is there twice',
    async run({ open, server }) {
      const { said, html } = await changed_page(open);
      const shape = (page) => page.evaluate(() => {
        const texts = [...document.querySelectorAll('main button, main h2, main h3, main legend, main summary')].map((one) => one.textContent.trim());
        const ids = [...document.querySelectorAll('main [id]')].map(({ id }) => id).filter((id) => !id.startsWith('cm'));
        return { texts: texts.sort(), twice: ids.filter((id, i) => ids.indexOf(id) !== i), elements: document.querySelectorAll('main *:not(svg *)').length };
      });
      const fresh = await open('/page/index.html#era=e5&api-exclusivity=40&buy_anyway=80');
      await live(fresh);
      await settled(fresh);
      const right = await shape(fresh);
      server.keep('complete.html', html);
      const page = await open('/kept/complete.html');
      await live(page);
      const now = await settled(page);
      assert.deepEqual([now.result, now.table, now.levers], [said.result, said.table, said.levers]);
      const again = await shape(page);
      assert.deepEqual(again.twice, right.twice);
      assert.deepEqual(again.texts, right.texts);
      await no_complaints(page);
    },
  },
  {
    name: 'what lies over the canvas brings its own ground',
    async run({ open }) {
      const page = await open('/page/index.html', { width: 1080 });
      await live(page);
      const bare = await page.evaluate(() => {
        const canvas = document.getElementById('map-canvas').getBoundingClientRect();
        const seen = (one) => {
          for (let each = one; each; each = each.parentElement) if (getComputedStyle(each).opacity === '0' || getComputedStyle(each).visibility === 'hidden') return false;
          return true;
        };
        const texts = document.createTreeWalker(document.getElementById('stage'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) {
          const one = texts.currentNode.parentElement;
          const box = one.getBoundingClientRect();
          const over = box.width > 2 && box.bottom > canvas.top && box.top < canvas.bottom && box.right > canvas.left && box.left < canvas.right;
          if (!over || !texts.currentNode.data.trim() || !seen(one) || one.closest('#picture')) continue;
          let ground = one;
          while (ground.id !== 'stage' && /, 0\)$|transparent/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
          if (ground.id === 'stage' && getComputedStyle(one).clipPath === 'none') found.push(texts.currentNode.data);
        }
        return { found, bay: document.getElementById('bay').classList.contains('placed') };
      });
      assert.equal(bare.bay, true, 'what matters most lies over the canvas');
      assert.deepEqual(bare.found, []);
    },
  },
  {
    name: 'a locked theme is told as the only one',
    async run({ open }) {
      const scheme = async (lock) => {
        const page = await open(`/page/index.html?theme=${lock}`);
        return page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
      };
      assert.match(await scheme('light'), /only/);
      assert.match(await scheme('dark'), /only/);
    },
  },
];
