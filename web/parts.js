// @ts-check
// The elements of index.html that the modules work on, by name.

/** @param {Document} document */
export function find_parts(document) {
  /** @param {string} id */
  const part = (id) => /** @type {any} */ (document.getElementById(id));
  return {
    result: part('result'),
    notices: part('notices'),
    why: part('why'),
    stage: part('stage'),
    ruler: part('ruler'),
    picture: part('picture'),
    canvas: part('map-canvas'),
    controls: part('controls'),
    changes: { holder: part('changes'), row: part('compare') },
    asks: {
      stage: part('stage'),
      panel: part('panel'),
      numbers: part('numbers'),
      box: part('asks'),
      bay: part('bay'),
      main: part('stage').parentElement,
    },
    steps: {
      undo: part('undo'),
      redo: part('redo'),
      status: part('link-status'),
      areas: [part('stage'), part('toolbar')],
    },
    embed: { button: part('embed'), panel: part('embed-panel') },
    share: { button: part('copy-link'), field: part('link-field'), status: part('link-status') },
    take: { button: part('take-open'), panel: part('take'), story: part('story'), table: part('table') },
    table: part('table'),
    tour: part('tour'),
    credit: part('credit'),
    scenarios: part('scenarios'),
    draws: {
      box: part('draws'),
      button: part('reroll'),
      note: part('draws-note'),
      fold: part('draws').closest('details'),
    },
    built: {
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
      build: document.querySelector('meta[name="channel-map:build"]')?.getAttribute('content') ?? '',
    },
    story: part('story'),
    words: part('words'),
  };
}
