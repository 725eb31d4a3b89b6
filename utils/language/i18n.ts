import { browser } from 'wxt/browser';
import type english from '#public/_locales/en/messages.json';

/** The name of a message. English is the source; every translation has the same names. */
export type MessageKey = keyof typeof english;

/** Messages in several plural forms: `found` for `found_one`, `found_other`. */
export type PluralKey = StemOf<MessageKey>;
type StemOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** The message name for a code: codes have hyphens or spaces, message names have underscores only. */
export type KeyOf<Prefix extends string, Code extends string> = `${Prefix}_${Snake<Code>}`;
type Snake<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Snake<Tail>}`
  : Code extends `${infer Head} ${infer Tail}`
    ? `${Head}_${Snake<Tail>}`
    : Code;

/** Finds a message in one language; '' where it has none. */
export type LookUp = (name: string, substitutions: string[]) => string;

export interface Messages {
  t(key: MessageKey, ...substitutions: string[]): string;
  /** The message in the plural form for `count`; `shown` is the number as it is written in it ($1). */
  plural(key: PluralKey, count: number, shown?: string): string;
  /** The message for a code that the compiler cannot check; null where there is none. */
  ofCode(prefix: string, code: string): string | null;
  /** A short list as the language writes it: "a, b, c". */
  list(items: string[]): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  has(name: string): name is MessageKey;
  hasPlural(name: string): name is PluralKey;
  /** BCP 47 tag of the language the messages are in, which need not be the browser's. */
  lang(): string;
  dir(): 'ltr' | 'rtl';
}

/** The messages of one language, from wherever `lookUp` finds them. */
export function messagesFrom(lookUp: LookUp): Messages {
  const t: Messages['t'] = (key, ...substitutions) => lookUp(key, substitutions);
  const lang = () => t('language_tag');
  const number: Messages['number'] = (value, options) => new Intl.NumberFormat(lang(), options).format(value);
  return {
    t,
    lang,
    number,
    plural(key, count, shown = number(count)) {
      const form = new Intl.PluralRules(lang()).select(count);
      return lookUp(`${key}_${form}`, [shown]) || lookUp(`${key}_other`, [shown]);
    },
    ofCode: (prefix, code) => lookUp(keyOf(prefix, code), []) || null,
    list: (items) => new Intl.ListFormat(lang(), { type: 'conjunction', style: 'narrow' }).format(items),
    has: (name): name is MessageKey => lookUp(name, []) !== '',
    hasPlural: (name): name is PluralKey => lookUp(`${name}_other`, []) !== '',
    dir: () => (t('text_direction') === 'rtl' ? 'rtl' : 'ltr'),
  };
}

/** `keyOf('refusal', 'too-small')` is `refusal_too_small`. */
export function keyOf<Prefix extends string, Code extends string>(prefix: Prefix, code: Code) {
  return `${prefix}_${code.replaceAll(/[- ]/g, '_')}` as KeyOf<Prefix, Code>;
}

/** The parsed content of a `messages.json`. */
export type MessageCatalog = Readonly<Record<string, { message: string }>>;

/** A look-up in a catalog, which treats `$1` and `$$` as the browser does. */
export function lookUpIn(catalog: MessageCatalog): LookUp {
  return (name, substitutions) =>
    (catalog[name]?.message ?? '').replaceAll(/\$(\$|[1-9])/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
    );
}

/** The browser's own look-up. WXT types every name as a literal, so a name that varies needs a cast. */
const inBrowsersLanguage: LookUp = (name, substitutions) =>
  browser.i18n.getMessage(name as '@@ui_locale', substitutions);

let current = inBrowsersLanguage;

/** Makes `messages` speak the language of `catalog` from now on; null for the browser's language. */
export function speak(catalog: MessageCatalog | null): void {
  current = catalog ? lookUpIn(catalog) : inBrowsersLanguage;
}

/** The messages of this context, in the language it was last told to `speak`. */
export const messages = messagesFrom((name, substitutions) => current(name, substitutions));
export const { t, plural } = messages;
