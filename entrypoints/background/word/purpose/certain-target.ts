import type { Messages } from '#utils/language/i18n.ts';
import { bareHost, isSameHost, isSamePage, isWeb, segmentsOf } from './addresses.ts';
import type { Clues } from './clues.ts';
import { DOWNLOADED } from './data/generic.ts';
import { knownSiteOf, type KnownSite } from './known-sites.ts';
import type { Purpose } from './purpose.ts';
import { countTelling, decoded, wordsOfSlug } from './slug.ts';
import { isTracking } from '#entrypoints/background/word/card/tracking.ts';

/** First segments of paths that lead to an account, and not to something that it published. */
const ACCOUNTS =
  /^(c|channel|user|users|u|company|showcase|school|in|pub|profile|people|pages|groups|invite|artist|r)$/i;

/** What the address tells for certain, before any text: by its scheme, the page's own start page, a link that shares the page. */
export function certainTarget({ target, page }: Clues, messages: Messages): Purpose | null {
  if (!target) return null;
  const scheme = schemeOf(target, messages);
  if (scheme) return scheme;
  if (!isWeb(target) || (page && isSamePage(target, page))) return null;
  if (page && isSameHost(target, page)) return homeOf(target, page, messages);
  const known = knownSiteOf(target);
  return known ? sharingOn(known, target, messages) : null;
}

/** A file that the browser downloads: its name, or its type where the name tells nothing. */
export function downloadedBy({ target, control }: Clues, messages: Messages): Purpose | null {
  if (!target || !isWeb(target)) return null;
  const { download } = control.attributes;
  const isDownload = download !== undefined || DOWNLOADED.test(decoded(target.pathname));
  return isDownload ? downloadOf(download, target, messages) : null;
}

/** Another site: a well-known one by its name and the account there, any other by its host if it is its start page. */
export function siteOf({ target, page }: Clues, { t }: Messages): Purpose | null {
  if (!target || !isWeb(target) || (page && isSameHost(target, page))) return null;
  const known = knownSiteOf(target);
  const segments = segmentsOf(target);
  if (!known) return segments.length === 0 ? byHost(bareHost(target)) : null;
  if (!isAccount(known, segments, target)) return null;
  const names = segments.slice(0, known.names).map(decoded).join('/');
  return byHost(names ? t('purpose_on_site', known.name, names) : known.name);
}

/** The least that is told: the words in the name of the picture's file, or which other site the address leads to. */
export function lastResortOf({ target, page, file, lang }: Clues): Purpose | null {
  const { words } = wordsOfSlug(file.replace(/[?#].*$/, '').replace(/^.*\//, ''), lang);
  // One word is too often a section, a place on the page or a maker.
  if (countTelling(words) > 1) return { text: words, by: 'file', inPageLanguage: true };
  if (!target || !isWeb(target) || (page && (isSamePage(target, page) || isSameHost(target, page))))
    return null;
  return byHost(knownSiteOf(target)?.name ?? bareHost(target));
}

/** True for the start page of a site, or of an account there. */
function isAccount({ names, always }: KnownSite, segments: string[], { search }: URL): boolean {
  const [first = ''] = segments;
  if (always) return true;
  if (names > 0) return segments.length <= names;
  const isFirst = segments.length === 0 || (segments.length === 1 && !/[?&]v=/.test(search));
  return isFirst || (segments.length === 2 && ACCOUNTS.test(first));
}

function sharingOn({ share, name }: KnownSite, target: URL, { t }: Messages): Purpose | null {
  const path = (target.pathname + target.search).toLowerCase();
  const shares = share.some((start) => path.startsWith(start));
  return shares ? { text: t('purpose_share_on', name), by: 'host', inPageLanguage: false } : null;
}

function byHost(text: string): Purpose {
  return { text, by: 'host', inPageLanguage: true };
}

function schemeOf({ protocol, pathname, search }: URL, { t }: Messages): Purpose | null {
  const to = decoded(pathname).replace(/;.*$/, '').trim();
  switch (protocol) {
    case 'mailto:':
      if (to) return byScheme(t('purpose_email', /^"?([^"<]+?)"?\s*</.exec(to)?.[1] ?? to));
      return byScheme(/[?&](body|subject)=/i.test(search) ? t('purpose_email_share') : t('hint_email'));
    case 'tel:':
    case 'callto:':
      return byScheme(to ? t('purpose_call', to) : t('hint_call'));
    case 'sms:':
      return to ? byScheme(t('purpose_sms', to)) : null;
    case 'whatsapp:':
      return byScheme('WhatsApp');
    case 'geo:':
      return byScheme(t('hint_map'));
    default:
      return null;
  }
}

function byScheme(text: string): Purpose {
  return { text, by: 'scheme', inPageLanguage: false };
}

function downloadOf(name: string | undefined, { pathname }: URL, { t }: Messages): Purpose {
  const file = name || decoded(pathname).split('/').at(-1) || '';
  const ending = /\.([a-z\d]{2,5})$/i.exec(file)?.[1]?.toUpperCase();
  const isTelling = !wordsOfSlug(file).generic && file.length <= 60;
  const text = isTelling ? t('purpose_download', file) : t('purpose_download', ending ?? '').trim();
  return { text, by: 'download', inPageLanguage: false };
}

/** The site's own start page, or its start page in another language. */
function homeOf(target: URL, page: URL, messages: Messages): Purpose | null {
  const [first, ...others] = segmentsOf(target);
  const isPlain = [...target.searchParams.keys()].every((key) => isTracking(key));
  if (others.length > 0 || !isPlain || target.hash.length > 1) return null;
  if (!first || /^(index|default|home)(\.\w+)?$/i.test(first)) {
    return { text: messages.t('hint_home'), by: 'home', inPageLanguage: false };
  }
  if (!/^[a-z]{2}([-_][a-z]{2})?$/i.test(first)) return null;
  const isHere = segmentsOf(page)[0]?.toLowerCase() === first.toLowerCase();
  if (isHere) return { text: messages.t('hint_home'), by: 'home', inPageLanguage: false };
  const language = languageOf(first, messages.lang());
  return language ? { text: language, by: 'home', inPageLanguage: false } : null;
}

function languageOf(code: string, lang: string): string | null {
  const names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' });
  return names.of(code.replace('_', '-')) ?? null;
}
