import { outcomeText, type PageImage } from './page-image.ts';

export const EXPORT_FORMATS = ['csv', 'json', 'patch'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface ExportRow {
  page: string;
  selector: string;
  src: string;
  verdict: string;
  reason: string;
  oldText: string;
  newText: string | null;
  decision: string;
}

const COLUMNS = ['page', 'selector', 'src', 'verdict', 'reason', 'oldText', 'newText', 'decision'] as const;

/** The list as a file to save: its name and content. */
export function exported(
  format: ExportFormat,
  site: string,
  images: readonly PageImage[],
): { name: string; text: string } {
  const base = `alt-${site.replaceAll(/[^\w.-]/g, '-')}`;
  const rows = images.map(rowOf);
  if (format === 'csv') return { name: `${base}.csv`, text: csv(rows) };
  if (format === 'json') return { name: `${base}.json`, text: json(rows) };
  const patch = rows
    .filter(({ newText }) => newText !== null)
    .map(({ page, selector, newText }) => ({ page, selector, alt: newText }));
  return { name: `${base}.patch.json`, text: json(patch) };
}

function rowOf(image: PageImage): ExportRow {
  const { report, page, decision } = image;
  const { selector, src, verdict, reason, name } = report;
  return {
    page,
    selector,
    src,
    verdict,
    reason,
    oldText: name,
    newText: outcomeText(image),
    decision: decision.value,
  };
}

/** RFC 4180, with a byte order mark: without it some spreadsheets do not read it as UTF-8. */
function csv(rows: readonly ExportRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => cell(row[column] ?? '')).join(','));
  return `\u{feff}${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/** Keeps spreadsheets from running a text as a formula: the texts come from the page, which is not to be trusted. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
