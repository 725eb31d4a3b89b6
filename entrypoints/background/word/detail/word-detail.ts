import type { JudgementRules } from '#models/judge/judge.ts';
import { judgeReading } from '#models/judge/judge-reading.ts';
import { candidates, type Candidate } from '#models/judge/seen/candidates.ts';
import { withoutRepeats } from '#models/judge/seen/without-repeats.ts';
import type { Findings } from '#utils/domain/findings.ts';
import type { SeenFinding } from '#utils/domain/seen.ts';
import { keyOf, type MessageKey, type Messages } from '#utils/language/i18n.ts';
import { list, speakThing } from '#entrypoints/background/word/phrase/speak-shown.ts';
import { placeOf, type PlaceInPicture } from './place-of.ts';

/**
 * Everything that the built-in models found in a picture, as sentences: its kind; what is where, and how many; what may be there
 * besides; what is written. Unlike a description it leaves nothing out for shortness.
 */
export function wordDetail(findings: Findings, rules: JudgementRules, messages: Messages): string {
  const { kind, sureOfKind, chart } = findings;
  const sentences = [
    ...(kind && sureOfKind ? [`${messages.t(keyOf('kind', kind))}.`] : []),
    ...(chart ? [`${messages.t(keyOf('chart', chart))}.`] : []),
    ...(findings.seen && rules.list ? wordSeen(findings.seen, rules.list, messages) : []),
  ];
  const lines = linesOf(findings, rules);
  if (lines.length > 0) sentences.push(messages.t('detail_text', lines.join(' ')));
  return sentences.length > 0 ? sentences.join(' ') : messages.t('detail_nothing');
}

/** The lines of text in a picture that are believed, in reading order. */
export function linesOf({ text }: Findings, { reading }: JudgementRules): string[] {
  return judgeReading(text, reading)?.lines.map((line) => line.text) ?? [];
}

function wordSeen(
  seen: SeenFinding,
  levels: NonNullable<JudgementRules['list']>,
  messages: Messages,
): string[] {
  const told = withoutRepeats(candidates(seen, levels), Infinity);
  const sure = told.filter(({ isSure }) => isSure);
  const likely = told.filter(({ isSure }) => !isSure);
  const placed = Map.groupBy(sure, (one) => placeIn(seen, one));
  const besides = placed.get(null) ?? [];
  return [
    ...PLACES.flatMap(([place, key]) => sentence(key, placed.get(place) ?? [], messages)),
    ...sentence(
      placed.size > (besides.length > 0 ? 1 : 0) ? 'detail_besides' : 'detail_seen',
      besides,
      messages,
    ),
    ...sentence('detail_perhaps', likely, messages),
  ];
}

const PLACES: readonly [PlaceInPicture, MessageKey][] = [
  ['middle', 'detail_middle'],
  ['left', 'detail_left'],
  ['right', 'detail_right'],
  ['top', 'detail_top'],
  ['bottom', 'detail_bottom'],
];

/** Null where it is spread over the picture, or not told where. */
function placeIn({ objects }: SeenFinding, { noun, label = noun }: Candidate): PlaceInPicture | null {
  return placeOf(objects.find((object) => object.label === label)?.boxes ?? []);
}

function sentence(key: MessageKey, told: readonly Candidate[], messages: Messages): string[] {
  if (told.length === 0) return [];
  const things = told.map((one) => speakThing(one, messages));
  return [messages.t(key, list(things, messages.lang()))];
}
