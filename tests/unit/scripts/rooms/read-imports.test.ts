import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { arrowsOf, readArrows } from '#scripts/rooms/read-imports.ts';

const targetsIn = (text: string) => arrowsOf(ROOT, 'models/judge/photo.ts', text).map(([, to]) => to);

test.each([
  ['a value', "import { judge } from './signals.ts';", 'models/judge/signals.ts'],
  ['a type', "import type { Findings } from '#utils/domain/findings.ts';", 'utils/domain/findings.ts'],
  [
    'a list over several lines',
    "import {\n  a,\n  type B,\n} from './signals.ts';",
    'models/judge/signals.ts',
  ],
  ['a re-export', "export { a } from './signals.ts';", 'models/judge/signals.ts'],
  [
    'a module that is loaded later',
    "await import('#models/catalog/catalog.ts');",
    'models/catalog/catalog.ts',
  ],
  ['a worker', "new Worker(new URL('../worker/worker.ts', import.meta.url));", 'models/worker/worker.ts'],
])('sees %s', (_what, text, target) => {
  expect(targetsIn(text)).toEqual([target]);
});

test.each(["import * as v from 'valibot';", "import words from './words.json';", "import './page.css';"])(
  'leaves out what is no file of code here: %s',
  (text) => {
    expect(targetsIn(text)).toEqual([]);
  },
);

test('reads every file of the product, and none of the recipes', () => {
  const files = readArrows(ROOT, ['models']).map(([from]) => from);
  expect(files).toContain('models/host/create-host.ts');
  expect(files.filter((file) => file.startsWith('models/training/'))).toEqual([]);
});
