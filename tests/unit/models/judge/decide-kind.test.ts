import { describe, expect, test } from 'vitest';
import { decideKind } from '#models/judge/decide-kind.ts';
import { KINDS, type Kind } from '#utils/domain/kinds.ts';

const THRESHOLDS = { photo: 0.7, other: 0.5, words: 0.6, chart: 0.6 };

function decide(kinds: Partial<Record<Kind, number>>, chart = {}) {
  const none = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  return decideKind({ kinds: { ...none, ...kinds }, words: 0, chart }, THRESHOLDS);
}

describe('the kind of a picture', () => {
  test('is the most probable one', () => {
    expect(decide({ chart: 0.6, diagram: 0.3, photo: 0.1 })).toMatchObject({
      kind: 'chart',
      sureOfKind: true,
    });
  });

  test('has to be surer of a photo than of anything else', () => {
    expect(decide({ photo: 0.69, drawing: 0.31 })).toMatchObject({ kind: 'photo', sureOfKind: false });
    expect(decide({ photo: 0.7, drawing: 0.3 })).toMatchObject({ kind: 'photo', sureOfKind: true });
  });

  test('is certain to be a symbol where only the sort of symbol is not', () => {
    expect(decide({ icon: 0.35, logo: 0.33, emoji: 0.12, photo: 0.2 })).toMatchObject({
      kind: 'icon',
      sureOfKind: true,
    });
  });

  test('names the type of a chart only where that is clear, and of nothing else', () => {
    expect(decide({ chart: 1 }, { pie: 0.8, bar: 0.2 }).chart).toBe('pie');
    expect(decide({ chart: 1 }, { pie: 0.5, bar: 0.5 }).chart).toBeNull();
    expect(decide({ chart: 1 }, { bar: 0.1 }).chart).toBeNull();
    expect(decide({ diagram: 1 }, { pie: 0.9 }).chart).toBeNull();
  });
});
