import { isSpoken, type Description } from '#utils/domain/description.ts';
import { messages, t } from '#utils/language/i18n.ts';
import type { ImagesAround } from '#utils/protocol/frame-images.ts';
import type { FrameParts } from './frame-parts.ts';
import { placeInPage } from './place-in-page.ts';
import { textToBeOf } from './written-text.ts';

/** What is said aloud of an image: first what it shows, then which one it was, then whether the page says so now. */
export function tellDescription(
  element: Element,
  description: Description | null,
  { pictures }: FrameParts,
  around: ImagesAround | null,
): string {
  const words = description ? wordsOf(description) : t('announce_unavailable');
  const written = textToBeOf(element, pictures);
  return [ended(words), wordPlace(element, around), written === null ? '' : wordWritten(written, words)]
    .filter((part) => part !== '')
    .join(' ');
}

function wordsOf(description: Description): string {
  return isSpoken(description) ? description.text : description.message;
}

/** A text that ends like a sentence: otherwise what follows would be heard as a part of it. */
function ended(text: string): string {
  return /[.!?…。！？؟]["'”’»」)\]]*$/u.test(text.trimEnd()) ? text : t('announce_sentence', text);
}

/** "Image 7 of 17, heading “Animals”." */
function wordPlace(element: Element, around: ImagesAround | null): string {
  const { index, total, heading } = placeInPage(element, around);
  if (index === null) return heading && t('announce_heading', heading);
  const numbers = [messages.number(index), messages.number(total)];
  return heading ? t('announce_which_heading', ...numbers, heading) : t('announce_which', ...numbers);
}

/** The name of a link or button is its purpose, and may differ from what its picture shows. */
function wordWritten(written: string, words: string): string {
  return written === words ? t('panel_in_page') : t('panel_named', written);
}
