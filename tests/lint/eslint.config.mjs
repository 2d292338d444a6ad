// What ESLint asks of our JavaScript: its own recommended rules, and some that find mistakes. Style is no matter here.
// What a rule isn't asked for, and why, stands beside it; in a source, beside the comment that turns it off.
import { createRequire } from 'node:module';

import globals from 'globals';

// ESLint's recommended rules are a module of its own modules.
const js = createRequire(createRequire(import.meta.url).resolve('eslint'))('@eslint/js');

export default [
  { ignores: ['**/node_modules/**'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'array-callback-return': 'error',
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-constructor-return': 'error',
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-extend-native': 'error',
      'no-implicit-globals': 'error',
      'no-implied-eval': 'error',
      'no-lonely-if': 'error',
      'no-new-func': 'error',
      'no-return-assign': 'error',  // in parentheses it is meant
      'no-self-compare': 'error',
      'no-throw-literal': 'error',
      'no-unneeded-ternary': 'error',
      'no-unused-expressions': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }],
      'no-useless-concat': 'error',
      'no-useless-computed-key': 'error',
      'no-useless-rename': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      'radix': 'error',
    },
  },
  {
    // Not asked of tests: a stand-in is async for its caller's sake, and what runs in the browser uses the names of
    // what runs here, and waits for what the page changes.
    files: ['web/**'],
    rules: {
      'complexity': ['error', 20],
      'max-depth': ['error', 4],
      'no-sequences': 'error',
      'no-shadow': 'error',
      'no-unmodified-loop-condition': 'error',
      'require-await': 'error',
    },
  },
  { files: ['web/*/*.js', 'tests/**/*.js'], languageOptions: { globals: globals.browser } },
  // Put into the page that --serve sends.
  { files: ['web/build/story/serve_problems.js'], languageOptions: { globals: globals.browser } },
  { files: ['web/build/**/*.mjs'], languageOptions: { globals: globals.node } },
  // Functions that a test hands to the browser stand among its own.
  { files: ['tests/**/*.mjs'], languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    // Put whole into pages, as classic scripts; the first is one expression, called with what to take away.
    files: ['tests/browser/probe.js'],
    languageOptions: { sourceType: 'script' },
    rules: { 'no-unused-expressions': 'off' },
  },
];
