import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lexiconOf, readLexicon, type Lexicon } from '#scripts/score-list/lexicon.ts';
import { readWordNet } from '#scripts/score-list/wordnet.ts';

/** A few nouns in WordNet's format: dog with poodle below it, building with church below it, knife. */
const INDEX = `  1 licence
building n 1 1 @ 1 0 00000003
church n 2 1 @ 2 0 00000009 00000004
dog n 1 1 @ 1 0 00000001
knife n 1 1 @ 1 0 00000005
poodle n 1 1 @ 1 0 00000002
poodle_dog n 1 1 @ 1 0 00000002
`;
const DATA = `  1 licence
00000001 05 n 01 dog 0 000 | an animal
00000002 05 n 02 poodle 0 poodle_dog 0 001 @ 00000001 n 0000 | a dog
00000003 06 n 01 building 0 000 | a structure
00000004 06 n 02 church 0 church_building 0 001 @ 00000003 n 0000 | a building
00000005 06 n 01 knife 0 000 | a tool
00000009 14 n 01 church 0 000 | a group
`;
let isMentioned: Lexicon;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wordnet-'));
  await writeFile(join(folder, 'index.noun'), INDEX);
  await writeFile(join(folder, 'data.noun'), DATA);
  isMentioned = lexiconOf(
    '# name | lemma | senses | more\nbuilding | building | 0 | skyline\n',
    await readWordNet(folder),
  );
});

describe('a name is true', () => {
  test.each([
    ['dog', 'A dog sits.'],
    ['dog', 'Two poodles in hats.'],
    ['dog', 'a poodle dog'],
    ['building', 'the old church'],
    ['building', 'A skyline at night'],
    ['river or lake', 'by a lake'],
    ['knife', 'knives on a table'],
  ])('%s of "%s"', (name, sentence) => {
    expect(isMentioned(name, ['something else', sentence])).toBe(true);
  });

  test.each([
    ['poodle', 'A dog sits.'],
    ['dog', 'a hotdog'],
    ['building', 'a knife'],
    ['dog', ''],
  ])('%s not of "%s"', (name, sentence) => {
    expect(isMentioned(name, [sentence])).toBe(false);
  });
});

test('where WordNet is not, the error says what to do', async () => {
  await expect(readLexicon(join(folder, 'nowhere'))).rejects.toThrow(/wordnet-base.*--wordnet/);
});
