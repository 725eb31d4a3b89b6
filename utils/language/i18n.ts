import { browser } from 'wxt/browser';
import type english from '#public/_locales/en/messages.json';

/** Every message has a key here; English is the source, the other languages follow it. */
export type MessageKey = keyof typeof english;

/** Messages in several plural forms: `found` for `found_one`, `found_other`. */
export type PluralKey = StemOf<MessageKey>;
type StemOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** Codes are written with hyphens or spaces, message names with underscores only. */
export type KeyOf<Prefix extends string, Code extends string> = `${Prefix}_${Snake<Code>}`;
type Snake<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Snake<Tail>}`
  : Code extends `${infer Head} ${infer Tail}`
    ? `${Head}_${Snake<Tail>}`
    : Code;

/** Finds a message in one language; '' where there is none. */
export type LookUp = (name: string, substitutions: string[]) => string;

export interface Messages {
  t(key: MessageKey, ...substitutions: string[]): string;
  /** The form for `count`; `shown` is how the number itself is written ($1). */
  plural(key: PluralKey, count: number, shown?: string): string;
  /** The message for a code from outside the types; null where there is none. */
  ofCode(prefix: string, code: string): string | null;
  /** "a, b, c" as the language writes a short list. */
  list(items: string[]): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  has(name: string): name is MessageKey;
  hasPlural(name: string): name is PluralKey;
  /** BCP 47 tag of the language that the messages are really in (not of the browser's). */
  lang(): string;
  dir(): 'ltr' | 'rtl';
}

/** Words in one language, from wherever `lookUp` reads them. Pure but for `lookUp`. */
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
export type Catalog = Readonly<Record<string, { message: string }>>;

/** A look-up in a catalog, with the browser's rules for `$1` and `$$`. */
export function lookUpIn(catalog: Catalog): LookUp {
  return (name, substitutions) =>
    (catalog[name]?.message ?? '').replaceAll(/\$(\$|[1-9])/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
    );
}

/** The words in the browser’s language. WXT types each name by itself, so a name that varies needs a cast. */
const inBrowsersLanguage: LookUp = (name, substitutions) =>
  browser.i18n.getMessage(name as '@@ui_locale', substitutions);

let current = inBrowsersLanguage;

/** From now on `messages` speaks the language of `catalog`; null: the browser's. */
export function speak(catalog: Catalog | null): void {
  current = catalog ? lookUpIn(catalog) : inBrowsersLanguage;
}

/** The words of this context, in the language that it was last told to speak. */
export const messages = messagesFrom((name, substitutions) => current(name, substitutions));
export const { t, plural } = messages;
