import { addressOf, isSameTarget } from './same-target.ts';
import { cardAround, twinsOf } from './card.ts';
import { around, elementsIn, type CardElement } from './card-tree.ts';
import { isCaptionByClass, isTitleByClass } from './class-words.ts';
import { nameIn, piecesOf, type Piece } from './pieces.ts';
import { isTelling } from './telling.ts';

/** The control, the card around it, and its address. */
export interface Card {
  control: CardElement;
  /** Elements around the control that belong to it alone, nearest first. */
  levels: CardElement[];
  page: string | undefined;
}

/** Where this many pieces of text stand beside a control, none is its name. */
const MOST_BESIDE = 1;
const LONGEST_PAIR = 60;

export function cardOf(control: CardElement, page: string | undefined): Card {
  return { control, levels: cardAround(control), page };
}

/** The text of another link to the same target: its heading, else its title, else what it says. '' where none says anything. */
export function twinIn({ control, page }: Card): string {
  const named = twinsOf(control, page)
    .map((twin) => ({ text: titleOf(twin), isTitle: isTitled(twin) }))
    .filter(({ text }) => text);
  return (named.find(({ isTitle }) => isTitle) ?? named[0])?.text ?? '';
}

/** What `aria-describedby` points to, as far as it is a name. */
export function descriptionIn({ control }: Card): string {
  const [root] = [...around(control)].slice(-1);
  const ids = (control.attributes['aria-describedby'] ?? '').split(/\s+/).filter(Boolean);
  const described = ids.map(
    (id) => root && elementsIn(root).find(({ attributes }) => attributes['id'] === id),
  );
  return described.map((element) => (element ? nameIn(element) : '')).find(Boolean) ?? '';
}

/** The piece of text in the card that holds most words of the address and least besides. */
export function confirmedIn(card: Card, words: string[]): string {
  let best = { text: '', share: 0.5 };
  const pieces = card.levels.at(-1) ? piecesOf(card.levels.at(-1)!) : [];
  for (const { text } of pieces) {
    const said = wordsIn(text);
    const common = words.filter((word) => said.includes(word)).length;
    if (common * 2 <= words.length || said.length > words.length * 2 + 3) continue;
    const share = common / Math.max(words.length, said.length);
    if (share > best.share || !best.text) best = { text, share };
  }
  return best.text;
}

/** The caption of the figure, or of the box, that the control stands in. */
export function captionIn(card: Card): string {
  return nearest(card, (element) => element.name === 'figcaption' || isCaptionByClass(element));
}

/** The nearest heading of the card; none in a link to elsewhere, which it names. */
export function headingIn(card: Card): string {
  for (const level of card.levels) {
    const headings = level.children.filter((child) => typeof child !== 'string').filter(isHeading);
    const texts = headings
      .filter((one) => !leadsElsewhere(one, card))
      .map(nameIn)
      .filter(Boolean);
    // A maker and a product, each in a heading of its own.
    if (texts.length === 2 && texts.join(' ').length <= LONGEST_PAIR) return texts.join(' ');
  }
  return nearest(card, isHeading);
}

/** What else the card has for a title: by class, in an attribute, or the one text beside the control. */
export function titleIn(card: Card): string {
  const byClass = nearest(card, isTitleByClass);
  if (byClass) return byClass;
  for (const level of card.levels) {
    const given = ['aria-label', 'title', 'data-title', 'data-product-name'].map(
      (key) => level.attributes[key] ?? '',
    );
    const told = given.find(isTelling);
    if (told) return told;
  }
  if (leadsToPicture(card)) return '';
  for (const level of card.levels) {
    const beside = piecesOf(level).filter((piece) => !isElsewhere(piece, card));
    if (beside.length > MOST_BESIDE) return '';
    if (beside[0]) return beside[0].text;
  }
  return '';
}

/** A text beside a picture that can be enlarged is about more than the picture, unless it is a caption. */
function leadsToPicture({ control, page }: Card): boolean {
  return /\.(jpe?g|png|gif|webp|avif|svg)$/i.test(addressOf(control, page)?.pathname ?? '');
}

/** The words of a text, without case and accents. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function nearest(card: Card, matches: (element: CardElement) => boolean): string {
  for (const level of card.levels) {
    for (const element of elementsIn(level)) {
      if (element === card.control || !matches(element)) continue;
      const text = nameIn(element);
      if (text && !leadsElsewhere(element, card)) return text;
    }
  }
  return '';
}

function isElsewhere({ element }: Piece, card: Card): boolean {
  return leadsElsewhere(element, card);
}

/** True inside a link to another target, and around nothing but one. */
function leadsElsewhere(element: CardElement, { control, page }: Card): boolean {
  const target = addressOf(control, page);
  const inside = [...elementsIn(element)].filter(({ name }) => name === 'a');
  const links = [
    element,
    ...around(element),
    ...(inside.length === 1 && isWholly(element, inside[0]!) ? inside : []),
  ];
  return links.some((one) => {
    const address = one === control ? null : addressOf(one, page);
    return address !== null && !(target && isSameTarget(address, target));
  });
}

/** True where an element has no telling text but that of the link in it. */
function isWholly(element: CardElement, link: CardElement): boolean {
  return piecesOf(element).every(({ element: one }) => [one, ...around(one)].includes(link));
}

function isHeading({ name, attributes }: CardElement): boolean {
  return /^h[1-6]$/.test(name) || attributes['role'] === 'heading';
}

function isTitled(twin: CardElement): boolean {
  return (
    [...elementsIn(twin)].some(isTitle) ||
    around(twin).some((one) => isHeading(one)) ||
    (twin.parent !== null && isTitleByClass(twin.parent))
  );
}

function isTitle(element: CardElement): boolean {
  return isHeading(element) || isTitleByClass(element);
}

/** The name in a twin: its heading's, else its title's, else its own. */
function titleOf(twin: CardElement): string {
  const inside = [...elementsIn(twin)];
  const told = [inside.find(isHeading), inside.find((one) => one !== twin && isTitle(one)), twin];
  return told.map((element) => (element ? nameIn(element) : '')).find(Boolean) ?? '';
}
