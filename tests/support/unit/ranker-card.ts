import type { RankerCard } from '#models/catalog/ranker-card.ts';
import attention from '#models/zoo/attention/model.json';

/** The card of a ranker that takes the output `pooled`. */
export function rankerCard(): RankerCard {
  const file = { path: 'ranker/part.onnx', bytes: 3, sha256: '0'.repeat(64) };
  const { name, version, summary, licence, provenance, weaknesses, scores } = attention;
  return {
    role: 'ranker',
    id: 'ranker',
    name,
    version,
    summary,
    licence,
    provenance,
    weaknesses,
    scores: scores as unknown as RankerCard['scores'],
    files: { image: file, text: file, words: file },
    image: { file: 'image', inputs: ['pooled'], output: 'image' },
    text: { file: 'text', input: 'tokens', output: 'text' },
    vocabulary: { type: 'words', file: 'words' },
  };
}
