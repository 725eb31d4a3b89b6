import type { Description } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';

/** A text that a person has just put on an image, as the description it will be on the next visit (word-edit.ts). */
export function personsText(text: string): Description {
  const common = { kind: null, model: '', ms: 0 };
  if (text === '') {
    return { state: 'refused', reason: 'marked', message: t('refusal_marked'), text, ...common };
  }
  const said = { state: 'said', text, plain: text, lang: '', confidence: 1, panelOnly: false } as const;
  return { ...said, byPerson: true, at: Date.now(), ...common };
}
