import english from '#public/_locales/en/messages.json' with { type: 'json' };
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import { countOutcomes } from '#utils/protocol/outcome.ts';
import { sumUp } from '#utils/protocol/outcome-words.ts';

const messages = messagesFrom(lookUpIn(english));

/** What is printed for one file, with the fields in this order. */
export interface CaptionLine {
  file: string;
  model: string;
  text: string | null;
  state: 'said' | 'hedged' | 'list' | 'refused' | 'failed';
  kind: string | null;
  confidence: number | null;
  /** Why nothing is said about a picture that was read. */
  refused: string | null;
  /** Why the file could not be read as a picture. */
  error: string | null;
  /** From handing the picture to the engine to its answer. */
  ms: number;
}

/** The line for an answer of the engine. With `raw` it has the model's own words, whatever was made of them. */
export function answeredLine(
  file: string,
  model: string,
  { answer, description }: SuppliedAnswer,
  raw: boolean,
): CaptionLine {
  const known = { file, model, ms: description.ms };
  if (!answer.ok) return line({ ...known, state: 'failed', error: answer.failure.message });
  const { kind, caption } = answer.findings;
  if (raw && caption) {
    // The geometric mean of the tokens' probabilities: the model's own confidence, which no detector has checked.
    const confidence = Math.exp(caption.meanLogProbability);
    return line({ ...known, state: 'said', text: caption.text, kind, confidence });
  }
  if (description.state === 'failed') return line({ ...known, state: 'failed', error: description.message });
  if (description.state === 'refused') {
    return line({ ...known, state: 'refused', kind, refused: description.reason });
  }
  const { state, text, confidence } = description;
  return line({ ...known, state, text, kind, confidence });
}

export function failedLine(file: string, model: string, error: string, ms: number): CaptionLine {
  return line({ file, model, state: 'failed', error, ms });
}

function line(
  part: Pick<CaptionLine, 'file' | 'model' | 'state' | 'ms'> & Partial<CaptionLine>,
): CaptionLine {
  const { file, model, state, ms } = part;
  const { text = null, kind = null, confidence = null, refused = null, error = null } = part;
  return { file, model, text, state, kind, confidence, refused, error, ms: Math.round(ms) };
}

/** The line for people to read. */
export function readable({ file, text, state, kind, confidence, refused, error, ms }: CaptionLine): string {
  const words = text ?? `Could not be described: ${error ?? whyRefused(refused ?? '')}`;
  const sure = confidence === null ? null : `confidence ${confidence.toFixed(2)}`;
  const details = [state, kind, sure, `${ms} ms`].filter((detail) => detail !== null);
  return `${file}\n  ${words}\n  ${details.join(', ')}`;
}

function whyRefused(reason: string): string {
  return messages.ofCode('refusal', reason) ?? reason;
}

/** "5 images: 4 described, 1 could not be described." */
export function sumOfLines(lines: readonly CaptionLine[]): string {
  return sumUp(countOutcomes(lines.map(({ text }) => (text === null ? 'failed' : 'described'))), messages);
}
