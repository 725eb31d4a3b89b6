import type { JudgementRules } from '#models/judge/judge.ts';

/** For tests about wording: the rules of a captioner that is sure of what the detector confirms, and those of a reader. */
export const RULES: JudgementRules = {
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
  symbols: null,
};
