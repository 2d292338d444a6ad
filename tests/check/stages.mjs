// The stages of tests/check.sh, in the order of --list. To add one, add a line; a stage has
//
//   name     what --only takes; its log is build/check/NAME.log
//   run      a line for bash, in the root of the tree. Exit code 77 says that there is nothing to try here.
//   tests    or, instead of it: test files for `node --test`
//   kind     how its cases are counted: 'node' (with tests), 'doctest', or 'plain': its last "N passed, N failed"
//   needs    stages that must have passed; without them it isn't run on something old
//   browser  true where it needs a browser: not a part of --quick
//   once     true where --repeat runs it only once, before all others
//   threads  how many it keeps busy (1)
//   env      what its environment has beside this one's
//   takes    about how many seconds it takes on two cores: what others wait for longest begins first
const native = 'build/native/tests';
// For what nobody waits for: it leaves the processors to what the browsers wait for. On Linux each stage is a group of the
// scheduler, in which `nice` alone counts for nothing outside.
const behind = '{ echo 10 >/proc/self/autogroup; } 2>/dev/null; nice';
const vectors = '"${CHANNELMAP_VECTORS:-../shared/model/vectors}"';

/** @typedef {{name: string, kind: 'node' | 'doctest' | 'plain', run?: string, tests?: string[], needs: string[],
 *             browser: boolean, once: boolean, threads: number, takes: number, env: Record<string, string>}} Stage */

/** @typedef {Pick<Stage, 'kind'> & Partial<Stage>} Line  what the table says of a stage */

/** @returns {Line} */
const plain = (run, more = {}) => ({ kind: 'plain', run, ...more });
// A warning of a compiler that the check knows is an error, where the tree is built for the first time.
const prepares = (run, more = {}) =>
  plain(`${run} && echo '1 passed, 0 failed'`, { once: true, threads: 2, env: { CHANNELMAP_STRICT: '1' }, ...more });
/** @returns {Line} */
const doctest = (run, more = {}) => ({ kind: 'doctest', run, ...more });
/** @returns {Line} */
const node = (tests, more = {}) => ({ kind: 'node', tests: tests.split(' '), ...more });
const browser = (name, more = {}) =>
  node(`tests/browser/${name}.test.mjs`, { needs: ['build-page'], browser: true, ...more });

const table = {
  setup: prepares('web/build/setup.sh --tools all && tests/setup.sh'),
  format: plain('tests/format.sh', { takes: 10 }),
  layers: node('tests/layers/*.test.mjs'),
  'lint-scripts': node('tests/lint/scripts.test.mjs', { takes: 25 }),
  check: node('tests/check/*.test.mjs', { takes: 10 }),
  hosts: node('tests/browser/hosts_table.test.mjs tests/browser/faults_table.test.mjs'),
  'build-native': prepares('./build-wasm.sh --native && cmake --build build/native --target core_tests proof ui_tests', { takes: 45 }),
  core: doctest(`${native}/core_tests --source-file-exclude='*test_vectors*'`, { needs: ['build-native'], takes: 20 }),
  proof: plain(`${behind} ${native}/proof`, { needs: ['build-native'], threads: 2, takes: 60 }),
  // On a machine without the vectors there is nothing to compare with; where a run must be whole that is a failure.
  vectors: doctest(
    `if [ -z "\${CHANNELMAP_VECTORS:-}\${CI:-}" ] && [ ! -d ${vectors} ]; then exit 77; fi; ` +
    `ls ${vectors}/*.json && ${native}/core_tests --source-file='*test_vectors*'`, { needs: ['build-native'] }),
  ui: doctest(`${native}/ui_tests`, { needs: ['build-native'] }),
  'build-clang': prepares(`{ ${behind} cmake --preset clang; } && nice cmake --build build/clang`, { takes: 50 }),
  'lint-cpp': node('tests/lint/cpp.test.mjs', { needs: ['build-clang'], threads: 2, takes: 60 }),
  story: node('tests/story/*.test.mjs tests/model/schema.test.mjs', { needs: ['build-native'] }),
  model: node('tests/model/compare.test.mjs tests/bench/plain.test.mjs', { needs: ['build-native'], takes: 20 }),
  goldens: node('tests/golden/golden.test.mjs', { needs: ['build-native'] }),
  'build-page': prepares('./build-wasm.sh', { needs: ['build-native'], takes: 70 }),
  'core-wasm': doctest('cmake --build build/wasm --target core_tests_node && node build/wasm/tests/core_tests_node.cjs',
    { needs: ['build-page'], takes: 60 }),
  debug: node('tests/debug/*.test.mjs', { needs: ['build-native'], threads: 2, takes: 60 }),
  web: node('tests/web/*/*.test.mjs', { takes: 60 }),
  fuzz: plain(`${behind} tests/fuzz.sh 30`, { threads: 2, takes: 90 }),
  page: node('tests/page/*.test.mjs',
    { needs: ['build-page'], takes: 30 }),
  screens: node('tests/golden/screens.test.mjs', { needs: ['build-page'], browser: true, takes: 60 }),
  chromium: browser('chromium', { takes: 400 }),
  firefox: browser('firefox', { takes: 400 }),
  webkit: browser('webkit', { threads: 2, takes: 700 }),
};

/** @type {Stage[]} All but `setup` need it, where it is wanted. */
export const stages = Object.entries(table).map(([name, stage]) => ({
  name, browser: false, once: false, threads: 1, takes: 5, env: {}, ...stage,
  needs: name === 'setup' ? [] : ['setup', ...(stage.needs ?? [])],
}));
