/** German nouns that take an ending in every case but the first. */
const WEAK = /(Affe|Löwe|Elefant|Leopard|Gepard|Schimpanse|Bär|Hase)$/;

/** Nouns without an article that are no plurals, so that the dative leaves them alone. */
const MASS: ReadonlySet<string> = new Set(
  'Wasser Toilettenpapier Gemüse Schnee Himmel Kohl Blumenkohl Badekleidung'.split(' '),
);

/** "ein Hund" to "einem Hund", "zwei Hunde" to "zwei Hunden": what follows "mit". */
function germanDative(words: string): string {
  const isSingular = /^(?:eine?|das|der|die) /.test(words);
  const decline = isSingular ? singularDative : pluralDative;
  return words.split(' oder ').map(decline).join(' oder ');
}

function singularDative(words: string): string {
  return words
    .replace(/^das (?=\p{L})/u, 'dem ')
    .replace(/^ein (\p{L}+e)[rs] (?=\p{Lu})/u, 'einem $1n ')
    .replace(/^ein (?=\p{L})/u, 'einem ')
    .replace(/^eine (?=\p{L})/u, 'einer ')
    .replace(WEAK, (noun) => (noun.endsWith('e') ? `${noun}n` : `${noun}en`));
}

function pluralDative(words: string): string {
  if (MASS.has(words)) return words;
  return words.replace(/^(stehende|mehrere) /, '$1n ').replace(/[elr]$/, '$&n');
}

/** Arabic duals have another ending after a preposition: of the noun, and of an adjective after it. */
function arabicGenitive(words: string): string {
  return words.replaceAll(/(?<=\p{L}{2})ان(?=$| )/gu, 'ين');
}

/** Words in the form that a language's "with" asks for. */
export function afterWith(words: string, lang: string): string {
  if (lang === 'de') return germanDative(words);
  return lang === 'ar' ? arabicGenitive(words) : words;
}
