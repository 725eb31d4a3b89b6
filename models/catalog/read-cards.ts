import * as v from 'valibot';
import { RankerCardSchema, type RankerCard } from './ranker-card.ts';
import { ReaderCardSchema, type ReaderCard } from './reader-card.ts';
import { RouterCardSchema, type RouterCard } from './router-card.ts';
import { CardSchema, type Card } from './caption-card.ts';

export interface Catalog {
  /** Captioners that can be used, in the order of their ids: the models that people choose among. */
  models: Card[];
  /** What every picture goes through, whatever captioner is chosen. */
  router: RouterCard | null;
  reader: ReaderCard | null;
  /** Compares captions with the picture. Captions are written without it too. */
  ranker: RankerCard | null;
  /** Cards that cannot be used, and why. They do not stop the others. */
  problems: { path: string; message: string }[];
}

/**
 * Reads and checks the text of every card.
 * @param texts JSON by path; the path is only used to say which card is wrong.
 */
export function readCards(texts: Record<string, string>): Catalog {
  const catalog: Catalog = { models: [], router: null, reader: null, ranker: null, problems: [] };
  for (const [path, text] of Object.entries(texts).toSorted()) {
    try {
      add(catalog, JSON.parse(text));
    } catch (error) {
      catalog.problems.push({ path, message: messageOf(error) });
    }
  }
  catalog.models.sort((a, b) => a.id.localeCompare(b.id));
  catalog.problems.push(...withoutRanker(catalog));
  return catalog;
}

/** The models whose captions would be picked by a ranker that cannot be used: they go on, and are a little worse. */
export function withoutRanker({ models, ranker }: Pick<Catalog, 'models' | 'ranker'>): Catalog['problems'] {
  const asking = ranker ? [] : models.filter(({ decoding }) => decoding.rerank);
  return asking.map(({ id }) => {
    return {
      path: id,
      message: 'asks for a ranker, and there is none: its captions are not compared with the picture',
    };
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Size of all of a model's files together. */
export function bytesOf(card: Pick<Card, 'files'>): number {
  return Object.values(card.files).reduce((sum, file) => sum + file.bytes, 0);
}

/** @throws where the value is no card, or its place is taken */
function add(catalog: Catalog, value: unknown): void {
  const role = roleOf(value);
  if (role === 'router' || role === 'reader' || role === 'ranker') {
    if (catalog[role]) throw new Error(`there is another card with the role "${role}"`);
    if (role === 'router') catalog.router = parse(RouterCardSchema, value);
    else if (role === 'reader') catalog.reader = parse(ReaderCardSchema, value);
    else catalog.ranker = parse(RankerCardSchema, value);
    return;
  }
  const card = parse(CardSchema, value);
  if (catalog.models.some((other) => other.id === card.id)) {
    throw new Error(`the id "${card.id}" is taken by another card`);
  }
  catalog.models.push(card);
}

/** Captioners need no role: they have a family. */
function roleOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'role' in value ? value.role : undefined;
}

/** @throws with the first field that is wrong */
function parse<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${v.getDotPath(issue) ?? 'the card'}: ${issue.message}`);
}
