import * as v from 'valibot';
import { CaptionCardSchema, type CaptionCard } from './caption-card.ts';
import { isRole, noRoleCards, ROLES, type Role, type RoleCards } from './roles.ts';

export interface ModelCatalog {
  /** Captioners that can be used, in the order of their ids: the models that people choose among. */
  models: CaptionCard[];
  /** The models that are used with every captioner. */
  roles: RoleCards;
  /** Cards that cannot be used, and why. They do not stop the others. */
  problems: { path: string; message: string }[];
}

/**
 * Reads and checks the text of every card.
 * @param texts JSON by path; the path is only used to say which card is wrong
 */
export function readCards(texts: Record<string, string>): ModelCatalog {
  const catalog: ModelCatalog = { models: [], roles: noRoleCards(), problems: [] };
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

/** One problem for each captioner that asks for a ranker where there is none. It is used all the same, and is a little worse. */
export function withoutRanker({
  models,
  roles,
}: Pick<ModelCatalog, 'models' | 'roles'>): ModelCatalog['problems'] {
  const asking = roles.ranker ? [] : models.filter(({ decoding }) => decoding.rerank);
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
export function bytesOf(card: Pick<CaptionCard, 'files'>): number {
  return Object.values(card.files).reduce((sum, file) => sum + file.bytes, 0);
}

/** @throws where the value is not a card, or its role or id is taken */
function add({ models, roles }: ModelCatalog, value: unknown): void {
  const role = roleOf(value);
  if (isRole(role)) return addRole(roles, role, parseCard(ROLES[role].schema, value));
  const card = parseCard(CaptionCardSchema, value);
  if (models.some((other) => other.id === card.id)) {
    throw new Error(`the id "${card.id}" is taken by another card`);
  }
  models.push(card);
}

function addRole<Name extends Role>(roles: RoleCards, role: Name, card: RoleCards[Name]): void {
  if (roles[role]) throw new Error(`there is another card with the role "${role}"`);
  roles[role] = card;
}

/** Captioners have no role: they have a family. */
function roleOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'role' in value ? value.role : undefined;
}

/** @throws with the first field that is wrong */
export function parseCard<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${v.getDotPath(issue) ?? 'the card'}: ${issue.message}`);
}
