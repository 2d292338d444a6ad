// The canvas in Chromium: as last approved (tests/golden/update.sh renews), as the SVG picture shows it, and for eyes
// that see fewer colours.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';

import { distance, luminance, oklab, visions } from '../browser/colour.mjs';
import { difference, most_different, moved, read_image, write_image } from '../browser/image.mjs';
import { card_names, card_pages } from './card_screens.mjs';
import { folder } from './scenarios.mjs';
import { open_screens, screens } from './screens.mjs';
import { apart, bar_of, dark_runs, mean_distance } from './seen.mjs';

const kept_here = fileURLToPath(new URL('../../build/check/browser/', import.meta.url));
const limit = { timeout: 600_000 };  // for what never ends

/** By how much the SVG picture may differ from the canvas, OKLab × 100: letters are set on other fractions of pixels. */
const as_good_as_same = { 360: 1.1, 720: 0.7, 1080: 0.55 };

/** By how much a built card may differ from the same SVG in a browser: it has 256 colours, drawn by another program. */
const card_may_differ = 0.5;

/** Pictures of a failure, side by side in build/check/browser/. */
function keep(name, pictures) {
  mkdirSync(kept_here, { recursive: true });
  for (const [what, image] of Object.entries(pictures))
    writeFileSync(join(kept_here, `${name.replace('.png', '')}-${what}.png`), write_image(image));
}

function golden(name) {
  try {
    return read_image(readFileSync(join(folder, name)));
  } catch {
    return assert.fail(`${name} is not kept yet: run tests/golden/update.sh`);
  }
}

describe('screens', () => {
  let browser;
  const taken = new Map();
  const take = async (screen) => {
    if (!taken.has(screen.name)) taken.set(screen.name, await browser.take(screen));
    return taken.get(screen.name);
  };
  before(async () => {
    browser = await open_screens();
  }, limit);
  after(() => browser.close());

  for (const screen of screens) {
    it(`${screen.name} is as approved`, limit, async () => {
      const { image } = await take(screen);
      const expected = golden(screen.name);
      const { different, picture } = difference(expected, image);
      if (different <= most_different) return;
      keep(screen.name, { expected, actual: image, difference: picture });
      assert.fail(`${different} pixels of ${screen.name} changed (tests/golden/update.sh approves it); see ${kept_here}`);
    });

    it(`${screen.name}: a label that moves by two pixels is noticed`, limit, async () => {
      const { image, numbers } = await take(screen);
      const { rect } = numbers.find(({ id }) => id === 'buyer.azure');
      const words = screen.width === 360 ? { x: 2, y: Math.round(rect.y) - 36, w: 58, h: 34 }
        : { x: 0, y: Math.round(rect.y + rect.h / 2) - 18, w: 58, h: 36 };
      assert.equal(difference(image, image).different, 0);
      assert.ok(difference(image, moved(image, words, 2)).different > 2 * most_different);
    });

    it(`${screen.name}: the SVG picture looks like the canvas`, limit, async () => {
      const { screen: shown, picture } = await browser.both(screen);
      const mean = mean_distance(shown, picture);
      const most = as_good_as_same[screen.width];
      if (mean > most) keep(`svg-${screen.name}`, { screen: shown, svg: picture });
      assert.ok(mean <= most, `they differ by ${mean.toFixed(2)} on average`);
      const shifted = moved(shown, { x: 0, y: 0, w: shown.width - 2, h: shown.height }, 2);
      assert.ok(mean_distance(shown, shifted) > most, 'a shift by two pixels would be noticed');
    });

    it(`${screen.name}: neighbouring sellers and unmet demand stay apart for every eye`, limit, async () => {
      const { numbers } = await take(screen);
      const image = golden(screen.name);
      const down = screen.width === 360;
      const paper = [...image.data.subarray(0, 3)];
      const bars = numbers.filter(({ id, text }) => (/^channel\.[^>]*$/.test(id) && text !== '0' && text !== '') || id === 'unmet')
        .map(({ id, rect }) => ({ id, colour: bar_of(image, rect, down, paper) }));
      assert.ok(bars.length >= 4, 'sellers that sell');
      for (const vision of Object.keys(visions)) {
        const seen = bars.map(({ id, colour }) => ({ id, lab: oklab(colour, vision) }));
        for (const { id, lab } of seen)
          assert.ok(distance(lab, oklab(paper, vision)) > 0.2, `${id} stands out from the paper (${vision})`);
        for (let i = 1; i < seen.length; i++)
          apart(seen[i - 1], seen[i], 0.07, vision);
        for (const one of seen.slice(0, -1)) apart(one, seen.at(-1), 0.09, vision);
      }
    });

    it(`${screen.name}: in grey, unmet demand is the one that frays`, limit, async () => {
      const { numbers } = await take(screen);
      const image = golden(screen.name);
      const down = screen.width === 360;
      const { rect } = numbers.find(({ id }) => id === 'unmet');
      const paper = luminance([...image.data.subarray(0, 3)]);
      const along = (share) => Math.round(down ? rect.y + rect.h + share * 100 : rect.x + rect.w + share * 100);
      const inside = Math.round(down ? rect.y + 4 : rect.x + 4);
      assert.equal(dark_runs(image, rect, inside, down, paper).runs, 1, 'its bar is solid');
      const fray = [0.15, 0.4, 0.8].map((share) => dark_runs(image, rect, along(share), down, paper));
      assert.ok(fray[1].runs >= 3, `behind it are threads: ${fray[1].runs}`);
      assert.ok(fray[0].ink > 1.4 * fray[1].ink && fray[1].ink > 1.4 * fray[2].ink, `they end: ${fray.map(({ ink }) => ink.toFixed(3))}`);
      for (const { id, rect: box } of numbers.filter((one) => /^channel\.[^>]*$/.test(one.id) && one.text !== '0')) {
        const behind = Math.round(down ? box.y + box.h - 2 : box.x + box.w - 2);
        assert.equal(dark_runs(image, box, behind, down, paper).runs, 1, `${id} is whole behind its shop`);
      }
    });
  }

  for (const one of card_pages)
    it(`the card, ${one.width} px, ${one.theme}: start, slider moved and each sheet are as approved`, limit, async () => {
      const changed = [];
      for (const [name, image] of await browser.embedded(one)) {
        const expected = golden(name);
        const { different, picture } = difference(expected, image);
        if (different <= most_different) continue;
        keep(name, { expected, actual: image, difference: picture });
        changed.push(`${name}: ${different} pixels`);
      }
      assert.deepEqual(changed, [], 'tests/golden/update.sh approves what is now');
    });

  for (const fonts of [true, false])
    it(`cards ${fonts ? 'in their own fonts' : 'without their fonts'}: the column of text stays clear of the map, and all is on the card`, limit, async () => {
      for (const scenario of ['memo', 'today', 'half-open', 'versus']) {
        const words = await browser.card(scenario, fonts);
        const column = words.filter(({ left }) => left < 60);
        assert.ok(column.length > 6, `${scenario} has ${column.length} lines of text`);
        for (const { text, right } of column) assert.ok(right <= (fonts ? 378 : 398), `${scenario}: “${text}” ends at ${right}`);
        for (const { text, right, top, bottom } of words)
          assert.ok(right <= 1195 && top >= 20 && bottom <= 620, `${scenario}: “${text}” is on the card`);
      }
    });

  it('the built cards look as this browser draws them, in our fonts', limit, async () => {
    const { presets } = JSON.parse(readFileSync(new URL('../../assets/story.json', import.meta.url), 'utf8'));
    for (const preset of presets) {
      const { built, drawn } = await browser.built_card(preset);
      const mean = mean_distance(drawn, built);
      if (mean > card_may_differ) keep(`card-${preset.id}.png`, { built, drawn });
      assert.ok(mean <= card_may_differ, `${preset.id} differs by ${mean.toFixed(2)} on average`);
    }
    const { built, drawn } = await browser.built_card(presets[0], false);
    assert.ok(mean_distance(drawn, built) > 2 * card_may_differ, 'other fonts would be noticed');
    assert.ok(mean_distance(moved(built, { x: 0, y: 0, w: 1198, h: 630 }, 2), built) > 2 * card_may_differ, 'so would a shift by two pixels');
  });

  it('the pictures take little room, and each belongs to a screen', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.png'));
    assert.deepEqual(files.filter((name) => !screens.some((screen) => screen.name === name) && !card_names.includes(name)), []);
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    assert.ok(bytes < 1_500_000, `${bytes} bytes`);
  });
});
