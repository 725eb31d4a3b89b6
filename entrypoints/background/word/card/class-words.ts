import type { Tag } from './markup.ts';

const TITLES = new Set('title headline heading head name subject hl'.split(' '));
const CAPTIONS = new Set('caption captions gallerytext legend'.split(' '));
/** What stands on a card beside its title. */
const ASIDES = new Set(
  (
    'price prices badge badges kicker eyebrow topline overline rating ratings score review reviews author byline credit credits ' +
    'copyright duration count counts date time meta metadata category categories tag tags label ribbon sticker highlight shipping ' +
    'host domain source subtitle stats tagline by'
  ).split(' '),
);

/** Whose name it is, where that is not the card's. */
const OTHERS = new Set('site brand seller shop store company channel user artist publisher file'.split(' '));

/** True where a class says that the element holds a title. */
export function isTitleByClass(tag: Tag): boolean {
  return wordsOfClasses(tag).some(
    (words) => TITLES.has(words.at(-1)!) && !words.some((word) => ASIDES.has(word) || OTHERS.has(word)),
  );
}

export function isCaptionByClass(tag: Tag): boolean {
  return wordsOfClasses(tag).some((words) => words.some((word) => CAPTIONS.has(word)));
}

/** True where a class says that the element holds a price, a kicker and the like. */
export function isAsideByClass(tag: Tag): boolean {
  return wordsOfClasses(tag).some(
    (words) => ASIDES.has(words.at(-1)!) || (words.at(-1) === 'name' && ASIDES.has(words.at(-2) ?? '')),
  );
}

/** The words of each class; of a name such as "card__title", which BEM makes, those of the element. */
function wordsOfClasses({ attributes }: Tag): string[][] {
  return (attributes['class'] ?? '')
    .split(/\s+/)
    .map((name) =>
      name
        .replace(/^.*?[a-z\d]__/i, '')
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter(Boolean),
    )
    .filter((words) => words.length > 0);
}
