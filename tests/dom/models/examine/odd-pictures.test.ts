import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { word } from '#entrypoints/background/word/word.ts';
import { catalog, findModel } from '#models/catalog/catalog.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import type { Engine } from '#models/engine/engine.ts';
import english from '#public/_locales/en/messages.json';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { ODD } from '#tests/support/pictures/odd-pictures.ts';
import { renderPictures } from '#tests/support/pictures/render-pictures.ts';
import { isSpoken } from '#utils/domain/description.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';

let engine: EnginePage;
let made: import('playwright-core').JSHandle<Engine>;

beforeAll(async () => {
  engine = await openEnginePage();
  made = await engine.page.evaluateHandle(() => globalThis.engine.createEngine(`${location.origin}/`));
  const folder = await mkdtemp(join(tmpdir(), 'odd-'));
  for (const [name, file] of Object.entries(await renderPictures(engine.browser, ODD, folder))) {
    const bytes = await readFile(file);
    engine.answers.set(`/${encodeURIComponent(name)}.png`, (_, response) => response.end(bytes));
  }
});
afterAll(() => engine.close());

/** What the packaged models find in a picture that the page can fetch. */
function findingsOf(path: string, mime: string): Promise<Findings> {
  return made.evaluate(
    async (engine, { path, mime, model }) => {
      const { decodePicture, examine, findCardSet, NO_EARLIER_ENCODINGS } = globalThis.engine;
      const pixels = await decodePicture(await (await fetch(path)).arrayBuffer(), mime);
      const cards = findCardSet(model);
      const request = { cards, decoding: {}, raw: false, earlier: NO_EARLIER_ENCODINGS };
      return examine(engine, pixels, request, new AbortController().signal);
    },
    { path, mime, model: DEFAULT_MODEL },
  );
}

/** What is said of it; the reason where nothing is. */
async function saidOf(name: keyof typeof ODD): Promise<string> {
  const findings = await findingsOf(`/${encodeURIComponent(name)}.png`, 'image/png');
  const style = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };
  const rules = {
    caption: findModel(DEFAULT_MODEL)!,
    reading: catalog.roles.reader!.thresholds,
    symbols: null,
  };
  const description = word(findings, rules, style, 1);
  return isSpoken(description) ? description.text : description.reason;
}

/** Nothing need be read of the text, and no other words than are there may be. */
const NO_OTHER_WORDS = /library|closed|public|holidays|^(Text|Screenshot|Logo|nothing-read|unsure-kind)$/i;

describe('a true answer or an honest refusal is given of', () => {
  test('a strip one pixel high', async () => expect(await saidOf('strip')).toMatch(/^(blank|too-small)$/));

  test.each(['turned', 'upside down', 'mirrored'] as const)('a text that is %s', async (name) => {
    expect(await saidOf(name)).toMatch(NO_OTHER_WORDS);
  });

  test('two thousand words, of which the page gets the first', async () => {
    const said = await saidOf('two thousand words');
    expect(said).toMatch(/river stone window/);
    expect(said.length).toBeLessThanOrEqual(DEFAULTS.longest);
  });

  test('a screenshot ten thousand pixels high', async () =>
    expect(await saidOf('ten thousand pixels high')).toMatch(
      /^(Screenshot|Text|May say: .*Ferries|nothing-read|unsure-kind)/,
    ));
});

test.each([
  ['gif', 'image/gif'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
])('of an animated emoji in a %s file the first frame counts', async (format, mime) => {
  const findings = await findingsOf(`/tests/fixtures/pictures/emoji.${format}`, mime);
  expect(findings).toMatchObject({
    kind: 'emoji',
    sureOfKind: true,
    refusal: null,
    caption: null,
    text: null,
  });
});
