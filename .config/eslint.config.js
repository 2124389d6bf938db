import { fileURLToPath } from 'node:url';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'packages/language/src/generated/',
    '**/*.generated.ts',
    'test/corpus/',
    'test/e2e/{out,node_modules,.vscode-test}/',
    'coverage/',
  ]),
  {
    files: ['packages/**/*.ts', 'test/**/*.ts', '.config/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      // One program holds all sources and tests, from source: only for the page of the preview lint needs a build.
      parserOptions: {
        project: ['test/tsconfig.json', 'test/e2e/tsconfig.json', 'packages/preview/tsconfig.json'],
        tsconfigRootDir: root,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `${count}` says what it means.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_` names what a signature forces on us.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // What is only a type says so, and so the walls between packages can be read off imports.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `return put(…)` in a chain of early returns reads as it runs.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreVoidReturningFunctions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    // Broken text is normal: a property of a syntax node may be missing whatever its type says.
    files: ['packages/language/src/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // What `before` was to open may not be there where it failed.
    files: ['test/e2e/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // These run in a browser too; what drags in Node's types must not drag in its globals.
    files: ['packages/*/src/**/*.ts'],
    ignores: [
      'packages/cli/**',
      'packages/server/src/{node,main}.ts',
      'packages/server/src/node/**',
      '**/*.test.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require', 'setImmediate'],
    },
  },
);
