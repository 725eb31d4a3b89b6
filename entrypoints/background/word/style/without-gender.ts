import { genderedWord } from '#utils/domain/text/gendered-words.ts';

/** What follows "her" where it is an object ("behind her") and not a possessive ("her hat"). */
const AFTER_OBJECT = /^(?:$|[,.;]|(?:and|as|at|by|for|from|in|into|on|over|to|through|while|with)\b)/;

/**
 * What follows "male" and "female" where they are nouns ("a male jumps") and not adjectives ("a male dancer"): nothing, a
 * function word, or a verb's form.
 */
const AFTER_PERSON =
  /^(?:$|[,.;]|(?:and|as|at|by|for|from|in|into|is|of|on|or|over|to|who|while|with)\b|\w+(?:ing|ed|less)\b|\w*(?<!er|or|ist|ete|ast|nni)s\b)/;

/** Verbs that change their form from "he" or "she" to "they"; all others lose their ending. */
const WITH_THEY: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/**
 * An English caption without its guesses at gender. The models guess from clothes and hair, and are wrong too often for
 * the guess to describe anything. Expects lower case, which is what the models write.
 */
export function withoutGender(caption: string): string {
  return caption
    .replace(/\ba (?:man and (?:a )?woman|woman and (?:a )?man)\b/g, 'two people')
    .replace(/\ba (?:boy and (?:a )?girl|girl and (?:a )?boy)\b/g, 'two children')
    .replace(/\b(?:men and women|women and men)\b/g, 'people')
    .replace(/\b(?:boys and girls|girls and boys)\b/g, 'children')
    .replace(/\ba (?:bride and (?:a )?groom|groom and (?:a )?bride)\b/g, 'two newlyweds')
    .replace(/\bthe (?:bride and (?:the )?groom|groom and (?:the )?bride)\b/g, 'the newlyweds')
    .replace(/\b(a )?(?:fe)?male (?=(.+))/g, (whole, article: string | undefined, rest: string) =>
      AFTER_PERSON.test(rest) ? whole : article ? `${/^[aeiou]/.test(rest) ? 'an' : 'a'} ` : '',
    )
    .replace(/\b(?:he|she) (\w+)/g, (_, verb: string) => `they ${withThey(verb)}`)
    .replace(/\bher\b(?= ?(.*))/g, (_, rest: string) => (AFTER_OBJECT.test(rest) ? 'them' : 'their'))
    .replace(/\b([a-z]+s)'(?=\s|$)/g, (whole, word: string) => possessive(neutral(word)) ?? whole)
    .replace(/\b([a-z]+)\b(?= ?([a-z]*))/g, (_, word: string, next: string) => neutral(word, next) ?? word);
}

function neutral(word: string, next?: string): string | undefined {
  return genderedWord(word, next)?.neutral;
}

/** "the boys'" takes only an apostrophe, "the children's" an apostrophe and an s. */
function possessive(plural: string | undefined): string | undefined {
  return plural && (plural.endsWith('s') ? `${plural}'` : `${plural}'s`);
}

function withThey(verb: string): string {
  return WITH_THEY[verb] ?? verb.replace(/ies$/, 'y').replace(/(?<=sh|ch|ss|x|o)es$|(?<!s)s$/, '');
}
