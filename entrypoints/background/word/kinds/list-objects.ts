import type { ObjectFinding } from '#utils/domain/findings.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';

/** Most objects in a list: the first ones have the highest scores and say what the picture is about. */
const MOST_LISTED = 5;

/** "a dog, two cats": the first objects, by their names in the language of the messages. */
export function listObjects(objects: readonly ObjectFinding[], messages: Messages): string {
  return messages.list(objects.slice(0, MOST_LISTED).map((object) => nameOf(object, messages)));
}

/** "a dog", "two dogs"; the English label itself where the language has no word for it. */
function nameOf({ label, count }: ObjectFinding, messages: Messages): string {
  const key = keyOf('object', label);
  if (!messages.hasPlural(key)) return label;
  const number = `number_${count}`;
  return messages.plural(key, count ?? 1, messages.has(number) ? messages.t(number) : undefined);
}
