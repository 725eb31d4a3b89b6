import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { Gender } from '#utils/domain/text/gendered-words.ts';
import type { GenderShare } from './shares.ts';

/** The farthest from even that a share's and a gender's log-odds count. */
const SHARE_ODDS = 9;
const GENDER_ODDS = 6;

/**
 * The probability that the gender of a word is right, of the decoder's share and what the picture alone tells: a decoder
 * that was trained to please is surer than it may be. altcap/confidence/gender.py does the same where the weights are fitted.
 * @param told by the picture, where the model has what tells it
 */
export function genderSureness(
  { share, gender }: GenderShare,
  told: Readonly<Record<Gender, number>> | undefined,
  {
    shareWeight,
    pictureWeight,
    intercept,
  }: Pick<NonNullable<CaptionCard['gender']>, 'shareWeight' | 'pictureWeight' | 'intercept'>,
): number {
  const other = gender === 'male' ? 'female' : 'male';
  const shown = told ? logOdds(told[gender], GENDER_ODDS) - logOdds(told[other], GENDER_ODDS) : 0;
  const sum = intercept + shareWeight * logOdds(share, SHARE_ODDS) + pictureWeight * shown;
  return 1 / (1 + Math.exp(-sum));
}

function logOdds(probability: number, longest: number): number {
  const odds = Math.log(probability / (1 - probability));
  return Math.min(longest, Math.max(-longest, odds));
}
