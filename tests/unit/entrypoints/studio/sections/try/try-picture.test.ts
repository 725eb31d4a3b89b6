import { expect, test } from 'vitest';
import {
  isFinished,
  newPicture,
  resetPicture,
  stopPicture,
  wasStopped,
} from '#entrypoints/studio/sections/try/try-picture.ts';

const models = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
const REFUSED = { state: 'refused', reason: 'blank', message: '', kind: null, model: 'm', ms: 1 } as const;

test.each([
  ['https://example.org/pictures/kite.jpg?size=2', 'kite.jpg'],
  ['https://example.org/', 'https://example.org/'],
  [new File([], 'small.png'), 'small.png'],
])('%s is named after its file', (source, name) => {
  expect(newPicture(0, source, []).name).toBe(name);
});

test('stopping leaves what is done, and the picture counts as finished and stopped', () => {
  const picture = newPicture(0, 'https://example.org/a.jpg', models('one', 'two'));
  const [first, second] = picture.results.value;
  first!.progress.value = { at: 'done', description: REFUSED, findings: null };
  expect([isFinished(picture), wasStopped(picture)]).toEqual([false, false]);
  stopPicture(picture);
  expect(picture.stop.signal.aborted).toBe(true);
  expect([first!.progress.value.at, second!.progress.value.at]).toEqual(['done', 'stopped']);
  expect([isFinished(picture), wasStopped(picture)]).toEqual([true, true]);
});

test('a picture that is described again waits for every model, and can be stopped again', () => {
  const picture = newPicture(0, 'https://example.org/a.jpg', models('one', 'two'));
  stopPicture(picture);
  picture.trouble.value = 'It is gone.';
  resetPicture(picture, models('three'));
  expect(picture.results.value.map(({ modelId, progress }) => [modelId, progress.value.at])).toEqual([
    ['three', 'waiting'],
  ]);
  expect(picture.trouble.value).toBeNull();
  expect(picture.stop.signal.aborted).toBe(false);
});
