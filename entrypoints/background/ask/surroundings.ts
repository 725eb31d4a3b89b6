import { emptyAlt } from '#utils/settings/stored-items.ts';
import type { Place } from '#entrypoints/background/word/in-context.ts';
import type { AskingFrame } from './asking-frame.ts';
import type { OpenQuestion } from './open-question.ts';

/** Where the picture stands, as far as the page told with its question; null where it told nothing. */
export async function surroundingsOf(
  { ask, priority }: OpenQuestion,
  { address, document }: AskingFrame,
): Promise<Place | null> {
  const { context, key } = ask;
  if (!context) return null;
  return {
    context,
    address: key,
    page: address,
    document,
    byPerson: priority === 'person',
    emptyAlt: await emptyAlt.getValue(),
  };
}
