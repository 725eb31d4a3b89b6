import { describe, expect, test } from 'vitest';
import { readCards } from '#models/catalog/read-cards.ts';
import attention from '#models/zoo/attention/model.json';
import inception from '#models/zoo/inception-lstm/model.json';
import { plainCard } from '#tests/support/unit/plain-card.ts';

describe('a broken card is named and does not stop the others', () => {
  const good = JSON.stringify(plainCard);

  test.each<[string, string, RegExp]>([
    ['no JSON', '{', /JSON/],
    ['an unknown family', changed({ family: 'magic' }), /^family/],
    ['a field that nobody knows', changed({ colour: 'red' }), /colour/],
    [
      'a field that is missing',
      changed({ decoding: { beamSize: 3, lengthAlpha: 0.7 } }),
      /^decoding\.maxTokens/,
    ],
    [
      'a threshold above one',
      changed({ thresholds: { detectorConfirms: 5, objectShown: 0.5 } }),
      /^thresholds/,
    ],
    ['a file outside the zoo', changed({ files: fileAt('../secret.onnx') }), /models\/zoo/],
    [
      'an encoder beside its own that it does not list',
      changed({
        encoder: { ...attention.encoder, beside: { ...inception.encoder.beside, file: 'nowhere' } },
      }),
      /not among its files/,
    ],
    ['a file that it does not list', changed({ files: fileAt('other/encoder.onnx') }), /not among its files/],
    [
      'an output that the encoder lacks',
      changed({ classes: { output: 'x', order: 'imagenet-1k' } }),
      /output/,
    ],
    ['an id that is taken', good, /taken/],
    [
      'more beams than a picture may wait for',
      changed({ decoding: { ...attention.decoding, beamSize: 11 } }),
      /^decoding\.beamSize/,
    ],
    [
      'a word list where a tokenizer writes parts of words',
      changed({ decoder: { type: 'transformers', file: 'decoder', folder: 'vit', inputs: ['grid'] } }),
      /vocabulary/,
    ],
    [
      'a model of transformers.js without its settings',
      changed({
        decoder: { type: 'transformers', file: 'decoder', folder: 'vit', inputs: ['grid'] },
        vocabulary: { type: 'tokenizer', file: 'vocabulary' },
      }),
      /lacks vit\/config\.json/,
    ],
    [
      'a decoder of transformers.js that takes what the encoder does not give',
      changed({
        decoder: { type: 'transformers', file: 'decoder', folder: 'vit', inputs: ['pixels'] },
        vocabulary: { type: 'tokenizer', file: 'vocabulary' },
      }),
      /output/,
    ],
  ])('%s', (_, text, message) => {
    const { models, problems } = readCards({ 'a/model.json': good, 'b/model.json': text });
    expect(models.map(({ id }) => id)).toEqual(['attention']);
    expect(problems).toEqual([{ path: 'b/model.json', message: expect.stringMatching(message) as string }]);
  });
});

function fileAt(path: string) {
  return { encoder: { path, bytes: 1, sha256: '0'.repeat(64) } };
}

function changed(change: object): string {
  return JSON.stringify({ ...plainCard, id: 'other', ...change });
}
