import * as v from 'valibot';
import { LANGUAGE_OPTIONS } from '#utils/language/languages.ts';
import { DECORATIVE_STYLES, HEDGES, MARKER_PLACES, PEOPLE_STYLES } from './options.ts';
import { MODES, SMALLEST_SIDE } from './page-settings.ts';
import { MirrorOrigin } from './mirror-origin.ts';
import { setting, wholeNumber } from './setting.ts';

/** Longest name of a site, and longest id of a model. */
const LONGEST_NAME = 255;
const MOST_SITES = 10_000;

/** Characters of a person's own marker. */
export const LONGEST_MARKER = 20;

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_NAME));
const mode = v.picklist(MODES);

/**
 * Every setting, one row each. Its key here is its key in `storage.local` and in an exported file. Types, defaults,
 * ranges, validation and the lists of who must hear of a change all follow from this table.
 */
export const SETTINGS_TABLE = {
  /** The language of everything Altscribe says. */
  language: setting({ schema: v.picklist(LANGUAGE_OPTIONS), default: 'browser', heardBy: ['language'] }),

  /** The mode of sites that have none of their own. */
  defaultMode: setting({ schema: mode, default: 'automatic', heardBy: ['pages'] }),

  /** Modes by site. */
  siteModes: setting({
    schema: v.pipe(v.record(name, mode), v.maxEntries(MOST_SITES)),
    default: {},
    heardBy: ['pages'],
  }),

  /** Id of a model in the catalog; null until a person chooses one. */
  model: setting({ schema: v.nullable(name), default: null, heardBy: [] }),

  /** Whether a person has allowed downloads of models. Each still begins only when they press Download. */
  hubAllowed: setting({ schema: v.boolean(), default: false, heardBy: [] }),

  /** Origin of a mirror to download models from; empty for the hub that a model's card names. */
  hubMirror: setting({ schema: v.union([v.literal(''), MirrorOrigin]), default: '', heardBy: [] }),

  /** How doubt is put into words. */
  hedge: setting({ schema: v.picklist(HEDGES), default: 'default', heardBy: ['wording'] }),

  /** Whether captions say the gender of people. */
  people: setting({ schema: v.picklist(PEOPLE_STYLES), default: 'neutral', heardBy: ['wording'] }),

  /** Most characters of a description. */
  longest: wholeNumber({ range: { least: 60, most: 300, step: 5 }, default: 125, heardBy: ['wording'] }),

  /** Where a description is marked as written by Altscribe. */
  marker: setting({ schema: v.picklist(MARKER_PLACES), default: 'none', heardBy: ['wording'] }),

  /** A person's own marker; empty for the packaged one, which is in the language of the description. */
  markerText: setting({
    schema: v.pipe(v.string(), v.maxLength(LONGEST_MARKER), v.regex(/^[^\p{Cc}]*$/u)),
    default: '',
    heardBy: ['wording'],
  }),

  /** Whether "describe all" includes images marked as decoration. */
  decorative: setting({ schema: v.picklist(DECORATIVE_STYLES), default: 'leave', heardBy: [] }),

  /** Treats alt text that is a file name, an address or a placeholder as missing. */
  junkAlt: setting({ schema: v.boolean(), default: true, heardBy: ['judgement'] }),

  /** Marks an image as decoration (`alt=""`) where the text beside it already says everything. */
  emptyAlt: setting({ schema: v.boolean(), default: false, heardBy: ['judgement'] }),

  /** Shortest side, in CSS pixels, of an image worth describing. */
  smallestSide: wholeNumber({
    range: { least: 3, most: 200, step: 1 },
    default: SMALLEST_SIDE,
    heardBy: ['judgement'],
  }),

  /** Seconds without work after which the models leave memory. */
  idleSeconds: wholeNumber({ range: { least: 10, most: 1800, step: 10 }, default: 60, heardBy: ['host'] }),

  /** Millions of bytes of stored descriptions; 0 stores none. */
  cacheMegabytes: wholeNumber({ range: { least: 0, most: 500, step: 5 }, default: 20, heardBy: ['host'] }),
};

export type SettingsTable = typeof SETTINGS_TABLE;
