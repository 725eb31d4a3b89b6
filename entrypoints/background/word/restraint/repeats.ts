/** Documents whose texts are remembered; the one that came first is forgotten. */
const MOST_DOCUMENTS = 100;

export interface Repeats {
  /**
   * True where another element of the same list already has this text; else the element has it from now on.
   * @param page names the document, @param list the list in it, @param element the element in it
   */
  isRepeat(page: string, list: number, element: number, text: string): boolean;
}

/**
 * Remembers which element of a list said what first, as long as the background lives: a list of forty equal
 * descriptions is noise. An element that shows another picture gives its former text free.
 */
export function rememberRepeats(): Repeats {
  const pages = new Map<string, Map<number, Map<string, number>>>();

  function textsOf(page: string, list: number): Map<string, number> {
    const lists = pages.get(page) ?? new Map<number, Map<string, number>>();
    pages.set(page, lists);
    if (pages.size > MOST_DOCUMENTS) pages.delete(pages.keys().next().value ?? '');
    const texts = lists.get(list) ?? new Map<string, number>();
    lists.set(list, texts);
    return texts;
  }

  return {
    isRepeat(page, list, element, text) {
      const texts = textsOf(page, list);
      for (const [said, by] of texts) if (by === element) texts.delete(said);
      if (texts.has(text)) return true;
      texts.set(text, element);
      return false;
    },
  };
}
