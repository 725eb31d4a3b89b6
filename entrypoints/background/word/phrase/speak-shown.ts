import type { Shown, Told } from '#models/judge/seen/arrange.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import { afterWith } from './oblique.ts';
import { filled, phraseTable, type PhraseTable } from './phrase-table.ts';

/** From this count on it is "several": the detector's counts of crowds are guesses. */
const SEVERAL = 5;

/** Longest phrase in characters: what is seen besides goes first. */
const LONGEST = 125;

/**
 * Puts what a photo shows into one short phrase in the language of the messages: "two people at a table in a
 * restaurant", "a street with buildings and two cars". Without a capital or full stop.
 */
export function speakShown(shown: Shown, messages: Messages): string {
  const words = phrase(shown, messages);
  const { others, subjects } = shown;
  if (words.length <= LONGEST) return words;
  if (others.length > 0) return speakShown({ ...shown, others: others.slice(0, -1) }, messages);
  return subjects.length > 1 ? speakShown({ ...shown, subjects: subjects.slice(0, -1) }, messages) : words;
}

/** One thing by itself: "a dog". */
export function speakThing(told: Told, messages: Messages): string {
  return nameOf(told, messages, phraseTable(messages.lang()));
}

function phrase({ subjects, spot, place, others }: Shown, messages: Messages): string {
  const lang = messages.lang();
  const table = phraseTable(lang);
  const named = (told: readonly Told[]) => told.map((each) => nameOf(each, messages, table));
  const besides =
    others.length > 0
      ? list(
          named(others).map((each) => afterWith(each, lang)),
          lang,
        )
      : null;
  if (subjects.length === 0) {
    const setting = nounOf(place ?? '', table);
    return besides === null ? setting : filled(table.templates['with']!, setting, besides);
  }
  const where = whereabouts(spot, place, lang, table);
  const about = list(named(subjects), lang);
  const told =
    where === null
      ? about
      : lang === 'ja'
        ? `${where}${isAlive(subjects) ? 'いる' : 'ある'}${about}`
        : `${about} ${where}`;
  return besides === null ? told : filled(table.templates['besides']!, told, besides);
}

/** "at a table in a restaurant"; in Japanese the place comes first and becomes an attribute of the spot. */
function whereabouts(
  spot: string | null,
  place: string | null,
  lang: string,
  table: PhraseTable,
): string | null {
  const at = spot && table.spots[spot];
  const within = place && table.places[place];
  if (at && within) return lang === 'ja' ? `${nounOf(place, table)}の${at}` : `${at} ${within}`;
  return at || within || null;
}

/** Japanese has one verb of being for people and animals and another for things. */
const BEINGS: ReadonlySet<string> = new Set(
  'person bird cat dog horse sheep cow elephant bear zebra giraffe'.split(' '),
);
function isAlive(subjects: readonly Told[]): boolean {
  return BEINGS.has(subjects[0]?.noun ?? '');
}

/** "a dog", "two dogs", "several dogs"; the English noun itself where the language has no word for it. */
function nameOf({ noun, count }: Told, messages: Messages, table: PhraseTable): string {
  const key = keyOf('object', noun);
  if (!messages.hasPlural(key)) return nounOf(noun, table);
  if (count === null || count >= SEVERAL) {
    const template = count === null ? 'some' : 'several';
    return uncounted(template, messages.plural(key, SEVERAL, MARK), messages.plural(key, 1), table);
  }
  const number = `number_${count}`;
  return messages.plural(key, count, messages.has(number) ? messages.t(number) : undefined);
}

/** Stands for the number. What is before it is the noun in Japanese, which has a counting word behind it; else it is behind. */
const MARK = '\u{E000}';
function uncounted(
  how: 'some' | 'several',
  counted: string,
  one: string,
  { templates }: PhraseTable,
): string {
  const [before = '', after = ''] = counted.split(MARK);
  const template = (one.startsWith('una ') && templates[`${how}_feminine`]) || templates[how]!;
  return filled(template, before.trim() || after.trim());
}

function nounOf(noun: string, { nouns }: PhraseTable): string {
  return nouns[noun] ?? noun;
}

/** Things one after the other. British English, because it has no comma before "and". */
export function list(items: readonly string[], lang: string): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }).format(items);
}
