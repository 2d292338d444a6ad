// @ts-check
// The protocols by which hosts' libraries learn the height of a frame, and the requests of those that ask for it. The
// page can't know which library the host uses, so it sends the height by each protocol that needs no request.

/**
 * @typedef {{
 *   height: number,
 *   width: number,
 *   address: string,
 *   chart: string,
 *   child: string,
 *   resizer: string | null,
 *   greeting: boolean,
 * }} Frame
 *   height and width in whole px; address: with which the frame was opened; chart: the graphic's name for Datawrapper's
 *   script; child: the frame's name for pym.js, or ""; resizer: its name for iframe-resizer, null until that has asked;
 *   greeting: whether this is the first message to iframe-resizer
 */

const pym_mark = 'xPYMx';
const resizer_mark = '[iFrameSizer]';
const resizer_fields = 8;   // its first message has 16 and more
const max_length = 4000;       // of a request, in characters

/**
 * @param {Frame} frame
 * @returns {(string | object)[]}  one message for each protocol
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
  // After "init" the messages are called as iframe-resizer's own child script calls them; open-iframe-resizer reads
  // only those.
  if (resizer !== null) messages.push(`${resizer_mark}${resizer}:${height}:${width}:${greeting ? 'init' : 'mutationObserver'}`);
  return messages;
}

/**
 * Reads a request for the height; null for any other message. iframe-resizer also says the name that it gave this
 * frame. Whatever else a request says is ignored.
 * @param {unknown} data
 * @returns {{resizer?: string} | null}
 */
export function read_height_request(data) {
  if (typeof data === 'string') return data.length > max_length ? null : read_text_request(data);
  const type = data && typeof data === 'object' ? /** @type {any} */ (data).type : '';
  return type === 'iframe-child-init' || type === 'iframe-get-child-dimensions' ? {} : null;
}

/** @param {string} text */
function read_text_request(text) {
  if (text.startsWith(`pym${pym_mark}`)) return text.split(pym_mark)[2] === 'width' ? {} : null;
  if (!text.startsWith(resizer_mark)) return null;
  const fields = text.slice(resizer_mark.length).split(':');
  if (fields.length >= resizer_fields && /^(true|false)$/.test(fields[2])) return { resizer: fields[0] };
  return fields[0] === 'resize' ? {} : null;
}
