import attention from '#models/zoo/attention/model.json';

const { nouns: _nouns, ...withoutNouns } = attention;
const { rerank: _rerank, ...decoding } = attention.decoding;

/** The card of a captioner that needs nothing but its own files: no ranker, no head for nouns. */
export const plainCard = {
  ...withoutNouns,
  decoding,
  confidence: { ...attention.confidence, signals: ['meanLogProbability'], weights: [1] },
};
