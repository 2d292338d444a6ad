// dist/web/embed.js: web/embed/embed.js with all that it needs, for other people's pages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as esbuild from 'esbuild';

const banner = '/*! embed.js of Channel Map, MIT licence */';

/**
 * @param {{root: string, kilobytes: number, debug?: boolean}} options  `kilobytes`: what the page weighs on its way
 */
export async function build_embed({ root, kilobytes, debug = false }) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'web/embed/embed.js')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2018',
    charset: 'ascii',  // a host may serve it without a charset
    legalComments: 'none',
    banner: { js: banner },
    minify: !debug,
    logLevel: 'warning',
  });
  const script = outputFiles[0].text.replace('__KB__', String(kilobytes));
  mkdirSync(join(root, 'dist/web'), { recursive: true });
  writeFileSync(join(root, 'dist/web/embed.js'), script);
  return script;
}
