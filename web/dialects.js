// @ts-check
// A frame's height in the words of every host's library, and the requests of those that ask. Nobody says which host
// reads along, so each dialect is spoken that a host understands without having asked for it.

/**
 * @typedef {{
 *   height: number,
 *   width: number,
 *   address: string,
 *   chart: string,
 *   child: string,
 *   resizer: string | null,
 *   greeting: boolean,
 * }} Told
 *   height and width in whole px; address: that the frame was opened with; chart: what Datawrapper's hosts call this
 *   graphic; child: what a pym host calls the frame, or ""; resizer: what iframe-resizer calls it, null before that
 *   has asked; greeting: the next words are the first to iframe-resizer
 */

const pym_mark = 'xPYMx';
const resizer_mark = '[iFrameSizer]';
const resizer_fields = 8;   // its first message has 16 and more
const longest = 4000;       // of a request, in characters

/**
 * @param {Told} told
 * @returns {(string | object)[]}  one message for each dialect
 */
export function height_messages({ height, width, address, chart, child, resizer, greeting }) {
  /** @type {(string | object)[]} */
  const messages = [
    { 'datawrapper-height': { [chart]: height } },
    { sentinel: 'amp', type: 'embed-size', height },                            // AMP and Sidechain
    { type: 'iframe-resized', width, height },                                  // open-iframe-resizer
    JSON.stringify({ src: address, context: 'iframe.resize', height }),         // Medium and Embedly
    JSON.stringify({ id: 'iframeMessenger:channel-map', type: 'set-height', value: height }),  // the Guardian
  ];
  if (child !== '') messages.push(['pym', child, 'height', height].join(pym_mark));
  // Its later messages are named as its own child page names them: open-iframe-resizer reads those alone.
  if (resizer !== null) messages.push(`${resizer_mark}${resizer}:${height}:${width}:${greeting ? 'init' : 'mutationObserver'}`);
  return messages;
}

/**
 * What a message from the host asks for: the height, in which case iframe-resizer may also say what it calls this
 * frame. Null for everything else; what such a request says beside that is not obeyed.
 * @param {unknown} data
 * @returns {{resizer?: string} | null}
 */
export function read_request(data) {
  if (typeof data === 'string') return data.length > longest ? null : read_words(data);
  const type = data && typeof data === 'object' ? /** @type {any} */ (data).type : '';
  return type === 'iframe-child-init' || type === 'iframe-get-child-dimensions' ? {} : null;
}

/** @param {string} text */
function read_words(text) {
  if (text.startsWith(`pym${pym_mark}`)) return text.split(pym_mark)[2] === 'width' ? {} : null;
  if (!text.startsWith(resizer_mark)) return null;
  const fields = text.slice(resizer_mark.length).split(':');
  if (fields.length >= resizer_fields && /^(true|false)$/.test(fields[2])) return { resizer: fields[0] };
  return fields[0] === 'resize' ? {} : null;
}
