import attention from '#models/zoo/attention/model.json';

/** A card that asks for nothing beside its own files: no ranker, no head that tells nouns. */
const { nouns: _nouns, ...withoutNouns } = attention;
const { rerank: _rerank, ...decoding } = attention.decoding;
export const plainCard = {
  ...withoutNouns,
  decoding,
  confidence: { ...attention.confidence, signals: ['meanLogProbability'], weights: [1] },
};
