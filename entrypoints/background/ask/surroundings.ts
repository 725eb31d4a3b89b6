import { readSettings } from '#utils/settings/stored.ts';
import type { PictureOnPage } from '#entrypoints/background/word/picture-on-page.ts';
import type { AskingFrame } from './asking-frame.ts';
import type { OpenQuestion } from './open-question.ts';

/** Where the picture stands, as far as the page told with its question; null where it told nothing. */
export async function surroundingsOf(
  { ask, priority }: OpenQuestion,
  { address, document }: AskingFrame,
): Promise<PictureOnPage | null> {
  const { context, key } = ask;
  if (!context) return null;
  return {
    context,
    address: key,
    page: address,
    document,
    byPerson: priority === 'person',
    emptyAlt: (await readSettings()).emptyAlt,
  };
}
