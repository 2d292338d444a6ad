// @ts-check
// The page's "Sources and method", made from the story when the page is built, so that it can be read
// without any script.

import { day, escape, fill, heading, inside_html, label_of, list, number_of, percent, section, table } from './html.mjs';
import { copy_mark, link, source_link } from './source_link.mjs';

/** @typedef {Record<string, any>} Story  assets/story.json, already checked */
/** @typedef {Record<string, string>} Entries  assets/words.page.*.json */

/**
 * @param {Story} story
 * @param {Entries} words
 * @returns {string} HTML
 */
export function sources_html(story, words) {
  const page = { story, words, cited: fact_labels(story, words) };
  return [
    '<details class="sources">',
    `<summary>${fill(words, 'page.sources')}${inside_html(words, 'sources')}</summary>`,
    method(page),
    list(story.inputs).length > 0 ? inputs(page) : '',
    list(story.rights).length > 0 ? rights(page) : '',
    eras(page),
    list(story.eras).some(({ flows }) => flows) ? given_flows(page) : offers(page),
    facts(page),
    '</details>',
    imprint(page),
  ].join('\n');
}

/** @typedef {{story: Story, words: Entries, cited: Map<string, string>}} Page */

// What the running page says of its draws: web/controls/draws.js.
const draws = '<div id="draws" hidden><p id="draws-note"></p><button type="button" id="reroll"></button></div>';

/** @param {Page} page */
function method({ story, words }) {
  const paragraphs = Object.keys(words)
    .filter((key) => /^method\.\d+$/.test(key))
    .sort((a, b) => number_of(a) - number_of(b))
    .map((key) => `<p>${fill(words, key, { demand: String(story.demand) })}</p>`);
  return [heading(words, 'sources.method'), ...paragraphs, draws].join('\n');
}

/** @param {Page} page */
function inputs(page) {
  const { story, words } = page;
  const heads = ['name', 'low', 'central', 'high', 'basis', 'ground'].map((name) => `sources.inputs.${name}`);
  const rows = list(story.inputs).map((input) => [
    escape(input.label),
    percent(input.low),
    percent(input.central),
    percent(input.high),
    `<span class="basis ${escape(input.basis)}">${escape(words[`basis.${input.basis}`] ?? input.basis)}</span>`,
    ground(page, input.note, input.facts),
  ]);
  return section(words, 'sources.inputs', table(words, heads.map((key) => fill(words, key)), rows, 'inputs'));
}

/** @param {Page} page */
function rights(page) {
  const { story, words } = page;
  const heads = [
    fill(words, 'sources.rights.name'),
    fill(words, 'sources.rights.holder'),
    ...story.eras.map((/** @type {any} */ era) => escape(era.short ?? era.label)),
    fill(words, 'sources.rights.ground'),
  ];
  const rows = list(story.rights).map((right) => [
    escape(right.label),
    escape(label_of(story.channels, right.holder)),
    ...story.eras.map((/** @type {any} */ era) => strength(era.rights?.[right.id], right)),
    ground(page, [...new Set([right.note, ...notes_in_eras(story, right.id)])].filter(Boolean).join(' '), [
      ...list(right.facts),
      ...facts_in_eras(story, right.id),
    ]),
  ]);
  return section(words, 'sources.rights', table(words, heads, rows, 'rights'));
}

/** @param {Page} page */
function eras(page) {
  const { story, words } = page;
  const items = list(story.eras).map((era) => {
    const why = ground(page, era.note, era.facts);
    return `<li><strong>${escape(era.label)}</strong> <span class="date">${escape(era.dates ?? (era.from ? day(era.from, story.language) : ''))}</span> ${why}</li>`;
  });
  return `${heading(words, 'sources.eras')}\n<ol class="eras">\n${items.join('\n')}\n</ol>`;
}

/** The flows that a story gives, with their grounds; a column an era. @param {Page} page */
function given_flows(page) {
  const { story, words } = page;
  const heads = ['from', 'to'].map((name) => fill(words, `sources.flows.${name}`))
    .concat(story.eras.map((/** @type {any} */ era) => escape(era.short ?? era.label)), fill(words, 'sources.flows.ground'));
  const of_era = (/** @type {any} */ era, /** @type {any} */ { from, to }) => list(era.flows).find((flow) => flow.from === from && flow.to === to);
  const all = story.eras.flatMap((/** @type {any} */ era) => list(era.flows));
  const pairs = all.filter((/** @type {any} */ flow, /** @type {number} */ i) => i === all.findIndex((/** @type {any} */ one) => one.from === flow.from && one.to === flow.to));
  const name = (/** @type {string} */ id) => escape(id === 'unmet' ? words['scenarios.unmet'] : label_of([...list(story.platforms), ...list(story.channels), ...list(story.products)], id));
  const value = (/** @type {any} */ flow) => (flow ? `${flow.value.toLocaleString(story.language)}${flow.low === undefined ? '' : ` (${flow.low.toLocaleString(story.language)}–${flow.high.toLocaleString(story.language)})`}${basis_of(flow) === 'assumption' ? '*' : ''}` : '');
  const rows = pairs.map((/** @type {any} */ pair) => {
    const flows = story.eras.map((/** @type {any} */ era) => of_era(era, pair));
    const notes = [...new Set(flows.map((/** @type {any} */ flow) => flow?.note).filter(Boolean))].join(' ');
    return [name(pair.from), name(pair.to), ...flows.map(value), ground(page, notes, flows.flatMap((/** @type {any} */ flow) => list(flow?.facts)))];
  });
  return section(words, 'sources.flows', table(words, heads, rows, 'flows'));
}

/** @param {Page} page */
function offers(page) {
  const { story, words } = page;
  const heads = [
    fill(words, 'sources.offers.product'),
    fill(words, 'sources.offers.channel'),
    ...story.eras.map((/** @type {any} */ era) => escape(era.short ?? era.label)),
  ];
  const rows = in_order(story.products, story.order?.products).flatMap((product) =>
    in_order(story.channels, story.order?.channels)
      .map((channel) => ({ channel, cells: offers_of(story, channel.id, product.id) }))
      .filter(({ cells }) => cells.some(Boolean))
      .map(({ channel, cells }) => [
        escape(product.label),
        escape(channel.label),
        ...cells.map((offer) => offer_words(words, offer)),
      ]),
  );
  return section(words, 'sources.offers', table(words, heads, rows, 'offers'));
}

/** @param {Page} page */
function facts(page) {
  const { story, words } = page;
  const items = [...list(story.facts)]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((fact) => {
      const date = `<time datetime="${escape(fact.date)}">${escape(fact.date_label ?? fact.date)}</time>`;
      const reading = escape(words[`reading.${fact.reading}`] ?? fact.reading ?? '');
      const links = list(fact.sources).map((source) => source_link(words, story.language, source)).join('; ');
      const note = fact.note ? ` <span class="note">${escape(fact.note)}</span>` : '';
      return `<li id="fact-${escape(fact.id)}" tabindex="-1">${date} ${escape(fact.text)}${note} <span class="reading">${[reading, links].filter(Boolean).join(': ')}</span></li>`;
    });
  return section(words, 'sources.facts', `<ol class="facts">\n${items.join('\n')}\n</ol>`);
}

/**
 * The line that stays where an author hides all this.
 * @param {any} story
 * @param {Record<string, string>} words
 */
export function credit_html(story, words) {
  const checked = story.updated ? ` <span class="checked">${fill(words, 'credit.checked', { updated: day(story.updated, story.language) })}</span>` : '';
  const text = fill(words, 'credit.text') + checked;
  const again = story.recheck ? ` <span class="again">${fill(words, 'credit.recheck', { date: day(story.recheck.date, story.language) })}</span>` : '';
  return `${text}${again} <a target="_blank" rel="noopener">${fill(words, 'credit.link')}</a>`;
}

/** @param {Page} page */
function imprint({ story, words }) {
  const { contact, recheck, language } = story;
  const parts = [
    story.updated && fill(words, 'sources.checked', { updated: day(story.updated, language) }),
    recheck && `<small>${fill(words, 'sources.recheck', { date: day(recheck.date, language), reason: recheck.reason })}</small>`,
    story.version && fill(words, 'sources.version', { version: String(story.version) }),
    contact?.url && `${fill(words, 'sources.contact')} ${link(contact.url, contact.label || contact.url)}`,
  ];
  return `<p class="imprint">${parts.filter(Boolean).join(' ')}</p>`;
}

/**
 * A note and the facts that it rests on.
 * @param {Page} page
 * @param {string | undefined} note
 * @param {string[] | undefined} ids
 */
function ground({ cited }, note, ids) {
  const known = [...new Set(list(ids))].filter((id) => cited.has(id));
  const links = known.map((id) => `<a href="#fact-${escape(id)}">${cited.get(id) ?? escape(id)}</a>`);
  return [note ? escape(note) : '', links.join('; ')].filter(Boolean).join(' ');
}

/**
 * What a link to a fact reads, in HTML: publisher and day, and whether a copy was read.
 * @param {Story} story
 * @param {Entries} words
 */
function fact_labels(story, words) {
  return new Map(
    list(story.facts).map((fact) => {
      const [source] = list(fact.sources);
      return [fact.id, escape([source?.publisher, fact.date_label ?? fact.date].filter(Boolean).join(', ')) + copy_mark(words, source)];
    }),
  );
}

/**
 * The offer of a cell in each era; nothing where it is missing.
 * @param {Story} story
 * @param {string} channel
 * @param {string} product
 */
function offers_of(story, channel, product) {
  return list(story.eras).map((era) =>
    list(era.offers).find((offer) => offer.channel === channel && offer.product === product),
  );
}

/**
 * @param {Entries} words
 * @param {any} offer
 */
function offer_words(words, offer) {
  if (!offer) return `<span class="none">${fill(words, 'sources.status.missing')}</span>`;
  return `${fill(words, `sources.status.${offer.status}`)}${basis_of(offer) === 'assumption' ? '*' : ''}`;
}

/** As the engine takes it: what isn't said to be reported is so only where a fact reports it. @param {any} offer */
const basis_of = (offer) => offer.basis ?? (offer.status === 'unknown' || list(offer.facts).length > 0 ? 'reported' : 'assumption');

/**
 * @param {any} value  a number, {"strength": …}, or nothing, which is 0
 * @param {any} right  whose facts hold where the value names none
 */
function strength(value, right) {
  const share = typeof value === 'object' && value ? value.strength : value ?? 0;
  const reporting = list(value?.facts).length > 0 ? value.facts : list(right.facts);
  const basis = value?.basis ?? (reporting.length > 0 ? 'reported' : 'assumption');
  return percent(share) + (basis === 'assumption' ? '*' : '');
}

/**
 * What is assumed of a right, once for each era that says so.
 * @param {any} story
 * @param {string} right
 */
function notes_in_eras(story, right) {
  const assumed = list(story.eras).filter((era) => era.rights?.[right]?.basis === 'assumption' && era.rights[right].note);
  return [...new Set(assumed.map((era) => sentence(era.rights[right].note)))].map((note) => `* ${note}`);
}

/** @param {string} text  as it stands after a colon: "lapsed; no text was found" */
const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

/**
 * @param {Story} story
 * @param {string} right
 * @returns {string[]}
 */
function facts_in_eras(story, right) {
  return list(story.eras).flatMap((era) => list(era.rights?.[right]?.facts));
}

/**
 * @param {any[]} items
 * @param {string[] | undefined} order
 */
function in_order(items, order) {
  const first = list(order).map((id) => items.find((item) => item.id === id)).filter(Boolean);
  return [...first, ...items.filter((item) => !first.includes(item))];
}
