import type { CaptionCard } from './caption-card.ts';
import { ROLE_NAMES, type CompleteRoleCards, type RoleCard } from './roles.ts';

/** The card of any model. All of them have the fields that people can read. */
export type AnyCard = CaptionCard | RoleCard;

/** The models that describe a picture together: the captioner that was chosen, and that of each role. */
export type CardSet = { captioner: CaptionCard } & CompleteRoleCards;

/** The versions of all models of a set: part of what a cached answer is found by. */
export function versionOf({ captioner, ...roles }: CardSet): string {
  const versions = ROLE_NAMES.map((role) => roles[role]?.version ?? '-');
  return [captioner.version, ...versions].join(' ');
}
