import { defineConfig, type OxlintOverride } from 'oxlint';
import { ARROWS } from './scripts/rooms/arrows.ts';
import { forbiddenIn, NO_TESTS, ONE_IDIOM, type ForbiddenImport } from './scripts/rooms/forbidden.ts';

function restrict(files: string[], patterns: ForbiddenImport[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'jsx-a11y', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'max-lines': ['error', { max: 200 }],
    'max-lines-per-function': ['error', { max: 80 }],
    'react-in-jsx-scope': 'off',
    'no-await-in-loop': 'off',
    'import/no-unassigned-import': 'off',
    'unicorn/no-array-sort': 'off',
    'no-shadow': 'off',
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    restrict(['**/*.ts', '**/*.tsx'], ONE_IDIOM),
    restrict(['scripts/**', 'entrypoints/**', '*.config.ts'], [...ONE_IDIOM, ...NO_TESTS]),
    // Each room may import what the table allows it, and nothing else.
    ...Object.keys(ARROWS).map((room) =>
      restrict([`${room}/**`], [...ONE_IDIOM, ...NO_TESTS, ...forbiddenIn(room)]),
    ),
    // What goes wrong is said, or counted, in one place.
    {
      files: ['components/**', 'entrypoints/**', 'models/**', 'utils/**'],
      excludeFiles: ['utils/log/log.ts'],
      rules: { 'no-console': 'error' },
    },
  ],
  ignorePatterns: ['.output', '.wxt', 'models/training', 'node_modules'],
});
