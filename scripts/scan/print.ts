import type { ScannedPage } from './pages.ts';

/** One JSON object a line: a candidate, or the page that could not be scanned. */
export function asJson(scanned: ScannedPage): string[] {
  if ('error' in scanned) return [JSON.stringify(scanned)];
  return scanned.frames.flatMap(({ url, candidates }) =>
    candidates.map((candidate) =>
      JSON.stringify({
        page: scanned.page,
        frame: url,
        ...candidate,
        flag: candidate.verdict === 'needs-alt',
      }),
    ),
  );
}

/** A table for people, page by page and frame by frame. */
export function asTable(scanned: ScannedPage): string[] {
  if ('error' in scanned) return [`${scanned.page}: ${scanned.error}`, ''];
  const candidates = scanned.frames.flatMap((frame) => frame.candidates);
  const missing = candidates.filter((candidate) => candidate.verdict === 'needs-alt').length;
  const lines = [`${scanned.page}: ${candidates.length} images, ${missing} without text`];
  for (const [index, frame] of scanned.frames.entries()) {
    if (index > 0 && frame.candidates.length > 0) lines.push(`  in ${frame.url}`);
    for (const { verdict, reason, selector, name } of frame.candidates) {
      lines.push(`  ${verdict.padEnd(12)}  ${reason.padEnd(22)}  ${selector}${name && `  "${name}"`}`);
    }
  }
  return [...lines, ''];
}
