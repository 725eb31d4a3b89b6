import english from '#public/_locales/en/messages.json' with { type: 'json' };
import { lookUpIn, messagesFrom, type Messages } from '#utils/language/i18n.ts';

const ENGLISH = messagesFrom(lookUpIn(english));

/**
 * The messages to combine with a text in `lang` (a BCP 47 tag). One description must be in one language, or a screen
 * reader would speak part of it with the wrong voice. Only captions have a language of their own, which is English
 * today; everything else is worded in the person's language, `own`.
 */
export function messagesIn(lang: string, own: Messages): Messages {
  return lang === 'en' ? ENGLISH : own;
}
