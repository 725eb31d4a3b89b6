import type { Messages } from '#utils/language/i18n.ts';
import type { Clues } from './clues.ts';
import HINTS from './data/hints.json';
import { NEUTRAL_WORDS } from './data/neutral.ts';
import { knownName } from './hosts.ts';
import type { Tag } from './markup.ts';
import type { Purpose } from './purpose.ts';

const CODES = new Map(Object.entries(HINTS).flatMap(([code, words]) => words.map((word) => [word, code])));

/** Attributes of scripts and styles whose values may name an action. */
const TOLD_BY = [
  'data-action',
  'data-command',
  'data-icon',
  'data-lucide',
  'data-feather',
  'name',
  'icon',
  'class',
  'id',
];

/**
 * What class names, icon references and file names say, where they say nothing but one thing of a closed list:
 * "btn-close", "#icon-search", "hamburger.svg". A name with any other word in it, such as "menu-item", tells nothing.
 */
export function hintOf(clues: Clues, messages: Messages): Purpose | null {
  const isLink = clues.target !== null;
  for (const token of tokensOf(clues)) {
    const [whole, key] = keysOf(token);
    // On a link, a cross may be the letter: a site's logo.
    const code = key === 'x' && isLink ? undefined : (CODES.get(whole) ?? CODES.get(key));
    const word = code ? messages.ofCode('hint', code) : knownName(key.replaceAll('-', ''));
    if (word) return { text: word, by: 'hint', own: false };
  }
  return null;
}

/** What may be a hint, most telling first: declared actions, then what the picture is called, then the control. */
function* tokensOf({ control, inside, file }: Clues): Generator<string> {
  if (Object.keys(control.attributes).some((name) => /^data-(bs-)?dismiss$/.test(name))) yield 'close';
  yield* valuesOf(control, TOLD_BY.slice(0, 2));
  for (const tag of inside) {
    if (tag.name === 'use')
      yield (tag.attributes['href'] ?? tag.attributes['xlink:href'] ?? '').replace(/^.*#/, '');
    yield* valuesOf(tag, TOLD_BY);
    if (tag.name === 'img') yield fileNameOf(tag.attributes['src'] ?? '');
  }
  yield fileNameOf(file);
  yield* valuesOf(control, TOLD_BY);
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

/** A token's words, all and without those that only say what sort of thing it is; hashes of build tools have digits. */
function keysOf(token: string): [whole: string, telling: string] {
  const words = token
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word && !/\d/.test(word));
  return [words.join('-'), words.filter((word) => !NEUTRAL_WORDS.has(word)).join('-')];
}
