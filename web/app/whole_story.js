// @ts-check
// The story as the engine reads it. The page tells each fact once, in its list of sources; its data leave out what stands
// there (web/build/lean_story.mjs), which is put in again here.

/**
 * @param {Document} document
 * @param {string | null} text  the page's data
 * @returns {string}  the story; as it is where it can't be read, so that the engine says what is wrong
 */
export function whole_story(document, text) {
  try {
    const story = JSON.parse(text ?? '');
    for (const fact of story.facts ?? []) fill(fact, document.getElementById(`fact-${fact.id}`));
    return JSON.stringify(story);
  } catch {
    return text ?? '';
  }
}

/** @param {{text?: string, sources?: {url?: string}[]}} fact @param {HTMLElement | null} item  its place in the list */
function fill(fact, item) {
  if (!item) return;
  fact.text ??= item.childNodes[1]?.textContent?.trim();
  const links = item.querySelectorAll('.reading a');
  fact.sources?.forEach((source, at) => (source.url ??= links[at]?.getAttribute('href') ?? undefined));
}
