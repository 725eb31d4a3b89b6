import type { Spoken } from '#utils/domain/description.ts';

/** A picture's description before it gets the form that the person chose: length, phrase of doubt, marker. */
export interface Draft extends Pick<
  Spoken,
  'state' | 'text' | 'plain' | 'lang' | 'confidence' | 'inControl'
> {
  /** The text with this kind of picture's own phrase of doubt, where it needs one. */
  text: string;
  /** The text without any doubt. */
  plain: string;
  /** What follows the phrase of doubt that the person chose instead, where that is not `plain`. */
  afterHedge?: string;
}
