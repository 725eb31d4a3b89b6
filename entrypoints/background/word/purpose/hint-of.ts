import type { Messages } from '#utils/language/i18n.ts';
import type { Clues } from './clues.ts';
import HINTS from './data/hints.json' with { type: 'json' };
import { NEUTRAL_WORDS } from './data/neutral.ts';
import { siteNameOf } from './known-sites.ts';
import type { Tag } from '#entrypoints/background/word/card/markup.ts';
import type { Purpose } from './purpose.ts';

const CODES = new Map(Object.entries(HINTS).flatMap(([code, words]) => words.map((word) => [word, code])));

/** Attributes that declare an action. */
const ACTION_ATTRIBUTES = ['data-action', 'data-command'];
/** Attributes, meant for scripts and styles, whose values may name an action. */
const TELLING_ATTRIBUTES = [
  ...ACTION_ATTRIBUTES,
  'data-icon',
  'data-lucide',
  'data-feather',
  'name',
  'icon',
  'class',
  'id',
];

/**
 * The purpose by class names, icon references and file names, where one of them means one thing of a closed list:
 * "btn-close", "#icon-search", "hamburger.svg". A name with another word in it, such as "menu-item", tells nothing.
 */
export function hintOf(clues: Clues, messages: Messages): Purpose | null {
  const isLink = clues.target !== null;
  for (const token of tokensOf(clues)) {
    const [whole, key] = keysOf(token);
    // In a link, an x may be the logo of the site X instead of a cross that closes something.
    const code = key === 'x' && isLink ? undefined : (CODES.get(whole) ?? CODES.get(key));
    const word = code ? messages.ofCode('hint', code) : siteNameOf(key.replaceAll('-', ''));
    if (word) return { text: word, by: 'hint', inPageLanguage: false };
  }
  return null;
}

/** Actions that an address may name. Others in the list, such as "user", may as well be the sort of thing it leads to. */
const ACTIONS = new Set(
  'edit delete remove add print share reply cart favourite bookmark like login logout'.split(' '),
);
/** Width in CSS pixels of a picture that may be an icon. */
const ICON_WIDTH = 48;

/** The action that the address of a small picture's link names: "/posts/12/edit". */
export function actionOf({ target, width }: Clues, messages: Messages): Purpose | null {
  if (!target || width > ICON_WIDTH) return null;
  const codes = target.pathname.split('/').map((segment) => CODES.get(keysOf(segment)[0]) ?? '');
  const code = codes.findLast((one) => ACTIONS.has(one));
  const text = code ? messages.ofCode('hint', code) : null;
  return text ? { text, by: 'hint', inPageLanguage: false } : null;
}

/** Names that may be a hint, best first: declared actions, then names of the picture, then names of the control. */
function* tokensOf({ control, inside, file }: Clues): Generator<string> {
  if (Object.keys(control.attributes).some((name) => /^data-(bs-)?dismiss$/.test(name))) yield 'close';
  yield* valuesOf(control, ACTION_ATTRIBUTES);
  for (const tag of inside) {
    if (tag.name === 'use')
      yield (tag.attributes['href'] ?? tag.attributes['xlink:href'] ?? '').replace(/^.*#/, '');
    yield* valuesOf(tag, TELLING_ATTRIBUTES);
    if (tag.name === 'img') yield fileNameOf(tag.attributes['src'] ?? '');
  }
  yield fileNameOf(file);
  yield* valuesOf(control, TELLING_ATTRIBUTES);
}

function valuesOf({ attributes }: Tag, names: string[]): string[] {
  return names.flatMap((name) => (attributes[name] ?? '').split(/\s+/)).filter(Boolean);
}

function fileNameOf(address: string): string {
  if (address.startsWith('data:')) return '';
  return address
    .replace(/[?#].*$/, '')
    .replace(/^.*\//, '')
    .replace(/(\.\w+)+$/, '');
}

/**
 * The words of a name: all of them, and only those that tell more than what sort of thing it is. Parts with digits are
 * left out, because build tools add hashes to names.
 */
function keysOf(token: string): [whole: string, telling: string] {
  const words = token
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word && !/\d/.test(word));
  return [words.join('-'), words.filter((word) => !NEUTRAL_WORDS.has(word)).join('-')];
}
