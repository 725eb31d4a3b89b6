import { expect, test } from 'vitest';
import { characterErrors } from '#scripts/lib/character-errors.ts';
import { readOptions } from '#scripts/score-kinds/options.ts';
import { scoreParts } from '#scripts/score-kinds/parts.ts';
import { report, reportParts } from '#scripts/score-kinds/print.ts';
import type { AnsweredLabel } from '#scripts/score-kinds/answered-label.ts';
import { scoreOf } from '#scripts/score-kinds/score.ts';

const judged = (
  label: Partial<AnsweredLabel['label']>,
  part: Partial<AnsweredLabel> = {},
): AnsweredLabel => ({
  label: { path: '/set/a.png', file: 'a.png', kind: 'photo', ...label },
  kind: 'photo',
  state: 'said',
  said: 'A dog.',
  isCaptioned: false,
  code: null,
  read: null,
  ms: 10,
  routeMs: null,
  ...part,
});

test('edits are counted against what is written, blanks and quotes made alike', () => {
  expect(characterErrors('It’s  here\nnow', "It's here now")).toEqual({ edits: 0, length: 13 });
  expect(characterErrors('früh', 'fruh!')).toEqual({ edits: 2, length: 4 });
  expect(characterErrors('lost', '')).toEqual({ edits: 4, length: 4 });
});

test('a caption of what is no photo is an invented scene, and one of a photo is not', () => {
  const score = scoreOf([judged({}, { isCaptioned: true }), judged({ kind: 'icon' }, { isCaptioned: true })]);
  expect(score.inventedScenes).toEqual({ of: 1, count: 1 });
  expect(score.right).toEqual({ of: 2, count: 1 });
  expect(score.mistakes).toEqual([{ file: 'a.png', kind: 'icon', takenFor: 'photo', said: 'A dog.' }]);
});

test('things that are named in a logo count, those in a drawing do not', () => {
  const score = scoreOf([
    judged({ kind: 'logo' }, { state: 'list', said: 'May show: a person' }),
    judged({ kind: 'logo' }, { kind: 'logo', state: 'list', said: 'Logo' }),
    judged({ kind: 'drawing' }, { kind: 'drawing', state: 'list', said: 'May show: a dog' }),
  ]);
  expect(score.objectsNamed).toEqual({ of: 2, count: 1 });
});

test('text that was not read counts as wholly wrong', () => {
  const texts = [
    judged({ kind: 'text', text: 'abcd' }),
    judged({ kind: 'text', text: 'abcd' }, { read: 'abcd' }),
  ];
  expect(scoreOf(texts).characterErrorRate).toBe(0.5);
});

test('what was not read letter for letter is listed beside what is written', () => {
  const { misread } = scoreOf([
    judged({ kind: 'text', text: 'abcd' }, { read: 'abcd' }),
    judged({ kind: 'text', text: 'bread' }, { read: 'broad' }),
  ]);
  expect(misread).toEqual([{ file: 'a.png', edits: 1, written: 'bread', read: 'broad' }]);
});

test('what one program drew is scored by itself, and so is each part of the set', () => {
  const scores = scoreParts([
    judged({ kind: 'chart', source: 'gnuplot', part: 'final' }, { kind: 'chart' }),
    judged({ kind: 'chart', source: 'r', part: 'develop' }, { kind: 'photo' }),
    judged({}),
  ]);
  expect(Object.keys(scores)).toEqual(['all', 'final', 'develop']);
  expect(scores.all!.rightBySource).toEqual({
    'chart by gnuplot': { of: 1, count: 1 },
    'chart by r': { of: 1, count: 0 },
  });
  expect(scores.final!.right).toEqual({ of: 1, count: 1 });
  expect(reportParts(scores)).toContain('chart by gnuplot 1 of 1');
});

test('photos elsewhere, blank pictures refused and codes of the right type are counted', () => {
  const score = scoreOf([
    judged({}, { kind: null, state: 'refused', said: null }),
    judged({ kind: 'blank' }, { kind: 'blank', state: 'refused', said: null }),
    judged({ kind: 'qr', code: 'link' }, { kind: 'qr', code: 'link' }),
    judged({ kind: 'qr', code: 'wifi' }, { kind: 'qr', code: 'text' }),
  ]);
  expect(score.photosElsewhere).toEqual({ of: 1, count: 1 });
  expect(score.blankRefused).toEqual({ of: 1, count: 1 });
  expect(score.codesDecoded).toEqual({ of: 2, count: 1 });
  expect(report(score)).toContain('1 of 2 (50.0 %)');
});

test('a command line that names nothing to score is refused', () => {
  expect(() => readOptions([])).toThrow('Name a file of labels');
  expect(() => readOptions(['--photos', 'many'])).toThrow('whole number');
});
