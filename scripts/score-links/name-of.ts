import { fitToContext } from '#entrypoints/background/word/fit-to-context.ts';
import type { PictureOnPage } from '#entrypoints/background/word/picture-on-page.ts';
import { rememberRepeats } from '#entrypoints/background/word/restraint/repeats.ts';
import { wordFromContext } from '#entrypoints/background/word/word-from-context.ts';
import english from '#public/_locales/en/messages.json' with { type: 'json' };
import { isSpoken, type Spoken } from '#utils/domain/description.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import type { Card } from './cards.ts';
import type { Asked } from './collect.entry.ts';

const STYLE = { messages: messagesFrom(lookUpIn(english)), wording: DEFAULTS };

/** Said of a picture where the card tells nothing else. It is never a name. */
const DOUBTFUL = { state: 'hedged', text: 'Possibly: something in a room' } as const;

/** The name that the background gives the target of a card, for a person whose language is English; '' where it gives none. */
export function nameOf({ page, picture = DOUBTFUL }: Card, { key, context }: Asked): string {
  const asked: PictureOnPage = {
    context,
    address: key,
    page,
    document: 'card',
    byPerson: false,
    emptyAlt: false,
  };
  const described: Spoken = {
    ...picture,
    plain: picture.text,
    lang: 'en',
    kind: 'photo',
    confidence: 0.5,
    model: 'attention',
    ms: 1,
    panelOnly: false,
  };
  const answer = wordFromContext(asked, STYLE, 0) ?? fitToContext(described, asked, rememberRepeats(), STYLE);
  return isSpoken(answer) ? answer.text : '';
}
