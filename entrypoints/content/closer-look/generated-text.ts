import { all } from '#entrypoints/content/find/element/all.ts';
import { spokenText } from '#entrypoints/content/find/name/name-text.ts';

/** Elements that no text can be generated in. */
const WITHOUT_PSEUDOS = ':not(img,svg,svg *,br,picture,source,input)';

/** Whether CSS writes text before or after the content of a control. Styles of pseudo-elements are slow. */
export function hasGeneratedText(control: Element): boolean {
  return [control, ...all(control, WITHOUT_PSEUDOS)].some(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      ['::before', '::after', '::marker'].some((pseudo) => {
        const { content, display, visibility } = getComputedStyle(element, pseudo);
        return display !== 'none' && visibility === 'visible' && isSpoken(content);
      }),
  );
}

/** True where a computed CSS `content` value gives something that can be spoken. A counter does, whatever its value is. */
export function isSpoken(content: string): boolean {
  return (
    generatedText(content) !== '' ||
    /\bcounters?\((?![^)]*,\s*none\s*\))/.test(withoutStrings(spokenPart(content)))
  );
}

/** The spoken text of a computed CSS `content` value, counters left out: its alternative text (CSS Content 3), else its strings. */
export function generatedText(content: string): string {
  const strings = spokenPart(content)
    .replace(/url\(".*?"\)/g, '')
    .match(/"(?:[^"\\]|\\.)*"/g);
  return spokenText((strings ?? []).map((string) => string.slice(1, -1)).join(''));
}

/** What follows the slash, if there is one. */
function spokenPart(content: string): string {
  return content.split(/\/ (?=["c])/).at(-1) ?? '';
}

function withoutStrings(content: string): string {
  return content.replace(/"(?:[^"\\]|\\.)*"/g, '');
}
