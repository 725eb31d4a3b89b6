import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

test.each([
  ['a photo', 'cat.jpg', 'image/jpeg', 'photo'],
  ['a sign', 'notice.png', 'image/png', null],
])('the default model describes %s without loading ONNX Runtime', async (_, name, mime, kind) => {
  const bytes = await readFile(`${ROOT}/scripts/demo/page/pictures/${name}`);
  engine.answers.set(`/${name}`, (_, response) => response.end(bytes));
  const findings = await engine.page.evaluate(
    async ({ name, mime, model }) => {
      const { createEngine, decodePicture, examine, findCardSet, NO_EARLIER_ENCODINGS } = globalThis.engine;
      const pixels = await decodePicture(await (await fetch(`/${name}`)).arrayBuffer(), mime);
      const request = { cards: findCardSet(model), decoding: {}, raw: false, earlier: NO_EARLIER_ENCODINGS };
      return examine(createEngine(`${location.origin}/`), pixels, request, new AbortController().signal);
    },
    { name, mime, model: DEFAULT_MODEL },
  );
  if (kind) expect(findings).toMatchObject({ kind, caption: expect.anything() });
  else expect(findings.text).not.toBeNull();
  expect(engine.requests.filter((path) => path.startsWith('/ort/'))).toEqual([]);
});
