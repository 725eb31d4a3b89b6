import type { Rules } from '#entrypoints/background/word/kinds/kind-words.ts';

/** A captioner that is sure of beings the detector sees and of probable words, and the reader, for tests about words. */
export const RULES: Rules = {
  caption: {
    thresholds: { detectorConfirms: 0.5, detectorDenies: 0.3, objectShown: 0.5 },
    confidence: {
      method: 'logistic',
      note: 'for tests',
      signals: ['meanLogProbability', 'beingScore'],
      weights: [5, 10],
      intercept: -7,
      saidFrom: 0.7,
      hedgedFrom: 0.1,
    },
    gender: {
      method: 'logistic',
      note: 'for tests',
      shareWeight: 1,
      pictureWeight: 0,
      intercept: 0,
      sureFrom: 0.9,
    },
  },
  reading: { sure: 0.8, lowest: 0.4 },
};
