import type { Description } from '#utils/domain/description.ts';
import { currentStyle } from '#entrypoints/background/word/style/current-style.ts';
import { wordFromContext } from '#entrypoints/background/word/word-from-context.ts';

/** Width of an icon: what it is matters only for pictures, and a control is told by its markup. */
const WIDTH = 24;

/** The purpose of an unnamed control that stands on no page, in the person's language. */
export async function describeControl({ markup }: { markup: string }): Promise<Description | null> {
  const alone = { address: '', page: undefined, document: '', byPerson: true, emptyAlt: false };
  return wordFromContext({ ...alone, context: [markup, '', '', WIDTH, 0, null] }, await currentStyle(), 0);
}
