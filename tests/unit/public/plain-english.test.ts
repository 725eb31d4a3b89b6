import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import english from '#public/_locales/en/messages.json';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Habits that readers stumbled over: clauses turned around, nouns for actions, riddles. Add what you catch yourself writing. */
const HABITS = [
  /\b(?:which|who) so\b/i,
  /\bmend(?:s|ed|ing)?\b/i,
  /\bwhoever\b/i,
  /\black(?:s|ed|ing)? (?:an? )?(?:alt )?texts?\b/i,
  /\b(?:has|have|gets?|without) a text\b/i,
  /\bof (?:yours|ours)\b/i,
  /\bas ever\b/i,
  /\b(?:took|takes?|taken) (?:back|its text back)\b/i,
  /\bwhat (?:(?:becomes?|became) of|may be in it|is poor|stands)\b/i,
  /\bhow it came about\b/i,
  /\bthat did not work\b/i,
  /\bno business\b/i,
  /\bof one like it\b/i,
  /\bkinds are mistaken\b/i,
  /\bnothing is said\b/i,
  /\bis .* worth something\b/i,
  /\bhow much is false\b/i,
  /\b(?:leaves?|left) the memory\b/i,
  /\bas on other sites\b/i,
  /\bmay not (?:see|use|write)\b/i,
  /\bunless told otherwise\b/i,
  /\bpage of the web\b/i,
  /\bwords? (?:of doubt|are searched)\b/i,
  /\b(?:commonest|anew)\b/i,
  /\bthose that (?:lack|wait|have)\b/i,
  /\bis (?:an? .* )?that cannot be\b/i,
];

/** Terms of the code, or older words, that the interface calls something else: see "Words of the interface" in docs/glossary.md. */
const OTHER_WORDS = [
  /\bpictures?\b/i,
  /\balternative text\b/i,
  /\bdecorations?\b/i,
  /\bforget\b/i,
  /\b(?:this|the) computer\b/i,
  /\bmachines?\b/i,
  /\bthe Studio\b/i,
  /\b(?:leaves?|left) .* alone\b/i,
  /\bmodel’s card|\bon the card\b/i,
  /\bkinds? of\b/i,
];

/** The part of a text around each match, so that a failure shows where it is. */
const findIn = (text: string, patterns: readonly RegExp[]) =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gi'))].map(({ index, 0: { length } }) =>
      text.slice(Math.max(0, index - 30), index + length + 30).replaceAll('\n', ' '),
    ),
  );

const MESSAGES = Object.entries<{ message: string; description?: string }>(english);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'store/README.md',
  'store/privacy.md',
  'store/listing/en.md',
  ...globSync('docs/{,decisions/}*.md', { cwd: ROOT }),
];
const USAGES = globSync('scripts/**/*.ts', { cwd: ROOT }).flatMap((path): [string, string][] =>
  [...read(path).matchAll(/USAGE = `([^`]*)`/g)].map(([, usage]) => [path, usage!]),
);

describe('messages', () => {
  test('are in plain English', () => {
    const found = MESSAGES.flatMap(([key, { message, description = '' }]) =>
      findIn(`${message}\n${description}`, HABITS).map((place) => `${key}: ${place}`),
    );
    expect(found).toEqual([]);
  });

  test('use one word for each thing', () => {
    const found = MESSAGES.flatMap(([key, { message }]) =>
      findIn(message, OTHER_WORDS).map((place) => `${key}: ${place}`),
    );
    expect(found).toEqual([]);
  });
});

describe('documents', () => {
  test.each(DOCUMENTS)('%s is in plain English', (path) => {
    expect(findIn(read(path), HABITS)).toEqual([]);
  });
});

describe('the command line', () => {
  test('has texts to check', () => {
    expect(USAGES.length).toBeGreaterThan(2);
  });

  test.each(USAGES)('%s explains its use in plain English', (_, usage) => {
    expect(findIn(usage, HABITS)).toEqual([]);
  });
});

describe('what is found', () => {
  test.each([
    'It is all there is in a link or button, which so has no name.',
    'Mend that line.',
    'Describe those that lack a text',
    'Delete all texts of yours',
    'What becomes of the captions.',
    'Prints what became of each image.',
    'Altscribe may not see websites yet.',
  ])('"%s"', (sentence) => {
    expect(findIn(sentence, HABITS)).not.toEqual([]);
  });

  test.each(['We recommend it.', 'This image is missing alt text.', 'Ours is slower.'])(
    'not "%s"',
    (sentence) => {
      expect(findIn(sentence, HABITS)).toEqual([]);
    },
  );
});
