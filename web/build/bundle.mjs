// What esbuild makes of the page's modules and style: text that stands inside an element of the page.
import { readFileSync } from 'node:fs';

import * as esbuild from 'esbuild';

import { with_theme_lock } from './theme_css.mjs';

/**
 * One classic script: it runs from file://, srcdoc and sandboxed frames, where modules can't.
 * @param {{root: string, entry: string, debug?: boolean, alias?: Record<string, string>, target?: string, charset?: 'utf8' | 'ascii'}} what
 */
export async function bundle_script({ root, entry, debug = false, alias = {}, target = 'es2020', charset = 'utf8' }) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    alias,
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target,
    charset,
    legalComments: 'none',
    minify: !debug,
    logLevel: 'warning',
  });
  const text = outputFiles[0].text.trim();
  // What would end the script element early, or change its text and so its hash.
  if (/<\/script|<!--|\r/i.test(text)) throw new Error(`the script bundled from ${entry} holds </script, <!-- or a carriage return`);
  return text;
}

/**
 * @param {string} path
 * @param {{debug?: boolean}} [options]
 */
export async function bundle_style(path, { debug = false } = {}) {
  const css = with_theme_lock(readFileSync(path, 'utf8'));
  const { code } = await esbuild.transform(css, { loader: 'css', minify: !debug, target: 'es2020', charset: 'utf8' });
  return code.trim();
}
