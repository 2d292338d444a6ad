// Seeded random stories and queries for comparing two implementations of the model.

/** mulberry32: small, and the same everywhere. */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(share() * count);
  return { share, below, pick: (list) => list[below(list.length)], once: (count) => below(count) === 0 };
}

const names = (prefix, count) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const thousandth = (chance) => chance.below(1001) / 1000;

function inputNamed(id, chance) {
  let [low, central, high] = [thousandth(chance), thousandth(chance), thousandth(chance)].sort((a, b) => a - b);
  if (chance.once(10)) low = high = central;
  if (central === 0) central = high = 0.4;
  return { id, label: id, low, central, high, basis: chance.pick(['reported', 'derived', 'assumption']), facts: [] };
}

/** Now and then a part of the buyers: for whom an offer is, or for whom a right bars. */
function someGroups(story, chance) {
  if (!chance.once(5)) return {};
  return { platforms: [...story.platforms.map(({ id }) => id), 'multi'].filter(() => chance.once(2)) };
}

function eraNamed(id, year, story, chance) {
  const rights = {};
  for (const right of story.rights) {
    if (chance.once(4)) continue;
    const strength = chance.pick([0, 1, thousandth(chance)]);
    rights[right.id] = chance.once(2) ? strength : { strength, basis: 'assumption', facts: [] };
  }
  const offers = [];
  const hosting = [];
  for (const channel of story.channels) for (const product of story.products) {
    const cell = { channel: channel.id, product: product.id };
    if (!chance.once(3) || (!offers.length && channel === story.channels.at(-1) && product === story.products.at(-1)))
      offers.push({ ...cell, status: chance.pick(['available', 'available', 'preview', 'announced', 'barred', 'barred', 'unknown']),
        by: story.rights.map((right) => right.id).filter(() => chance.once(3)), facts: [], ...someGroups(story, chance) });
    if (chance.once(2)) continue;
    const row = { ...cell, else: chance.once(2) ? [{ host: 'one', share: 1 }] : [{ host: 'one', share: 0.3 }, { host: 'Two', share: 0.7 }] };
    if (story.rights.length && chance.once(2)) row.bound = { right: chance.pick(story.rights).id, host: chance.pick(['one', 'held']) };
    hosting.push(row);
  }
  return { id, label: id, from: `${year}-06-30`, rights, offers, ...(hosting.length ? { hosting } : {}) };
}

export function randomStory(chance) {
  const story = { format: 1, id: 'random', demand: chance.pick([1, 100, 2500, 0.37]), start: 'e0', platforms: [], channels: [],
    products: [], rights: names('right', chance.below(4)).map((id) => ({ id, label: id, holder: 'cloud0' })), inputs: [], eras: [] };
  const ids = ['multi', 'buy_anyway', 'direct_preference', 'direct_when_displaced', 'preview'];
  for (const id of names('cloud', 1 + chance.below(5))) {
    story.channels.push({ id, label: id, kind: 'cloud' });
    const platforms = id === 'cloud0' ? 1 : chance.below(3);  // none, one, or two groups on the same cloud
    for (const platform of names(`on-${id}-`, platforms)) {
      story.platforms.push({ id: platform, label: platform, channel: id, weight: `weight.${platform}` });
      ids.push(`weight.${platform}`);
    }
  }
  if (!chance.once(4)) story.channels.splice(chance.below(story.channels.length + 1), 0, { id: 'desk', label: 'Desk', kind: 'direct' });
  for (const id of names('homeless', chance.below(2))) {
    story.platforms.push({ id, label: id, weight: `weight.${id}` });
    ids.push(`weight.${id}`);
  }
  if (story.channels.some(({ id }) => id === 'desk') && chance.once(2)) {
    story.platforms.push({ id: 'on-desk', label: 'On desk', channel: 'desk', weight: 'weight.on-desk' });
    ids.push('weight.on-desk');
  }
  for (const right of story.rights) Object.assign(right, someGroups(story, chance));
  for (const id of names('product', 1 + chance.below(5))) {
    story.products.push({ id, label: id, mix: `mix.${id}`, bound: `bound.${id}` });
    ids.push(`mix.${id}`, `bound.${id}`);
  }
  ids.sort(() => chance.share() - 0.5);
  story.inputs = ids.map((id) => inputNamed(id, chance));
  const eras = 1 + chance.below(3);
  for (let e = 0; e < eras; ++e) story.eras.push(eraNamed(`e${e}`, 1900 + e, story, chance));
  return story;
}

export function randomQuery(story, chance) {
  const percent = () => chance.pick(['0', '100', String(chance.below(10001) / 100)]);
  const pairs = [`era=${chance.pick(story.eras).id}`];
  for (const right of story.rights) if (chance.once(2)) pairs.push(`${right.id}=${percent()}`);
  for (const input of story.inputs) if (chance.once(5)) pairs.push(`${input.id}=${percent()}`);
  if (chance.once(2)) pairs.push(`rollout=${percent()}`);
  if (chance.once(2)) pairs.push(`seed=${chance.below(2 ** 31) * 2 ** 20}`);
  return pairs.join('&');
}
