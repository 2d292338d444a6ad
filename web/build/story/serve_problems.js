// What --serve puts into the served page: it reloads when the build is done, and shows what `channelmap check` says of the
// story, at its place where the page has one and in a list in any case. Never part of what is built.
(() => {
  const make = (name, text, style) => {
    const made = document.createElement(name);
    made.textContent = text;
    Object.assign(made.style, style);
    return made;
  };
  const plain = { background: 'Canvas', color: 'CanvasText', font: '14px/1.4 sans-serif' };  // the reader's system's colours
  const note_of = ({ severity, file, line, column, pointer, sentence, remedy }) => {
    const note = make('p', '', { ...plain, margin: '4px 0', padding: '4px 8px', borderLeft: '4px solid' });
    note.append(make('strong', severity, severity === 'error' ? { background: 'Mark', color: 'MarkText' } : {}), ' ', `${sentence} ${remedy} `,
      make('small', [`${file.split('/').pop()}:${line}:${column}`, pointer].filter(Boolean).join(' '), {}));
    note.className = 'served-problem';
    return note;
  };
  // The first element of the first place that the page has; of a table whose rows have names, the first row with one of them.
  const find_place = ({ place, names }) => place.split(', ').flatMap((one) => (one ? [...document.querySelectorAll(one)] : [])).find((one) =>
    !one.matches('#table tr, .offers tr') ||
    [...one.cells].some(({ firstChild }) => names.includes(firstChild?.textContent.trim())));
  const show = ({ problems, failed }) => {
    for (const old of document.querySelectorAll('.served-problem, #served-problems')) old.remove();
    for (const problem of problems) {
      const place = find_place(problem);
      if (!place) continue;
      const folded = place.closest('details');
      if (folded && problem.severity === 'error') folded.open = true;
      const cell = place.matches('tr') ? place.lastElementChild : place;
      // The live map writes the rows of its table anew.
      if (place.matches('#table tr')) place.closest('#table').after(note_of(problem));
      else if (place.matches('tr, li')) cell.append(note_of(problem));
      else place.after(note_of(problem));
    }
    if (problems.length === 0 && !failed) return;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const list = make('details', '', { ...plain, position: 'fixed', zIndex: 99, left: 0, right: 0, bottom: 0, maxHeight: '50vh', overflow: 'auto', padding: '8px 12px', borderTop: '2px solid' });
    list.id = 'served-problems';
    list.open = errors > 0 || failed;
    list.append(make('summary', `${errors} errors, ${problems.length - errors} warnings in the story${failed ? '; the page shown is the last that could be built' : ''}`, { fontWeight: 600 }));
    list.append(...problems.map(note_of));
    if (failed && errors === 0) list.append(make('p', 'The build failed for another reason: see the terminal.', {}));
    document.body.append(list);
  };
  const ask = () => fetch('/~problems').then((answer) => answer.json()).then(show);
  new EventSource('/~changes').onmessage = ({ data }) => (data === 'failed' ? ask() : location.reload());
  ask();
})();
