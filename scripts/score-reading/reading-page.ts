import type { ReaderCard } from '#models/catalog/reader-card.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import type { EnginePage } from '#scripts/lib/engine-page.ts';
import type { TextLine } from '#utils/domain/findings.ts';
import type { Kind } from '#utils/domain/kinds.ts';

/** A picture file to read, and its kind if it is known. */
export interface PictureToRead {
  bytes: Uint8Array;
  mime: string;
  kind?: Kind;
}

export interface ReadPicture {
  lines: TextLine[];
  text: string;
  milliseconds: number;
}

/** Measures how many milliseconds it takes to find the lines of a picture, without reading them. */
export async function findingTimes(engine: EnginePage) {
  const card = await readerCard();
  const made = await engine.page.evaluateHandle(
    (base) => globalThis.engine.createEngine(base),
    `${engine.origin}/`,
  );
  return async ({ bytes, mime }: PictureToRead): Promise<number> => {
    engine.answers.set('/picture', (_, response) => response.end(bytes));
    return made.evaluate(
      async (made, { card, mime }) => {
        const { decodePicture, findLines, ground, openDetector } = globalThis.engine;
        const pixels = await decodePicture(await (await fetch('/picture')).arrayBuffer(), mime);
        const detector = await openDetector(made, card);
        const start = performance.now();
        await findLines(detector, ground(pixels), new AbortController().signal);
        return performance.now() - start;
      },
      { card, mime },
    );
  };
}

async function readerCard(): Promise<ReaderCard> {
  const { roles, problems } = await readZoo(process.cwd());
  if (!roles.reader) throw new Error(`No reader: ${problems.map(({ message }) => message).join('; ')}`);
  return roles.reader;
}

/** Reads pictures with the engine in a page, as the extension's worker does. */
export async function readingPage(engine: EnginePage) {
  const card = await readerCard();
  const made = await engine.page.evaluateHandle(
    (base) => globalThis.engine.createEngine(base),
    `${engine.origin}/`,
  );
  return async ({ bytes, mime, kind = 'text' }: PictureToRead): Promise<ReadPicture> => {
    engine.answers.set('/picture', (_, response) => response.end(bytes));
    return made.evaluate(
      async (made, { card, mime, kind }) => {
        const { decodePicture, readText } = globalThis.engine;
        const pixels = await decodePicture(await (await fetch('/picture')).arrayBuffer(), mime);
        const start = performance.now();
        const { lines } = await readText(
          made,
          card,
          pixels,
          // If it were sure of a screenshot, it would read only the heading carefully.
          { kind, sureOfKind: false },
          new AbortController().signal,
        );
        const milliseconds = performance.now() - start;
        return { lines, text: lines.map(({ text }) => text).join(' '), milliseconds };
      },
      { card, mime, kind },
    );
  };
}
