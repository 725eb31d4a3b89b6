import type { CodeContent, Findings } from '#utils/domain/findings.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { Tools, Words } from './kind-words.ts';

/** Formats that are squares of modules; all others are bars. */
const SQUARE = /^(micro ?qr|rmqr|qr|data ?matrix|aztec|maxicode)/i;

/** A QR or bar code: where it leads, or the type of what it holds where that is nobody else's business. */
export function wordCode({ code, kinds, sureOfKind }: Findings, { messages }: Tools): Words {
  if (code) {
    const key = SQUARE.test(code.format) ? 'code_qr' : 'code_bar';
    const text = messages.t(key, contentOf(code.content, messages));
    return { tier: 'said', text, plain: text, lang: messages.lang(), confidence: 1 };
  }
  if (!sureOfKind) return { tier: 'refused', reason: 'unsure-kind' };
  const text = messages.t('code_qr', messages.t('code_unreadable'));
  return { tier: 'list', text, plain: text, lang: messages.lang(), confidence: kinds.qr ?? 0 };
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
