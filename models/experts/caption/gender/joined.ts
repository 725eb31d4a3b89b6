import type { Gender } from '@/models/experts/nouns/vocabulary';

/** The farthest from even that a share's and a gender's log-odds count. */
const SHARE_ODDS = 9;
const GENDER_ODDS = 6;

/**
 * A gendered word's share, joined with what the picture alone tells: a decoder that was trained to please is surer than
 * it may be. altcap/confidence/gender.py does the same where the weight is chosen.
 */
export function joined(
  share: number,
  gender: Gender,
  told: Readonly<Record<Gender, number>>,
  weight: number,
): number {
  const other = gender === 'male' ? 'female' : 'male';
  const shown = logOdds(told[gender], GENDER_ODDS) - logOdds(told[other], GENDER_ODDS);
  return 1 / (1 + Math.exp(-(logOdds(share, SHARE_ODDS) + weight * shown)));
}

function logOdds(probability: number, longest: number): number {
  const odds = Math.log(probability / (1 - probability));
  return Math.min(longest, Math.max(-longest, odds));
}
