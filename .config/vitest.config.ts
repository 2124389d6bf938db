import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The quick run needs nothing but Node; nor does it ask how packages are published, and whether vectors bite. */
const LEFT_OUT_OF_QUICK = [
  'test/office/**',
  'test/runtimes/**',
  'test/preview/**',
  'test/ship/**',
  'test/conformance/after-mutants.test.ts',
];

const LEFT_OUT = [
  ...configDefaults.exclude,
  // A runner of their own has these.
  'test/e2e/**',
  ...(process.env.CCHC_QUICK ? LEFT_OUT_OF_QUICK : []),
];

/** They start programs, browsers and databases, or put something else in the place of a module. */
const APART = [
  'test/{office,preview,runtimes,server,ship,vscode}/**/*.test.ts',
  'test/cli/kept.test.ts',
];

export default defineConfig({
  root,
  resolve: {
    // Sources, not what was last built: a test must never pass on stale code.
    alias: [
      { find: /^@cchc\/([^/]+)$/, replacement: `${root}packages/$1/src/index.ts` },
      { find: /^@cchc\/(language|server)\/(\w+)$/, replacement: `${root}packages/$1/src/$2.ts` },
      { find: '@cchc/check/config/read', replacement: `${root}packages/check/src/config/read.ts` },
      { find: '@cchc/check/config', replacement: `${root}packages/check/src/config/index.ts` },
      { find: '@cchc/words/cli', replacement: `${root}packages/words/src/cli/index.ts` },
    ],
  },
  test: {
    // What tests start must not find what the user's own runs have kept, nor add to it.
    env: { XDG_CACHE_HOME: join(tmpdir(), 'cchc-test-cache') },
    // Laws run long where the machine is busy; a hang is still ended.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One for each core: a run has nothing else to do.
    maxWorkers: '100%',
    projects: [
      // What runs in this process and leaves it as it was: its files share modules and what V8 has
      // learnt of them, which is several times as fast as a process a file.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...LEFT_OUT, ...APART],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: [...APART],
          exclude: [...LEFT_OUT],
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
        },
      },
    ],
    benchmark: { include: [] },
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', 'packages/language/src/generated/**'],
      reportsDirectory: 'coverage',
    },
  },
});
