import { expect, test } from 'vitest';
import { answeredLine, failedLine, readable, sumOfLines } from '#scripts/caption/line.ts';
import type { Description } from '#utils/domain/description.ts';
import type { Findings } from '#utils/domain/findings.ts';

const FINDINGS: Findings = {
  width: 4,
  height: 3,
  kind: 'photo',
  kinds: {},
  sureOfKind: true,
  refusal: null,
  words: 0,
  chart: null,
  text: null,
  code: null,
  symbols: [],
  caption: { text: 'a man on a horse', lang: 'en', tokens: [], meanLogProbability: Math.log(0.5), named: [] },
  objects: [],
  classes: [],
  model: { id: 'attention', version: '1' },
  timings: {},
};
const SAID: Description = {
  state: 'hedged',
  text: 'Possibly a person on a horse',
  plain: 'A person on a horse',
  lang: 'en',
  kind: 'photo',
  confidence: 0.75,
  model: 'attention',
  ms: 12.4,
  panelOnly: false,
};
const REFUSED: Description = {
  state: 'refused',
  reason: 'blank',
  message: 'The picture is blank.',
  kind: null,
  model: 'attention',
  ms: 3,
};
const answer = { ok: true, findings: FINDINGS, cached: false } as const;

test('the fields come in the order that was promised', () => {
  const line = answeredLine('a.jpg', 'attention', { answer, description: SAID }, false);
  expect(JSON.stringify(line)).toBe(
    '{"file":"a.jpg","model":"attention","text":"Possibly a person on a horse","state":"hedged","kind":"photo",' +
      '"confidence":0.75,"refused":null,"error":null,"ms":12}',
  );
});

test('a refusal has a reason and no text', () => {
  const refusal = { ...FINDINGS, kind: null, caption: null };
  const supplied = { answer: { ...answer, findings: refusal }, description: REFUSED };
  expect(answeredLine('a.jpg', 'attention', supplied, false)).toMatchObject({
    state: 'refused',
    text: null,
    kind: null,
    confidence: null,
    refused: 'blank',
    error: null,
  });
});

test('raw gives the words of the model even where nothing may be said', () => {
  const line = answeredLine('a.jpg', 'attention', { answer, description: REFUSED }, true);
  expect(line).toMatchObject({ state: 'said', text: 'a man on a horse', refused: null });
  expect(line.confidence).toBeCloseTo(0.5);
});

test('a failure of the engine says what happened', () => {
  const failure = { reason: 'empty-file', message: 'The file is empty.', retry: false } as const;
  const description: Description = { state: 'failed', ...failure, ms: 1 };
  const line = answeredLine('a.jpg', 'attention', { answer: { ok: false, failure }, description }, true);
  expect(line).toEqual(failedLine('a.jpg', 'attention', 'The file is empty.', 1));
  expect(line).toMatchObject({ text: null, kind: null, confidence: null, refused: null });
});

test('a person reads the file, the words and how sure they are', () => {
  const line = answeredLine('a.jpg', 'attention', { answer, description: SAID }, false);
  expect(readable(line)).toBe(
    'a.jpg\n  Possibly a person on a horse\n  hedged, photo, confidence 0.75, 12 ms',
  );
});

test('where there is no description a person reads why, in words', () => {
  const refused = answeredLine('a.jpg', 'attention', { answer, description: REFUSED }, false);
  expect(readable(refused)).toMatch(/^a\.jpg\n {2}Could not be described: [A-Z][^\n]* /);
  expect(readable(refused)).not.toContain('blank.');
  const gone = failedLine('b.jpg', 'attention', 'There is no file b.jpg.', 1);
  expect(readable(gone)).toContain('Could not be described: There is no file b.jpg.');
  const said = answeredLine('c.jpg', 'attention', { answer, description: SAID }, false);
  expect(sumOfLines([refused, gone, said])).toBe('3 images: 1 described, 2 could not be described.');
});
