// The page's script by module, from what esbuild tells of its bundle.
import { join } from 'node:path';

import { build_script } from '../../../web/build/bundle.mjs';

/** @param {string} root @param {string} engine  the folder of the compiled engine */
export async function script_modules(root, engine) {
  const script = { root, entry: join(root, 'web/app/main.js'), alias: { 'engine-glue': join(engine, 'channelmap.mjs') } };
  const { metafile } = await build_script(script);
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output.inputs).map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
  return modules.sort((a, b) => b.bytes - a.bytes);
}

/** @param {string} path */
export const folder_of = (path) => (/^web\/((?!node_modules)[a-z_]+)\//.exec(path)?.[1] ?? (path.includes('channelmap.mjs') ? 'Emscripten' : 'libraries'));
