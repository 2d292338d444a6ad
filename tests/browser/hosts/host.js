// What the hosts' pages have in common: a column of a given width, and a record of the frame's heights and of what
// the graphic tells. A host may have `reader_helps`, which does what a reader must do where the host doesn't follow by itself.
(function () {
  const options = new URLSearchParams(location.search);
  const column = document.getElementById('column');
  const seen = [];

  /** The graphic's iframe, wherever the host's library has put it. */
  window.graphic = () => column.querySelector('iframe') ?? column.querySelector('side-chain')?.iframe;
  window.heights = seen;
  window.widen = (width) => (column.style.width = `${width}px`);
  window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { told: [], persisted }));
  window.addEventListener('message', ({ data }) => {
    const told = data?.['datawrapper-height'];
    if (told) window.told.push(Object.values(told)[0]);
  });
  window.told = [];
  window.widen(Number(options.get('width') ?? 720));

  function look() {
    const height = window.graphic()?.getBoundingClientRect().height;
    if (height !== undefined && height !== seen[seen.length - 1]) seen.push(height);
    requestAnimationFrame(look);
  }
  look();
})();
