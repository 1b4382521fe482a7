// @ts-check
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noUnreadResult } from './tooling/fences/eslint/no-unread-result.mjs';
import { castWithAReason, suppressionWithAReason } from './tooling/fences/eslint/reasons.mjs';

const tests = ['**/*.{test,contract}.{ts,tsx}', '**/{testing,contract-suite}/**'];
const outside = ['tooling/**', 'journeys/**', 'bench/**'];

/** Chance is an argument (DESIGN idea 3): nothing draws for itself. */
const chance = {
  object: 'Math',
  property: 'random',
  message: 'Chance is an argument: pass a seed and draw tickets from it.',
};
/** Time is an argument too: the clock is in app/server/adapters. */
const clock = {
  object: 'Date',
  property: 'now',
  message: 'Time is an argument: it arrives in the command, from the clock adapter.',
};
const bareDate = {
  selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
  message: 'Time is an argument: it arrives in the command, from the clock adapter.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'A union of strings, not an enum.' };

export default defineConfig(
  { ignores: ['**/node_modules', '**/build', '**/.react-router', '**/data', '**/.cache'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tooling/tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: {
      commonlot: {
        rules: {
          'no-unread-result': noUnreadResult,
          'cast-with-a-reason': castWithAReason,
          'suppression-with-a-reason': suppressionWithAReason,
        },
      },
    },
    rules: {
      'commonlot/no-unread-result': 'error',
      'commonlot/cast-with-a-reason': 'error',
      'commonlot/suppression-with-a-reason': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Index signatures are read with brackets so that a misspelt name does not pass for a key.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // What promises for its interface's sake need not await.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-properties': ['error', chance, clock],
      'no-restricted-syntax': ['error', bareDate, noEnum],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      complexity: ['error', { max: 15, variant: 'modified' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // The router and the tools ask for default exports.
    files: [
      'app/rooms/**',
      'app/{root,routes,entry.*}.{ts,tsx}',
      '**/*.config.{js,ts,mjs}',
      '*.mjs',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['app/**'],
    rules: {
      // A loader answers with `throw redirect(…)` or `throw data(…)`.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', package: 'react-router', name: 'DataWithResponseInit' },
          ],
        },
      ],
    },
  },
  {
    files: [
      ...tests,
      ...outside,
      'cli/**',
      'app/server/adapters/clock/**',
      'app/public/scripts/**',
    ],
    rules: {
      'no-restricted-properties': ['error', chance],
      'no-restricted-syntax': ['error', noEnum],
      'no-console': 'off',
    },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'commonlot/cast-with-a-reason': 'off',
      // node:test's own promises are awaited by its runner.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
  {
    // Scripts in plain JavaScript carry their types in JSDoc; tsc checks them (tooling/tsconfig.json).
    files: ['**/*.mjs', '**/*.js'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((kind) => [
        `@typescript-eslint/no-unsafe-${kind}`,
        'off',
      ]),
    ),
  },
);
