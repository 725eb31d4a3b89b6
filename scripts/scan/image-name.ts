import type { CandidateReport } from '#utils/domain/candidate-report.ts';

/** What a person calls an image: the name of its file; for a drawing in the page itself its element, "<svg>". */
export function imageName({ src, selector }: Pick<CandidateReport, 'src' | 'selector'>): string {
  const scheme = /^(data:[^;,]*|blob:)/i.exec(src)?.[1];
  if (scheme) return scheme;
  const path = URL.parse(src, 'http://page/')?.pathname ?? src;
  const name = decoded(path.split('/').findLast((part) => part !== '') ?? '');
  return name && src ? name : `<${elementOf(selector)}>`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The element that a selector ends with: "img" of "html > body > img:nth-of-type(2)"; "image" where it names an id alone. */
function elementOf(selector: string): string {
  return /(?:^|[\s>])([a-z][\w-]*)[^\s>]*$/i.exec(selector)?.[1] ?? 'image';
}
