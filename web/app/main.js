// @ts-check
// The entry of the page's script. The build bundles it with all that it imports and writes it into the page, together
// with the engine (WebAssembly) and Emscripten's code that loads it.

// @ts-ignore: Emscripten's code; the build says where it is
import create_module from 'engine-glue';

import { engine_arrives } from '../engine/arrival.js';
import { compile } from '../engine/compile.js';
import { create_engine } from '../engine/engine.js';
import { load_lanes } from '../engine/lanes.js';
import { open_page } from './page_setup.js';
import { clean_copy } from './saved_copy.js';
import { await_late } from '../base/late.js';
import { unpack } from '../engine/unpack.js';
import { load_faces, read_fonts } from '../engine/fonts.js';
import { copy_original } from '../share/save_page.js';

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(error: unknown) => void} on_fault
 */
async function load(canvas, on_fault) {
  const faces = load_faces(window);
  await engine_arrives(document);
  const text_of = (/** @type {string} */ id) => document.getElementById(id)?.textContent ?? '';
  const bytes_of = (/** @type {string} */ id) => unpack(text_of('unpack'), text_of(id));
  const fonts = read_fonts(document);
  const print = (/** @type {string} */ text) => console.debug(text);
  const compiled = await compile(bytes_of('wasm'));
  /** @type {unknown} */
  let refusal = null;
  const module = await create_module({ instantiateWasm: instantiate, canvas, print, printErr: print });
  if (refusal) throw refusal;
  const engine = create_engine(module, on_fault);
  const lanes = await load_lanes(module, bytes_of('lanes'));
  if (lanes) engine.use_lanes(lanes);
  await faces;
  return { engine, fonts };

  /** As Emscripten's code wants it. @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} receive */
  function instantiate(imports, receive) {
    try {
      const instance = new WebAssembly.Instance(compiled, imports);
      receive(instance);
      return instance.exports;
    } catch (error) {
      refusal = error;  // thrown from here, it would make Emscripten's code look for a file, and the error would be lost
      return {};
    }
  }
}

clean_copy(document);
open_page({ window, load, original: copy_original(document), late: await_late(document) });
