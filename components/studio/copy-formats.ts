export const COPY_FORMATS = ['text', 'html', 'markdown'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** A description to be pasted: alone, or in markup that shows the picture `name`. */
export function formatted(format: CopyFormat, text: string, name: string): string {
  if (format === 'html') return `<img src="${forHtml(name)}" alt="${forHtml(text)}">`;
  if (format === 'markdown') return `![${forMarkdown(text)}](<${forAngles(name)}>)`;
  return text;
}

/** For an attribute's value in double quotes (HTML, "Double-quoted attribute value syntax"). */
function forHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Escapes what would end an image's description or be markup in it (CommonMark 0.31, sections 2.4 and 6.4). */
function forMarkdown(text: string): string {
  return text.replaceAll(/[\\[\]*_`<>!&]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
}

function forAngles(name: string): string {
  return name.replaceAll(/[\\<>]/g, String.raw`\$&`).replaceAll(/\s/g, ' ');
}
