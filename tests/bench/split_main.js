// The page's script for the split form that split.mjs measures: the engine streamed and compiled while it comes, fonts
// and the lanes from files of their own.

import create_module from 'engine-glue';

import { create_engine } from '../../web/engine/engine.js';
import { load_lanes } from '../../web/engine/lanes.js';
import { open_page } from '../../web/app/page_setup.js';
import { await_late, hand_over } from '../../web/base/late.js';
import { open_static_scenarios } from '../../web/fallback/no_engine.js';
import { create_embed_panel } from '../../web/share/embed_panel.js';
import { create_share_panel } from '../../web/share/share_panel.js';
import { qr_svg } from '../../web/share/qr.js';
import { copy_original } from '../../web/share/save_page.js';

const bytes_of = async (/** @type {string} */ name) => new Uint8Array(await (await fetch(name)).arrayBuffer());

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(error: unknown) => void} on_fault
 */
async function load(canvas, on_fault) {
  const print = (/** @type {string} */ text) => console.debug(text);
  const files = Promise.all(['lanes.wasm', 'sans-400.ttf', 'sans-600.ttf'].map(bytes_of));
  const compiled = await WebAssembly.compileStreaming(fetch('channelmap.wasm'));
  const instantiateWasm = (/** @type {WebAssembly.Imports} */ imports, /** @type {(instance: WebAssembly.Instance) => void} */ receive) => {
    const instance = new WebAssembly.Instance(compiled, imports);
    receive(instance);
    return instance.exports;
  };
  const module = await create_module({ instantiateWasm, canvas, print, printErr: print });
  const engine = create_engine(module, on_fault);
  const [lanes_bytes, regular, semibold] = await files;
  const lanes = await load_lanes(module, lanes_bytes);
  if (lanes) engine.use_lanes(lanes);
  return { engine, fonts: { regular, semibold } };
}

open_page({ window, load, original: copy_original(document), late: await_late(document) });
hand_over(document, { create_embed_panel, create_share_panel, open_static_scenarios, qr_svg });
