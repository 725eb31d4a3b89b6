/** White space, no-break, zero-width and blank characters: nothing that could be spoken. */
const BLANK =
  '[\\s\\u00ad\\u034f\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3164\\ufeff\\uffa0]+';
const EDGES = new RegExp(`^${BLANK}|${BLANK}$`, 'g');

/** A name without blank edges and with single spaces; '' where nothing of it can be spoken. */
export function trimName(text: string): string {
  return text && text.replace(EDGES, '').replace(/\s+/g, ' ');
}

/** The same without private-use characters, which icon fonts draw and nobody can speak. */
export function spokenText(text: string): string {
  return trimName(text.replace(/\p{Co}/gu, ''));
}
