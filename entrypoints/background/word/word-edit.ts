import type { Description } from '#utils/domain/description.ts';
import type { Messages } from '#utils/language/i18n.ts';
import type { Edit } from '#utils/protocol/studio-protocol.ts';

/** A person's text as a description: as it is, or silence where they marked the image as decoration or want no text. */
export function wordEdit({ text }: Edit, messages: Messages, ms: number): Description {
  const common = { kind: null, model: '', ms };
  if (text === null) {
    return { state: 'refused', reason: 'rejected', message: messages.t('refusal_rejected'), ...common };
  }
  if (text === '') {
    return { state: 'refused', reason: 'marked', message: messages.t('refusal_marked'), text: '', ...common };
  }
  return {
    state: 'said',
    text,
    plain: text,
    lang: '',
    confidence: 1,
    panelOnly: false,
    byPerson: true,
    ...common,
  };
}
