import { expect, test } from 'vitest';
import { decideKind } from '@/models/experts/kind/decide';
import { KINDS, type Kind } from '@/utils/findings';

const thresholds = { photo: 0.6, other: 0.3, words: 0.5, chart: 0.5 };

function kindsWith(some: Partial<Record<Kind, number>>): Record<Kind, number> {
  return { ...(Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>), ...some };
}

test('the most probable kind is taken', () => {
  expect(decideKind(kindsWith({ chart: 0.5, diagram: 0.4, photo: 0.1 }), thresholds)).toBe('chart');
});

test('what is probably a photo, but not surely enough, stays undecided', () => {
  expect(decideKind(kindsWith({ photo: 0.55, drawing: 0.45 }), thresholds)).toBeNull();
  expect(decideKind(kindsWith({ photo: 0.6, drawing: 0.4 }), thresholds)).toBe('photo');
});

test('where no kind stands out, nothing is decided', () => {
  expect(decideKind(kindsWith({ icon: 0.25, logo: 0.25, emoji: 0.25, flag: 0.25 }), thresholds)).toBeNull();
});
