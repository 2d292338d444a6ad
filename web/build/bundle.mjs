// What esbuild makes of the page's modules and style: text that stands inside an element of the page.
import { basename } from 'node:path';

import * as esbuild from 'esbuild';

import { theme_css, with_theme_lock } from './theme_css.mjs';

/**
 * One classic script: it runs from file://, srcdoc and sandboxed frames, where modules can't. `metafile` says what it is made of.
 * @param {{root: string, entry: string, debug?: boolean, alias?: Record<string, string>, data?: Record<string, unknown>, target?: string}} what
 *   data: what stands for a JSON file, by its name, where it isn't the file's own
 */
export async function build_script({ root, entry, debug = false, alias = {}, data = {}, target = 'es2020' }) {
  const { outputFiles, metafile } = await esbuild.build({
    metafile: true,
    entryPoints: [entry],
    alias,
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target,
    charset: 'ascii',
    legalComments: 'none',
    minify: !debug,
    sourcemap: debug && 'inline',
    logLevel: 'warning',
    plugins: [{
      name: 'data',
      setup(build) {
        build.onLoad({ filter: /\.json$/ }, ({ path }) => (basename(path) in data ? { contents: JSON.stringify(data[basename(path)]), loader: 'json' } : undefined));
      },
    }],
  });
  const text = outputFiles[0].text.trim();
  // What would end the script element early, or change its text and so its hash: a wrong charset does, too.
  if (/<\/script|<!--|\r|[^\0-\x7f]/i.test(text)) throw new Error(`the script bundled from ${entry} holds </script, <!--, a carriage return or a character that isn’t ASCII`);
  return { text, metafile };
}

/** @param {Parameters<typeof build_script>[0]} what */
export const bundle_script = async (what) => (await build_script(what)).text;

/**
 * The style of a page, with the sheets that it imports.
 * @param {string} path
 * @param {{tokens: import('./theme_css.mjs').Tokens, debug?: boolean}} options
 */
export async function bundle_style(path, { tokens, debug = false }) {
  const read = await bundle_sheets(path, () => '');
  const css = with_theme_lock(await bundle_sheets(path, (part) =>
    theme_css(tokens, part, (name) => read.includes(`var(--${name})`))));
  const { code } = await esbuild.transform(css, { loader: 'css', minify: !debug, target: 'es2020', charset: 'ascii' });
  return code.trim();
}

/** @param {string} path @param {(part: string) => string} theme  what `@import "theme:PART"` stands for */
async function bundle_sheets(path, theme) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    write: false,
    charset: 'ascii',
    logLevel: 'warning',
    plugins: [{
      name: 'theme',
      setup(build) {
        build.onResolve({ filter: /^theme:/ }, ({ path: name }) => ({ path: name.slice('theme:'.length), namespace: 'theme' }));
        build.onLoad({ filter: /.*/, namespace: 'theme' }, ({ path: part }) => ({ contents: theme(part), loader: 'css' }));
      },
    }],
  });
  return outputFiles[0].text;
}
