import { KINDS, type Kind } from '@/utils/findings';

/** The probabilities of the kinds where it is known that the picture is not of one of them. */
export function withoutKind(kinds: Partial<Record<Kind, number>>, kind: Kind): Record<Kind, number> {
  const rest = Math.max(1 - (kinds[kind] ?? 0), Number.EPSILON);
  return Object.fromEntries(
    KINDS.map((each) => [each, each === kind ? 0 : (kinds[each] ?? 0) / rest]),
  ) as Record<Kind, number>;
}
