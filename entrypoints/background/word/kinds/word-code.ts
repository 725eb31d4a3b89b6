import type { CodeJudgement } from '#models/judge/picture-judgement.ts';
import type { CodeContent } from '#utils/domain/findings.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';

/** Formats that are squares of dots; all others are bars. */
const SQUARE = /^(micro ?qr|rmqr|qr|data ?matrix|aztec|maxicode)/i;

/** A QR or bar code: where it leads, or only the type of what it holds where the content is private. */
export function wordCode({ code, confidence }: CodeJudgement, messages: Messages): Draft {
  const key = !code || SQUARE.test(code.format) ? 'code_qr' : 'code_bar';
  const content = code ? contentOf(code.content, messages) : messages.t('code_unreadable');
  const text = messages.t(key, content);
  return { state: code ? 'said' : 'list', text, plain: text, lang: messages.lang(), confidence };
}

function contentOf(content: CodeContent, messages: Messages): string {
  switch (content.type) {
    case 'link':
      return messages.t('code_link', content.host);
    case 'text':
      return messages.t('code_text', content.text);
    case 'email':
    case 'phone':
      return messages.t(keyOf('code', content.type), content.address);
    case 'product':
      return messages.t('code_product', content.number);
    default:
      return messages.t(keyOf('code', content.type));
  }
}
