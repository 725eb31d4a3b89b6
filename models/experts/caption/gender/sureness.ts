import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { Gender } from '#utils/domain/text/gendered-words.ts';
import type { GenderShare } from './shares.ts';

/** The log-odds of a share and of a gender are limited to this, in both directions. */
const SHARE_ODDS = 9;
const GENDER_ODDS = 6;

/**
 * The probability that the gender of a word is right, from the share that the decoder gave it and from what the picture
 * alone tells. The share alone is not enough: training on scores makes a decoder too sure. altcap/confidence/gender.py
 * in models/training computes the same where the weights are fitted.
 * @param predicted what the picture alone tells; undefined where the model has no head for that
 */
export function genderSureness(
  { share, gender }: GenderShare,
  predicted: Readonly<Record<Gender, number>> | undefined,
  {
    shareWeight,
    pictureWeight,
    intercept,
  }: Pick<NonNullable<CaptionCard['gender']>, 'shareWeight' | 'pictureWeight' | 'intercept'>,
): number {
  const other = gender === 'male' ? 'female' : 'male';
  const shown = predicted
    ? logOdds(predicted[gender], GENDER_ODDS) - logOdds(predicted[other], GENDER_ODDS)
    : 0;
  const sum = intercept + shareWeight * logOdds(share, SHARE_ODDS) + pictureWeight * shown;
  return 1 / (1 + Math.exp(-sum));
}

function logOdds(probability: number, longest: number): number {
  const odds = Math.log(probability / (1 - probability));
  return Math.min(longest, Math.max(-longest, odds));
}
