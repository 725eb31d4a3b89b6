import type { Messages } from '#utils/language/i18n.ts';
import type { Clues } from './clues.ts';
import { DOWNLOADED } from './data/generic.ts';
import { knownSiteOf } from './known-sites.ts';
import type { Purpose } from './purpose.ts';
import { decoded, wordsOfSlug } from './slug.ts';

/** Query parameters that only track where a visitor came from. */
const TRACKING = /^(utm_\w+|ref|source|fbclid|gclid|mc_[ce]id)$/;

/** What the link's address tells for certain: by its scheme, a file to download, the page's own start page, another site. */
export function certainTarget({ target, control, page }: Clues, messages: Messages): Purpose | null {
  if (!target) return null;
  const scheme = schemeOf(target, messages);
  if (scheme) return scheme;
  if (!isWeb(target)) return null;
  const path = decoded(target.pathname);
  const download = control.attributes['download'];
  if (download !== undefined || DOWNLOADED.test(path)) return downloadOf(download, target, messages);
  if (page && isSamePage(target, page)) return null;
  if (page && isSameHost(target, page)) return homeOf(target, page, messages);
  return siteOf(target, messages);
}

/** What the words in the link's address tell; null where it has none that mean anything. */
export function wordsOfTarget({ target, page }: Clues, messages: Messages): Purpose | null {
  if (!target || !isWeb(target)) return null;
  if (page && isSamePage(target, page)) return fragmentOf(target, messages);
  return pathOf(target) ?? fragmentOf(target, messages);
}

/**
 * The least that the address tells: the host of another site, or on the same site a general word such as "Product". It
 * is still better than no name where the picture was looked at and told nothing.
 */
export function lastResortOf({ target, page }: Clues): Purpose | null {
  if (!target || !isWeb(target) || (page && isSamePage(target, page))) return null;
  const segments = target.pathname.split('/').filter(Boolean).map(wordsOfSlug);
  const kind = segments.findLast(({ words }) => words.length > 3);
  if (page && !isSameHost(target, page)) return { text: bareHost(target), by: 'host', inPageLanguage: true };
  return kind ? { text: kind.words, by: 'kind', inPageLanguage: true } : null;
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
  const isPlain = [...target.searchParams.keys()].every((key) => TRACKING.test(key));
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

function siteOf(target: URL, { t }: Messages): Purpose | null {
  const known = knownSiteOf(target);
  if (known) {
    const path = (target.pathname + target.search).toLowerCase();
    if (known.share.some((start) => path.startsWith(start))) {
      return { text: t('purpose_share_on', known.name), by: 'host', inPageLanguage: false };
    }
    const names = segmentsOf(target).slice(0, known.names).map(decoded).join('/');
    return {
      text: names ? t('purpose_on_site', known.name, names) : known.name,
      by: 'host',
      inPageLanguage: true,
    };
  }
  return segmentsOf(target).length === 0
    ? { text: bareHost(target), by: 'host', inPageLanguage: true }
    : null;
}

function fragmentOf({ hash }: URL, { t }: Messages): Purpose | null {
  const fragment = hash.replace(/^#[!/]*/, '');
  if (/^(page-?)?top$/i.test(fragment)) return { text: t('hint_top'), by: 'path', inPageLanguage: false };
  return pathOf({ pathname: `/${fragment}` });
}

function pathOf({ pathname }: Pick<URL, 'pathname'>): Purpose | null {
  const slugs = pathname.split('/').filter(Boolean).map(wordsOfSlug);
  const telling = slugs.findLast(({ generic }) => !generic);
  return telling ? { text: telling.words, by: 'path', inPageLanguage: true } : null;
}

function segmentsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean);
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:' || protocol === 'file:';
}

function isSamePage(target: URL, page: URL): boolean {
  const [a, b] = [target, page].map(({ origin, pathname, search }) => origin + pathname + search);
  return a === b && target.href.includes('#');
}

function isSameHost(target: URL, page: URL): boolean {
  return bareHost(target) === bareHost(page);
}

function bareHost({ host }: URL): string {
  return host.replace(/^www\./, '');
}
