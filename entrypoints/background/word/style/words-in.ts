import english from '#public/_locales/en/messages.json';
import { lookUpIn, messagesFrom, type Messages } from '#utils/language/i18n.ts';

const ENGLISH = messagesFrom(lookUpIn(english));

/**
 * Words to put around a text in `lang`, a BCP 47 tag: one text is in one language, or a screen reader would say a part
 * of it with the wrong voice. Captions are English today; whatever else is in the person's own language.
 */
export function wordsIn(lang: string, own: Messages): Messages {
  return lang === 'en' ? ENGLISH : own;
}
