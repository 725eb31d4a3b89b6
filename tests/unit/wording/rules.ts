import type { Rules } from '@/entrypoints/background/wording/kinds/words';

/** A captioner that is as sure as its weakest part, and the reader, for tests about words. */
export const RULES: Rules = {
  caption: {
    thresholds: { detectorConfirms: 0.5, sureLogProbability: -0.3, objectShown: 0.5 },
    confidence: { method: 'weakest-part', note: 'for tests' },
    gender: { sureFrom: 0.9, pictureWeight: 0 },
  },
  reading: { sure: 0.8, lowest: 0.4 },
};
