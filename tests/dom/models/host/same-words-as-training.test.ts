import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { catalog } from '#models/catalog/catalog.ts';
import { openHostPage, type HostPage } from '#tests/support/dom/host-page.ts';

let opened: HostPage;
beforeAll(async () => {
  opened = await openHostPage();
});
afterAll(() => opened.close());
afterEach(() => opened.answers.clear());

/** Written by `python -m altcap.export.example ID` (models/training/captioners). */
const EXAMPLES = 'tests/fixtures/captioners';
const PICTURES = '../shared/data/flickr8k/images-dev-test.tar';
const here = existsSync(PICTURES);
if (!here)
  console.warn(`Skipped: the captions of the training framework are not compared, no ${PICTURES} here.`);

interface Example {
  image: string;
  greedy: string;
  beam3: string;
  greedy_mean_logp: number;
  beam3_mean_logp: number;
}

test.skipIf(!here).each(catalog.models.map(({ id }) => id))(
  'the words of %s are those that Python writes with the same files, greedy and with a beam of 3',
  async (model) => {
    const examples = JSON.parse(await readFile(`${EXAMPLES}/${model}.json`, 'utf8')) as Example[];
    const tar = await readFile(PICTURES);
    for (const { image, ...expected } of examples) {
      const url = opened.serveBytes(`/${image}`, fileInTar(tar, `images/${image}`));
      for (const [beamSize, words, mean] of [
        [1, expected.greedy, expected.greedy_mean_logp],
        [3, expected.beam3, expected.beam3_mean_logp],
      ] as const) {
        const answer = await opened.describePicture(url, { model, raw: true, decoding: { beamSize } });
        const caption = answer.ok ? answer.findings.caption : null;
        expect(caption?.text, image).toBe(words);
        expect(caption?.meanLogProbability).toBeCloseTo(mean, 2);
      }
    }
  },
);

/** The bytes of one file of a POSIX tar archive: headers of 512 bytes, contents padded to as many. */
function fileInTar(tar: Buffer, name: string): ArrayBuffer {
  for (let at = 0; at < tar.length;) {
    const size = parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const found = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    if (found === name) return new Uint8Array(tar.subarray(at + 512, at + 512 + size)).buffer;
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${name} is not in the archive.`);
}
