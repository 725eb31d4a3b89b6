import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { UsageError } from '#scripts/lib/command.ts';
import { ROOT } from '#scripts/lib/paths.ts';

export const CARDS_FILE = `${ROOT}tests/fixtures/links/cards.jsonl`;

const CardSchema = v.object({
  id: v.string(),
  /** The sort of site that it is like. */
  sort: v.string(),
  part: v.picklist(['open', 'final']),
  page: v.pipe(v.string(), v.url()),
  lang: v.string(),
  target: v.string(),
  right: v.array(v.string()),
  partly: v.array(v.string()),
  picture: v.optional(v.object({ state: v.picklist(['said', 'hedged', 'list']), text: v.string() })),
  html: v.string(),
});

/** A link or button in its surroundings, and the names that a person would give it. The fields: tests/fixtures/links/README.md. */
export type Card = v.InferOutput<typeof CardSchema>;

/** @throws UsageError if there is no such file, or a line of it is not a card */
export async function readCards(file: string): Promise<Card[]> {
  const content = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`);
  });
  return content
    .split('\n')
    .filter(Boolean)
    .map((line, at) => cardFrom(line, `${file}, line ${at + 1}`));
}

function cardFrom(line: string, where: string): Card {
  try {
    return v.parse(CardSchema, JSON.parse(line));
  } catch (error) {
    throw new UsageError(`${where} is not a card: ${(error as Error).message}`);
  }
}
