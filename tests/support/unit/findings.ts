import type { CaptionFinding, Findings, ObjectFinding } from '#utils/domain/findings.ts';

/** Findings of a photo, for tests that need only a part of them. */
export function findingsWith(change: Partial<Findings>): Findings {
  return {
    width: 224,
    height: 224,
    kind: 'photo',
    kinds: {},
    sureOfKind: true,
    refusal: null,
    words: 0,
    chart: null,
    text: null,
    code: null,
    symbols: [],
    caption: null,
    objects: [],
    classes: [],
    model: { id: 'attention', version: '1' },
    timings: {},
    ...change,
  };
}

export function objectOf(label: string, score: number): ObjectFinding {
  return { label, score, count: null, box: null };
}

export function captionNaming(...named: CaptionFinding['named']): CaptionFinding {
  return { text: 'a caption', lang: 'en', tokens: [], meanLogProbability: -0.1, named };
}
