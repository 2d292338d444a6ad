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
    copy_link: part('copy-link'),
    link_field: part('link-field'),
    link_status: part('link-status'),
    table: part('table'),
    story: part('story'),
    words: part('words'),
  };
}
