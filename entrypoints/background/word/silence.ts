import type { Refused, Silence } from '#utils/domain/description.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { PictureOnPage } from './picture-on-page.ts';

/** The description where something could be said but is held back. */
export function silence(
  reason: Silence,
  { context: [html], emptyAlt }: PictureOnPage,
  messages: Messages,
  ms: number,
): Refused {
  // An image that repeats another one may still matter: only a text beside it makes an image needless.
  const isDecoration = emptyAlt && reason !== 'repeat' && /^<img/i.test(html);
  return {
    state: 'refused',
    reason,
    message: messages.t(keyOf('refusal', reason)),
    kind: null,
    model: '',
    ms,
    ...(isDecoration ? { text: '' as const } : {}),
  };
}
