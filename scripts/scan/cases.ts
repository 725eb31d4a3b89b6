import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';
import { serve, type LocalServer } from '../lib/serve.ts';
import type { Detection } from './detection.ts';
import { PICTURE } from './picture.ts';

const CaseSchema = v.object({ id: v.string(), html: v.string(), target: v.string() });
export type Case = v.InferOutput<typeof CaseSchema>;

export type Judged =
  { id: string; verdict: string; reason: string; flag: boolean } | { id: string | null; error: string };

/** A line of a case file, or why it is none. */
export type CaseLine = { ok: true; case: Case } | { ok: false; id: string | null; error: string };

/** How many pages work at once, and how long a case may take to load. */
const PAGES = 3;
const TIMEOUT_MS = 10_000;

/** Reads a file of one JSON object a line; blank lines are skipped. */
export function parseCases(text: string): CaseLine[] {
  return text.split('\n').flatMap((line, index) => (line.trim() ? [parseCase(line, index + 1)] : []));
}

function parseCase(line: string, number: number): CaseLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { ok: false, id: null, error: `Line ${number} is no JSON: ${(cause as Error).message}` };
  }
  const parsed = v.safeParse(CaseSchema, value);
  if (parsed.success) return { ok: true, case: parsed.output };
  const id = (value as { id?: unknown } | null)?.id;
  const wrong = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; ');
  return { ok: false, id: typeof id === 'string' ? id : null, error: `Line ${number} is no case: ${wrong}` };
}

/**
 * Judges each case in a new document, in the order given. Every picture of the document is the same small
 * one; nothing else loads. A case that cannot be judged gives its error and does not stop the others.
 */
export async function* judgeCases(
  lines: CaseLine[],
  context: BrowserContext,
  detection: Detection,
): AsyncGenerator<Judged> {
  const server = await serveCases(lines);
  const pages = await Promise.all(Array.from({ length: PAGES }, () => context.newPage()));
  try {
    const answers: Promise<Judged>[] = [];
    const turns: Promise<unknown>[] = pages.map(() => Promise.resolve());
    for (const [index, line] of lines.entries()) {
      const lane = index % PAGES;
      const answer = turns[lane]!.then(() =>
        judge(line, `${server.origin}/${index}`, pages[lane]!, detection),
      );
      turns[lane] = answer;
      answers.push(answer);
    }
    for (const answer of answers) yield await answer;
  } finally {
    await Promise.all(pages.map((page) => page.close()));
    await server.close();
  }
}

async function judge(line: CaseLine, url: string, page: Page, detection: Detection): Promise<Judged> {
  if (!line.ok) return { id: line.id, error: line.error };
  const { id, target } = line.case;
  try {
    await page.goto(url, { timeout: TIMEOUT_MS });
    const found = await detection.judgeOne(page, target);
    return found ? { id, ...found } : { id, error: `No element matches ${target}.` };
  } catch (cause) {
    return { id, error: (cause as Error).message.split('\n')[0]! };
  }
}

/** `/N` is the document of case N; any picture is the same one; all else is missing. */
function serveCases(lines: CaseLine[]): Promise<LocalServer> {
  return serve((request, response) => {
    const line = lines[Number(request.url?.slice(1))];
    if (line?.ok && request.headers['sec-fetch-dest'] === 'document') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        /^\s*<!doctype/i.test(line.case.html) ? line.case.html : `<!doctype html>${line.case.html}`,
      );
    } else if (/^(image|object|embed)$/.test(String(request.headers['sec-fetch-dest']))) {
      response.setHeader('content-type', 'image/png');
      response.end(PICTURE);
    } else {
      response.writeHead(404).end();
    }
  });
}
