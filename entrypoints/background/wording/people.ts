/** Words that state a gender, with the ones that do not. Possessives and plurals have their own rows. */
const NEUTRAL: Record<string, string> = {
  man: 'person',
  men: 'people',
  woman: 'person',
  women: 'people',
  lady: 'person',
  ladies: 'people',
  gentleman: 'person',
  gentlemen: 'people',
  guy: 'person',
  guys: 'people',
  male: 'person',
  males: 'people',
  female: 'person',
  females: 'people',
  boy: 'child',
  boys: 'children',
  girl: 'child',
  girls: 'children',
  father: 'parent',
  mother: 'parent',
  dad: 'parent',
  mom: 'parent',
  son: 'child',
  daughter: 'child',
  brother: 'sibling',
  sister: 'sibling',
  brothers: 'siblings',
  sisters: 'siblings',
  husband: 'partner',
  wife: 'partner',
  fireman: 'firefighter',
  firemen: 'firefighters',
  policeman: 'police officer',
  policemen: 'police officers',
  his: 'their',
  hers: 'theirs',
  him: 'them',
  himself: 'themselves',
  herself: 'themselves',
};

/** Whether a word, as models write it, states a gender. */
export function statesGender(word: string): boolean {
  return word in NEUTRAL || word === 'he' || word === 'she' || word === 'her';
}

/** What follows "her" where it is the object ("behind her") and not the possessive ("her hat"). */
const AFTER_OBJECT = /^(?:$|[,.;]|(?:and|as|at|by|for|from|in|into|on|over|to|through|while|with)\b)/;

/** Verbs after "he" and "she" that change their form after "they"; the others lose their ending. */
const WITH_THEY: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/**
 * An English caption without its guesses at gender. The models guess from clothes and hair, wrongly often
 * enough that the guess is no description. Expects lower case, as the models write.
 */
export function withoutGender(caption: string): string {
  return caption
    .replace(/\ba (?:man and (?:a )?woman|woman and (?:a )?man)\b/g, 'two people')
    .replace(/\ba (?:boy and (?:a )?girl|girl and (?:a )?boy)\b/g, 'two children')
    .replace(/\b(?:men and women|women and men)\b/g, 'people')
    .replace(/\b(?:boys and girls|girls and boys)\b/g, 'children')
    .replace(/\b(?:he|she) (\w+)/g, (_, verb: string) => `they ${withThey(verb)}`)
    .replace(/\bher\b(?= ?(.*))/g, (_, rest: string) => (AFTER_OBJECT.test(rest) ? 'them' : 'their'))
    .replace(/\b([a-z]+s)'(?=\s|$)/g, (whole, word: string) => possessive(NEUTRAL[word]) ?? whole)
    .replace(/\b[a-z]+\b/g, (word) => NEUTRAL[word] ?? word);
}

/** "the boys'" has no s of its own, "the children's" has. */
function possessive(plural: string | undefined): string | undefined {
  return plural && (plural.endsWith('s') ? `${plural}'` : `${plural}'s`);
}

function withThey(verb: string): string {
  return WITH_THEY[verb] ?? verb.replace(/ies$/, 'y').replace(/(?<=sh|ch|ss|x|o)es$|(?<!s)s$/, '');
}
