import * as v from 'valibot';
import { LANGUAGE_CHOICES } from '#utils/language/languages.ts';
import { MODES } from './page-settings.ts';
import { DECORATIVE_STYLES, HEDGES, MARKER_PLACES, PEOPLE_STYLES } from './choices.ts';
import { LONGEST_MARKER, RANGES, type Range } from './ranges.ts';

/** Longest name of a site, and of a model's id. */
const LONGEST_NAME = 255;
const MOST_SITES = 10_000;

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_NAME));
const mode = v.picklist(MODES);

/** What each setting may be. The same for what is stored and for what a file brings. */
export const FIELDS = {
  language: v.picklist(LANGUAGE_CHOICES),
  defaultMode: mode,
  /** By site; sites that are not in it follow the default. */
  siteModes: v.pipe(v.record(name, mode), v.maxEntries(MOST_SITES)),
  /** Id of a model in the catalog; null where nobody has chosen. */
  model: v.nullable(name),
  hedge: v.picklist(HEDGES),
  people: v.picklist(PEOPLE_STYLES),
  longest: within(RANGES.longest),
  marker: v.picklist(MARKER_PLACES),
  /** The person's own marker; empty: the packaged one, in the language of the words. */
  markerText: v.pipe(v.string(), v.maxLength(LONGEST_MARKER), v.regex(/^[^\p{Cc}]*$/u)),
  decorative: v.picklist(DECORATIVE_STYLES),
  /** Describes images whose text is a file name, an address or a placeholder, as if they had none. */
  junkAlt: v.boolean(),
  /** Marks images as decoration (`alt=""`) where the text beside them says it all. */
  emptyAlt: v.boolean(),
  smallestSide: within(RANGES.smallestSide),
  idleSeconds: within(RANGES.idleSeconds),
  cacheMegabytes: within(RANGES.cacheMegabytes),
} as const;

export type Preferences = { -readonly [Key in keyof typeof FIELDS]: v.InferOutput<(typeof FIELDS)[Key]> };
export type PreferenceKey = keyof Preferences;
export const PREFERENCE_KEYS = Object.keys(FIELDS) as PreferenceKey[];

function within({ least, most }: Range) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}
