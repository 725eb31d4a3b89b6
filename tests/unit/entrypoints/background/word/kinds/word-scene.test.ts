import { describe, expect, test } from 'vitest';
import { isSpoken } from '#utils/domain/description.ts';
import { surenessOf } from '#utils/domain/sureness.ts';
import { line, read, worded } from '#tests/support/unit/worded.ts';

const named = [{ word: 'dog', label: 'dog', score: 0.9 }];
const caption = { text: 'a dog runs', lang: 'en', tokens: [], meanLogProbability: -0.2, named };
const objects = [{ label: 'dog', score: 0.9, count: null, box: null }];
const scene = (confidence: number) =>
  worded({
    kind: 'photo',
    sureOfKind: true,
    caption,
    objects,
    text: read(line('Beware of it', 0.1, 0.05, { confidence })),
  });

describe('a photo with words in it', () => {
  test('is said flat where caption and words are sure', () => {
    expect(scene(0.95)).toMatchObject({ state: 'said', text: 'A dog runs. Text: Beware of it' });
  });

  test('is hedged as a whole where the words are not, and not "fairly sure"', () => {
    const description = scene(0.6);
    expect(description).toMatchObject({ state: 'hedged', text: 'A dog runs. May say: Beware of it' });
    expect(isSpoken(description) && surenessOf(description)).toBe('middle');
  });
});
