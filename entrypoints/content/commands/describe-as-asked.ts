import { isSpoken, type Description } from '#utils/domain/description.ts';
import { isSymbol } from '#utils/domain/kinds.ts';
import type { Person } from './person.ts';

/**
 * What a person hears about one picture, whichever way they ask: by the menu, by the key or in the panel. It is written
 * where writing is allowed. A link or button gets its purpose; the person wants to know what its picture shows, and hears
 * the purpose only where the picture tells less.
 */
export async function describeAsAsked(
  element: Element,
  person: Person,
  signal?: AbortSignal,
): Promise<Description | null> {
  const answer = await person.describe(element, signal);
  if (!answer || !isPurpose(answer)) return answer;
  const alone = isIcon(element) ? null : await person.describeAlone(element, signal);
  return alone && isTelling(alone) ? alone : answer;
}

/** True for words that come from the page: no model has looked at the picture. */
function isPurpose(answer: Description): boolean {
  return isSpoken(answer) && answer.model === '' && !answer.byPerson;
}

/** More than "Icon". */
function isTelling(description: Description): boolean {
  if (!isSpoken(description)) return false;
  const { state, kind } = description;
  return !(state === 'list' && kind !== null && isSymbol(kind));
}

/** Pictures up to this width and height in CSS pixels are signs: their purpose is what they mean. */
const ICON = 48;

function isIcon(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Math.max(width, height) <= ICON;
}
