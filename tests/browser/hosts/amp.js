// How AMP follows a frame, after the documentation of amp-iframe: an object with sentinel "amp", type "embed-size"
// and a height of 100 px or more. Outside the reader's view it obeys at once, inside only after a tap on the
// overflow element that it then shows.
(function () {
  const holder = document.getElementById('amp-iframe');
  const frame = holder.querySelector('iframe');
  const overflow = document.getElementById('overflow');
  let wanted = 0;

  function obey() {
    holder.style.height = `${wanted}px`;
    overflow.hidden = true;
  }

  function in_view() {
    const { top, bottom } = holder.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  }

  window.addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.sentinel !== 'amp' || data.type !== 'embed-size') return;
    const height = Number.parseInt(data.height, 10);
    if (!(height >= 100)) return;
    wanted = height;
    if (holder.offsetHeight === wanted) overflow.hidden = true;
    else if (in_view()) overflow.hidden = false;
    else obey();
  });
  overflow.addEventListener('click', obey);
  window.reader_helps = () => void (overflow.hidden || overflow.click());
})();
