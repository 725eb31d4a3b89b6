/** A start tag: its name in lower case and its attributes. */
export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

const TAG = /<([a-z][\w:-]*)((?:\s[^\s="<>/]+="[^"]*"?)*)/gi;
const ATTRIBUTE = /\s([^\s="<>/]+)="([^"]*)/g;
const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ' };

/**
 * The start tags in the beginning of an `outerHTML`, which writes every attribute in double quotes. The last tag may be
 * cut off. The markup is only read, and never parsed into elements, so that nothing in it can run.
 */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(TAG)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: attributesIn(attributes),
  }));
}

/** The attributes in a start tag, by their names in lower case. */
export function attributesIn(tag: string): Tag['attributes'] {
  return Object.fromEntries(
    [...tag.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key.toLowerCase(), decodedText(value)]),
  );
}

/** Text with the entities that `outerHTML` writes put back into characters. */
export function decodedText(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
