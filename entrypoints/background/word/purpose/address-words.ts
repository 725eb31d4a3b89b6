import type { Messages } from '#utils/language/i18n.ts';
import type { Clues } from './clues.ts';
import { isSamePage, isWeb, segmentsOf } from './addresses.ts';
import type { Purpose } from './purpose.ts';
import { wordsOfSlug, type Slug } from './slug.ts';
import { isTracking } from '#entrypoints/background/word/card/tracking.ts';

/** Names of query parameters whose values are titles. */
const TITLES = /^(title|name|media|image|file|slug|page|q|query|search|topic)$/i;

/**
 * What the words in the link's address tell; null where it has none that mean anything. The last segment counts; those
 * before it only where they are whole phrases, because a section or an account does not tell what is in it.
 */
export function wordsOfTarget({ target, page, lang }: Clues, messages: Messages): Purpose | null {
  if (!target || !isWeb(target)) return null;
  if (page && isSamePage(target, page)) return fragmentOf(target, lang, messages);
  return (
    pathOf(segmentsOf(target), lang, hasId(target)) ??
    queryOf(target, lang) ??
    fragmentOf(target, lang, messages)
  );
}

function pathOf(segments: string[], lang: string, hasIdBehind = false): Purpose | null {
  // What an account published is not told by the account's name.
  const isAccount = segments.length > 1 && segments[0]?.startsWith('@');
  const slugs = segments.slice(isAccount ? 1 : 0).map((segment) => wordsOfSlug(segment, lang));
  while (slugs.length > 0 && isPlain(slugs.at(-1)!)) slugs.pop();
  const last = slugs.at(-1);
  if (!last) return null;
  if (!last.generic && !(hasIdBehind && !isPhrase(last))) return byPath(last);
  const phrases = slugs.filter((slug) => !slug.generic && isPhrase(slug));
  const longest = Math.max(...phrases.map(({ words }) => words.length));
  const found = phrases.findLast(({ words }) => words.length === longest);
  return found ? byPath(found) : null;
}

/** A word such as "index" or "reviews" after the segment that tells. */
function isPlain({ words, generic }: Slug): boolean {
  return generic && words !== '';
}

function isPhrase({ words }: Slug): boolean {
  return /\p{L}\s+\S*\p{L}/u.test(words);
}

/** True where a parameter says which of many things is meant, so that the path tells only their sort. */
function hasId({ searchParams }: URL): boolean {
  return [...searchParams].some(
    ([key, value]) => !isTracking(key) && (/^(.*id|[a-z]|no|num|key)$/i.test(key) || /\d{2}/.test(value)),
  );
}

function queryOf({ searchParams }: URL, lang: string): Purpose | null {
  for (const [key, value] of searchParams) {
    if (!TITLES.test(key) || value.length > 100 || /[/:]/.test(value)) continue;
    const slug = wordsOfSlug(value, lang);
    if (!slug.generic) return byPath(slug);
  }
  return null;
}

function fragmentOf({ hash }: URL, lang: string, { t }: Messages): Purpose | null {
  const fragment = hash.replace(/^#[!/]*/, '');
  if (/^(page-?)?top$/i.test(fragment)) return { text: t('hint_top'), by: 'path', inPageLanguage: false };
  return pathOf(fragment.split('/').filter(Boolean), lang);
}

function byPath({ words }: Slug): Purpose {
  return { text: words, by: 'path', inPageLanguage: true };
}
