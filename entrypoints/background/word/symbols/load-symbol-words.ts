import { browser } from 'wxt/browser';
import { catalog } from '#models/catalog/catalog.ts';
import type { SymbolsCard } from '#models/catalog/symbols-card.ts';
import { log } from '#utils/log/log.ts';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import { parseGlyphs, type GlyphTable } from './glyphs.ts';
import { symbolWords, type SymbolWords } from './symbol-words.ts';

const loaded = new Map<string, Promise<unknown>>();

/** What the symbols of an answer are called in a language; null where it has none, or their words cannot be loaded. */
export async function wordsForSymbols(answer: HostAnswer, lang: string): Promise<SymbolWords | null> {
  const hasNames = answer.ok && answer.findings.symbols.some(({ name }) => name !== null);
  return hasNames ? wordsIn(lang) : null;
}

/** What symbols are called in a language; null where that cannot be loaded. */
export function wordsIn(lang: string): Promise<SymbolWords | null> {
  return load(({ words }) => words[lang] ?? words['en'], symbolWords);
}

/** Which symbols the names in icon fonts mean; null where that cannot be loaded. */
export function glyphTable(): Promise<GlyphTable | null> {
  return load(({ glyphs }) => glyphs, parseGlyphs);
}

/** A file of the model that names symbols, loaded once. A failure is forgotten. */
async function load<T>(
  key: (card: SymbolsCard) => string | undefined,
  parse: (value: unknown) => T,
): Promise<T | null> {
  const { symbols } = catalog.roles;
  const file = symbols?.files[key(symbols) ?? ''];
  if (!file) return null;
  const loading = loaded.get(file.path) ?? read(file.path).then(parse);
  loaded.set(file.path, loading);
  try {
    return (await loading) as T;
  } catch (error) {
    loaded.delete(file.path);
    log.swallow('symbols: no words', error);
    return null;
  }
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(new URL(`models/zoo/${path}`, browser.runtime.getURL('/')));
  return response.json();
}
