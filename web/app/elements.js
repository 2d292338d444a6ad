// @ts-check
// Finds the elements of index.html that the modules work on.

/** @param {Document} document */
export function find_elements(document) {
  const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const button = (/** @type {string} */ id) => /** @type {HTMLButtonElement} */ (element(id));
  return {
    result: element('result'),
    notices: element('notices'),
    reason: element('why'),
    stage: element('stage'),
    ruler: element('ruler'),
    picture: element('picture'),
    canvas: /** @type {HTMLCanvasElement} */ (element('map-canvas')),
    controls: element('controls'),
    changes: { holder: element('changes'), row: element('compare') },
    questions: {
      stage: element('stage'),
      panel: element('panel'),
      numbers: element('numbers'),
      box: element('asks'),
      question: /** @type {HTMLDetailsElement} */ (element('question')),
      inset: element('bay'),
      main: /** @type {HTMLElement} */ (element('stage').parentElement),
    },
    card: {
      foot: element('foot'),
      panel: element('panel'),
      sheets: {
        // Flows that are given have no rules and no model to ask.
        ...(document.documentElement.dataset.given === undefined && {
          rules: [],
          matters: [element('bay')],
          why: [element('asks'), element('question')],
        }),
        compare: [element('steps'), element('changes')],
        sources: [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#key, #map-notes, .part.table, #scenarios, .all-sources, .licences'))],
        share: [element('toolbar'), element('take'), element('embed-panel')],
      },
    },
    undo_buttons: {
      undo: button('undo'),
      redo: button('redo'),
      status: element('link-status'),
      areas: [element('stage'), element('foot'), element('steps'), element('toolbar')],
    },
    embed_panel: { button: element('embed'), panel: element('embed-panel') },
    copy_link: { button: button('copy-link'), field: /** @type {HTMLInputElement} */ (element('link-field')), status: element('link-status') },
    share_panel: { button: button('take-open'), panel: element('take'), story: element('story'), table: element('table') },
    table: element('table'),
    tour: element('tour'),
    source_line: element('credit'),
    scenarios: element('scenarios'),
    draws: {
      box: element('draws'),
      button: button('reroll'),
      note: element('draws-note'),
      fold: /** @type {HTMLDetailsElement} */ (element('draws').closest('details')),
    },
    built: {
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
      build: document.querySelector('meta[name="channel-map:build"]')?.getAttribute('content') ?? '',
    },
    story: element('story'),
    words: element('words'),
  };
}
