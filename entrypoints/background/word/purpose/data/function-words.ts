/** Small words by which a language is told, without accents as addresses have them. */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: of(
    'the and of to in for with on at from by is are how why what your my our after before into over new an a',
  ),
  de: of(
    'der die das und von mit fuer für im in den dem des zu zur zum auf aus bei nach ist ein eine einen wie warum ueber über wir sie so',
  ),
  fr: of('le la les et du des de un une pour dans sur avec au aux par qui que est ce en son sa nos l d'),
  es: of('el la los las y de del un una para en con por que se su al es como sin a'),
  it: of('il lo la gli le e di del della dei un una per con nel nella che da dal al come si'),
  pt: of('o a os as e de do da dos das um uma para em no na com por que se ao como'),
  nl: of('de het een en van voor met in op te aan bij uit naar is hoe waarom'),
  sv: of('och att det en ett som pa for av med till den i ar'),
  pl: of('i w z na do nie sie jak dla od o po za'),
};

function of(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
