import { namePeople } from '#entrypoints/background/word/style/name-people.ts';
import { withoutGender } from '#entrypoints/background/word/style/without-gender.ts';
import { bytesOf } from '#models/catalog/read-cards.ts';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { ModelScore, Quality } from '#models/catalog/scorecard-schema.ts';
import { isSureOfGender } from '#models/judge/judge-gender.ts';
import type { Answered } from './ask.ts';
import { bleu } from './metrics/bleu.ts';
import { cider } from './metrics/cider.ts';
import { genderScore } from './metrics/gender.ts';
import { rougeL } from './metrics/rouge.ts';
import { tokensOf, type TokenisedCaption } from './metrics/tokens.ts';
import type { NounTruth } from './noun-truth.ts';
import { trustOf } from './trust.ts';

/** Number of pictures whose captions are printed, spread evenly over the split. */
const EXAMPLES = 10;

/** A model's answers for the photos of a split, and for photographs unlike them. */
export interface Answers {
  /** Name of the near photos, such as "flickr8k-test". */
  set: string;
  near: readonly Answered[];
  far: readonly Answered[];
}

/** All figures of one model. */
export function score(
  card: CaptionCard,
  beamSize: number,
  { set, near: answers, far }: Answers,
  isRight: NounTruth,
): ModelScore {
  const own = answers.map(({ caption }) => caption.text);
  const neutral = own.map(withoutGender);
  const whenSure = answers.map(({ caption }) =>
    namePeople(caption.text, 'when-sure', isSureOfGender(caption, card)),
  );
  const trust = [
    trustOf(set, card, answers, isRight),
    ...(far.length > 0 ? [trustOf('concadia-calibration', card, far, isRight)] : []),
  ];
  const scores = cider(
    setOf(
      answers,
      answers.map(({ told }) => withoutGender(told)),
    ),
  );
  const share = (tier: Answered['tier']) =>
    round(answers.filter((each) => each.tier === tier).length / answers.length);
  const gender = (captions: readonly string[]) => {
    const set = answers.map(({ photo }, index) => ({
      caption: captions[index]!,
      references: photo.captions,
    }));
    const { pictures, stated, wrong } = genderScore(set);
    return { pictures, stated: round(stated), wrong: round(wrong) };
  };
  const { id, name, family, version } = card;
  return {
    id,
    name,
    family,
    version,
    bytes: bytesOf(card),
    pictures: answers.length,
    beamSize,
    asModel: qualityOf(answers, own),
    neutral: qualityOf(answers, neutral),
    gender: { asModel: gender(own), neutral: gender(neutral), whenSure: gender(whenSure) },
    tiers: { said: share('said'), hedged: share('hedged'), list: share('list'), refused: share('refused') },
    ofSaid: {
      said: tenth(mean(scores.filter((_, index) => answers[index]!.tier === 'said'))),
      spoken: tenth(mean(scores.filter((_, index) => ['said', 'hedged'].includes(answers[index]!.tier)))),
    },
    trust,
    milliseconds: {
      encode: median(answers.map(({ findings }) => findings.timings['encode'] ?? 0)),
      caption: median(answers.map(({ findings }) => findings.timings['caption'] ?? 0)),
      whole: median(answers.map(({ milliseconds }) => milliseconds)),
    },
    examples: examplesOf(answers, isRight),
  };
}

function qualityOf(answers: readonly Answered[], captions: readonly string[]): Quality {
  const set = setOf(answers, captions);
  const [bleu1, bleu2, bleu3, bleu4] = bleu(set).map(tenth) as [number, number, number, number];
  return {
    bleu1,
    bleu2,
    bleu3,
    bleu4,
    cider: tenth(mean(cider(set))),
    rougeL: tenth(rougeL(set)),
    distinctCaptions: new Set(captions).size,
    distinctWords: new Set(set.flatMap(({ caption }) => caption)).size,
  };
}

function setOf(answers: readonly Answered[], captions: readonly string[]): TokenisedCaption[] {
  return answers.map(({ photo }, index) => ({
    caption: tokensOf(captions[index]!),
    references: photo.captions.map(tokensOf),
  }));
}

function examplesOf(answers: readonly Answered[], isRight: NounTruth): ModelScore['examples'] {
  const step = Math.max(1, Math.floor(answers.length / EXAMPLES));
  return answers
    .filter((_, index) => index % step === 0)
    .slice(0, EXAMPLES)
    .map(({ photo, caption }) => ({
      picture: photo.image,
      caption: caption.text,
      reference: photo.captions[0] ?? '',
      right: isRight(caption.text, photo.captions),
    }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
