// @ts-check
// The page's only script: bundled and inlined by the build, which also puts the engine's glue and its bytes in.

// @ts-ignore: the Emscripten glue, named by the build
import create_module from 'engine-glue';

import { create_engine } from './engine.js';
import { load_lanes } from './lanes.js';
import { open_page } from './page.js';
import { decode_payload } from './payload.js';
import { read_fonts } from './fonts.js';
import { keep_original } from './take_page.js';

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(error: unknown) => void} on_fault
 */
async function load(canvas, on_fault) {
  const bytes_of = (/** @type {string} */ id) => decode_payload(document.getElementById(id)?.textContent ?? '');
  const [wasmBinary, fonts] = await Promise.all([bytes_of('wasm'), read_fonts(document)]);
  const print = (/** @type {string} */ text) => console.debug(text);
  const module = await create_module({ wasmBinary, canvas, print, printErr: print });
  const engine = create_engine(module, on_fault);
  const lanes = await load_lanes(module, bytes_of('lanes'));
  if (lanes) engine.use_lanes(lanes);
  return { engine, fonts };
}

open_page({ window, load, original: keep_original(document) });
