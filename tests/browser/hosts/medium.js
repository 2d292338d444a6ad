// How Medium and Embedly follow a frame, after their documentation: the message is the text of a JSON object with
// `context`, `height` and `src`; the frame is the one that sent it.
window.addEventListener('message', (event) => {
  let message;
  try {
    message = JSON.parse(event.data);
  } catch {
    return;  // somebody else's
  }
  if (message?.context !== 'iframe.resize' || typeof message.height !== 'number') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === event.source && message.src.startsWith(frame.src)) frame.height = String(message.height);
});
