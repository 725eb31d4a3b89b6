import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { AnyCard } from '#models/catalog/card-set.ts';
import { roleCards, type RoleCards } from '#models/catalog/roles.ts';
import { CODE_READER } from '#models/experts/code/code-reader.ts';

/**
 * The models that a picture may need, and the captioners that were used lately.
 * @param captioners the picture's own among them
 */
export function cardsInUse(roles: RoleCards, captioners: readonly CaptionCard[]): AnyCard[] {
  return [...captioners, ...roleCards(roles)];
}

/** The files that stay loaded with these cards. Another captioner finds there whatever it shares with them. */
export function filesInUse(cards: readonly AnyCard[]): ModelFile[] {
  return [...cards.flatMap(({ files }) => Object.values(files)), CODE_READER];
}
