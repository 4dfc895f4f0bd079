import js from '@eslint/js';
import ts from 'typescript-eslint';
import architecture from './architecture/eslint-plugin.mjs';

/** Globals of Node that would break the parts of the server that run in a browser worker as well. */
const nodeGlobals = [
  'process',
  'Buffer',
  'require',
  'module',
  '__dirname',
  '__filename',
  'global',
  'setImmediate',
];

const scriptGlobals = [
  'process',
  'console',
  'URL',
  'URLSearchParams',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'fetch',
];
const commonJsGlobals = ['require', 'module', 'exports', '__dirname'];

const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default ts.config(
  { ignores: ['**/dist/', 'out/', 'coverage/', 'e2e-artifacts/', 'samples/', '.vscode-test/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    files: ['**/*.mjs'],
    languageOptions: { globals: readonly(scriptGlobals) },
  },
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: readonly([...scriptGlobals, ...commonJsGlobals]) },
  },

  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    plugins: { architecture },
    languageOptions: {
      parserOptions: {
        project: ['./server/tsconfig.json', './client/tsconfig.json', './test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'architecture/layers': 'error',
      'architecture/no-cycle': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 250],
      'no-console': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A walk along an array knows its bounds; saying so is clearer than a check that can never fail.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // TypeScript asks for index access by name (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      // Character codes are named by an enum and compared with the numbers that a text yields.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // In what is done for every definition, each iterator of a `for … of` is garbage until V8 optimises the loop.
      '@typescript-eslint/prefer-for-of': 'off',
      // VS Code's `Disposable` is a class in name only: whatever can be disposed of is one.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `return report(...)` ends a function and says so on one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/node/**', 'server/src/cli/**', 'server/src/lsp/main.node.ts'],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A file of cases may well be longer than the code that they are for.
      'max-lines': ['error', 600],
    },
  },
);
