/** Most documents that are remembered. One more, and the oldest is forgotten. */
const MOST_DOCUMENTS = 100;

export interface Repeats {
  /**
   * True where another element of the same list already has this text. Otherwise the text is this element's from now on.
   * @param page id of the document
   * @param list number of the list in the document
   * @param element number of the element in the document
   */
  isRepeat(page: string, list: number, element: number, text: string): boolean;
}

/**
 * Remembers which element of a list was the first to get which text, since a list of forty equal descriptions is noise.
 * When an element shows another picture, its former text may be used again. What is remembered is lost when the
 * background stops.
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
