import type { CodeJudgement } from '#models/judge/picture-judgement.ts';
import type { CodeContent } from '#utils/domain/findings.ts';
import { keyOf, type MessageKey, type Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';

/** The message that names each format. All others are bars. */
const NAMES: readonly (readonly [RegExp, MessageKey])[] = [
  [/^QR/i, 'code_qr'],
  [/^Micro ?QR/i, 'code_micro_qr'],
  [/^rMQR/i, 'code_rmqr'],
  [/^Data ?Matrix/i, 'code_data_matrix'],
  [/^Aztec/i, 'code_aztec'],
  [/PDF417$/i, 'code_pdf417'],
  [/^MaxiCode/i, 'code_maxicode'],
  [/^Matrix$/, 'code_matrix'],
  [/^Unknown$/, 'code_unnamed'],
];

/** A QR or bar code: where it leads, or only the type of what it holds where the content is private. */
export function wordCode({ code, confidence }: CodeJudgement, messages: Messages): Draft {
  const { format, content }: NonNullable<CodeJudgement['code']> = code ?? UNKNOWN;
  const name = NAMES.find(([formats]) => formats.test(format))?.[1] ?? 'code_bar';
  const text = messages.t(name, contentOf(content, messages));
  const state = content.type === 'unreadable' ? 'list' : 'said';
  return { state, text, plain: text, lang: messages.lang(), confidence };
}

const UNKNOWN = { format: 'Unknown', content: { type: 'unreadable' } } as const;

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
    case 'isbn':
    case 'issn':
      return messages.t(keyOf('code', content.type), content.number);
    default:
      return messages.t(keyOf('code', content.type));
  }
}
