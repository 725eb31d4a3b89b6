import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { SeenFinding, SeenObject } from '#utils/domain/seen.ts';

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** So many are a group, where they were counted; where they were not, so many boxes. */
const GROUP = { counted: 3, boxes: 4 };

/**
 * A caption's subject with as many as the detector sees: "two children" are "children" where there are more, or nobody knows how
 * many. Null where the caption tells of several and there is one, or of people or animals that are not seen.
 */
export function countedSubject(
  subject: readonly string[],
  { named }: CaptionFinding,
  { objects }: SeenFinding,
): string[] | null {
  const text = subject.join(' ');
  const beings = named.filter(({ word }) => text.includes(word));
  const found = [...new Set(beings.map(({ label }) => label))].map((label) =>
    objects.find((object) => object.label === label),
  );
  if (found.includes(undefined)) return null;
  // A person with a dog are one of each; how many cars there are is not looked at.
  if (found.length !== 1) return [...subject];
  return fitted(text, found[0]!, / and /.test(text) && beings.length > 1)?.split(' ') ?? null;
}

function fitted(subject: string, { count, boxes }: SeenObject, isPair: boolean): string | null {
  const [, group] = /^an? (?:\w+ )?(?:group|crowd) of (.+)/.exec(subject) ?? [];
  const isOne = count === 1;
  if (group) {
    const isGroup = count === null ? boxes.length >= GROUP.boxes : count >= GROUP.counted;
    return isOne ? null : isGroup ? subject : group;
  }
  if (isPair) return isOne && boxes.length < 2 ? null : subject;
  const [, number = '', many] = /^(\w+) (.+)/.exec(subject) ?? [];
  const wanted = NUMBERS[number];
  if (wanted === undefined || count === wanted) return subject;
  return isOne ? null : (many ?? null);
}
