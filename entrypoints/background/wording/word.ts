import type { Thresholds } from '@/models/catalog';
import { judge } from '@/models/describe/judge';
import type { Description } from '@/utils/description';
import type { Failure, Findings, ObjectFinding } from '@/utils/findings';
import { keyOf, type Messages } from '@/utils/i18n';
import { withoutGender } from './people';
import { fit, sentence } from './text';

/** Longest text in characters: every word costs in speech and Braille. */
export const LONGEST_TEXT = 125;

/** Most objects in a list: the strongest say what the picture is about. */
const MOST_LISTED = 5;

/**
 * Puts findings into words. Pure: the words come from `messages`, the captions' from the model.
 * What may be said at all is `judge`'s decision.
 */
export function word(
  findings: Findings,
  thresholds: Thresholds,
  messages: Messages,
  ms: number,
): Description {
  const { kind, caption, model } = findings;
  const judgement = judge(findings, thresholds);
  if (judgement.tier === 'refused') {
    const message = messages.t(keyOf('refusal', judgement.reason));
    return { state: 'refused', reason: judgement.reason, message, kind, model: model.id, ms };
  }
  const { tier, confidence } = judgement;
  const spoken = { kind, confidence, model: model.id, ms, panelOnly: false };
  if (tier !== 'list' && caption) {
    const words = caption.lang === 'en' ? withoutGender(caption.text) : caption.text;
    const plain = fit(sentence(words, caption.lang), LONGEST_TEXT);
    const text = tier === 'said' ? plain : fit(messages.t('hedge', words), LONGEST_TEXT);
    return { state: tier, text, plain, lang: caption.lang, ...spoken };
  }
  const plain = listOf(judgement.objects.slice(0, MOST_LISTED), messages);
  const text = fit(messages.t('may_show', plain), LONGEST_TEXT);
  return { state: 'list', text, plain, lang: messages.lang(), ...spoken };
}

/** Says why there are no findings. */
export function wordFailure({ reason, retry }: Failure, messages: Messages, ms: number): Description {
  return { state: 'failed', reason, message: messages.t(keyOf('failure', reason)), retry, ms };
}

function listOf(objects: ObjectFinding[], messages: Messages): string {
  return messages.list(objects.map((object) => nameOf(object, messages)));
}

/** "a dog", "two dogs"; the label itself where the language has no word for it. */
function nameOf({ label, count }: ObjectFinding, messages: Messages): string {
  const key = keyOf('object', label);
  if (!messages.hasPlural(key)) return label;
  const number = `number_${count}`;
  return messages.plural(key, count ?? 1, messages.has(number) ? messages.t(number) : undefined);
}
