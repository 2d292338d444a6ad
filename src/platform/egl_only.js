// For Emscripten's linker: of its "Browser" (full screen, pointer lock, files that are loaded beforehand) the page needs
// nothing. Only EGL asks for it, and it finds here what it writes to.
addToLibrary({
  $Browser: { useWebGL: false, moduleContextCreatedCallbacks: [] },
  $Browser__deps: [],
  $Browser__postset: '',
});
