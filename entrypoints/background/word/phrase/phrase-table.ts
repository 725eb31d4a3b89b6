import type { LanguageTag } from '#utils/language/languages.ts';
import ar from './words/ar.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

/** The words of one language for phrases about photos. */
export interface PhraseTable {
  /** How parts are joined; $1 and $2 stand for them. */
  templates: Readonly<Record<string, string>>;
  /** "on grass", by the names of models/judge/seen/spots.ts. */
  spots: Readonly<Record<string, string>>;
  /** "in a restaurant", by the name of the scene. */
  places: Readonly<Record<string, string>>;
  /** "a church": each noun with its article and so its gender. What the detector counts is in public/_locales. */
  nouns: Readonly<Record<string, string>>;
}

const TABLES: Readonly<Record<LanguageTag, PhraseTable>> = { ar, de, en, es, fr, ja };

/** The table of a language of the interface; the English one for any other. */
export function phraseTable(lang: string): PhraseTable {
  return TABLES[lang as LanguageTag] ?? TABLES.en;
}

/** A template with its parts filled in. */
export function filled(template: string, ...parts: readonly string[]): string {
  return template.replaceAll(/\$([1-9])/g, (_, at: string) => parts[Number(at) - 1] ?? '');
}
