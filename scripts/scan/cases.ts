import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import type { Detection } from './detection.ts';
import { messageOf } from './message-of.ts';
import { PICTURE } from './picture.ts';

const IdSchema = v.union([v.string(), v.number()]);
const CaseSchema = v.object({ id: IdSchema, html: v.string(), target: v.string() });
export type Case = v.InferOutput<typeof CaseSchema>;

/** A line of a case file, or why it is none. */
export type CaseLine = { ok: true; case: Case } | ({ ok: false } & CaseError);

export type Outcome<T> = ({ id: Case['id'] } & T) | CaseError;

interface CaseError {
  /** Null where the line has none. */
  id: Case['id'] | null;
  error: string;
}

/** Switches for a browser that judges cases: it asks no host but ours. */
export const WITHOUT_NETWORK = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'];

/** How many pages work at once, and how long a case may take to load. */
const LANES = 3;
const TIMEOUT_MS = 10_000;

/** Reads a file of one JSON object a line; blank lines are skipped. */
export function parseCases(text: string): CaseLine[] {
  return text.split('\n').flatMap((line, index) => (line.trim() ? [parseCase(line, index + 1)] : []));
}

function parseCase(line: string, number: number): CaseLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, id: null, error: `Line ${number} is no JSON: ${(error as Error).message}` };
  }
  const parsed = v.safeParse(CaseSchema, value);
  if (parsed.success) return { ok: true, case: parsed.output };
  const id = v.safeParse(v.object({ id: IdSchema }), value);
  const wrong = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
  return {
    ok: false,
    id: id.success ? id.output.id : null,
    error: `Line ${number} is no case: ${wrong.join('; ')}`,
  };
}

/** Verdict, reason and flag of each case. */
export function judgeCases(lines: CaseLine[], browser: BrowserContext, detection: Detection) {
  return overCases(lines, browser, async (page, { target }) => {
    const judged = await detection.judgeOne(page, target);
    if (!judged) throw new Error(`No element matches "${target}".`);
    return judged;
  });
}

/**
 * Opens each case in a document of its own and asks it something; gives the answers in the cases' order.
 * Every picture of a document is the same small one; nothing else loads. A case that fails gives its error
 * and does not stop the others.
 */
export async function* overCases<T>(
  lines: CaseLine[],
  browser: BrowserContext,
  ask: (page: Page, one: Case) => Promise<T>,
): AsyncGenerator<Outcome<T>> {
  const server = await serveCases(lines);
  const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(browser)));
  try {
    const answers = lines.map((line, index) => {
      const lane = lanes[index % LANES]!;
      return (lane.turn = lane.turn.then(() => answerTo(line, `${server.origin}/${index}`, lane, ask)));
    });
    for (const answer of answers) yield (await answer) as Outcome<T>;
  } finally {
    await Promise.all(lanes.map(({ page }) => page.close()));
    await server.close();
  }
}

/** One page, and the end of the queue before it. */
interface Lane {
  page: Page;
  turn: Promise<unknown>;
}

async function openLane(browser: BrowserContext): Promise<Lane> {
  return { page: await browser.newPage(), turn: Promise.resolve() };
}

async function answerTo<T>(
  line: CaseLine,
  address: string,
  lane: Lane,
  ask: (page: Page, one: Case) => Promise<T>,
): Promise<Outcome<T>> {
  if (!line.ok) return { id: line.id, error: line.error };
  const { id } = line.case;
  try {
    await lane.page.goto(address, { timeout: TIMEOUT_MS });
    return { id, ...(await ask(lane.page, line.case)) };
  } catch (error) {
    // A page whose script hangs is of no more use.
    await lane.page.close();
    lane.page = await lane.page.context().newPage();
    return { id, error: messageOf(error) };
  }
}

/** `/N` is the document of case N; every picture is the same one; all else is missing. */
function serveCases(lines: CaseLine[]): Promise<LocalServer> {
  return serve((request, response) => {
    const destination = String(request.headers['sec-fetch-dest']);
    const line = lines[Number(request.url?.slice(1))];
    if (line?.ok && destination === 'document') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(withDoctype(line.case.html));
    } else if (destination === 'image' || (isEmbedded(destination) && IMAGE_FILE.test(request.url ?? ''))) {
      response.setHeader('content-type', 'image/png');
      response.end(PICTURE);
    } else {
      response.writeHead(404).end();
    }
  });
}

/** What an `object` or `embed` shows may be anything: only the name tells that it should be a picture. */
const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#]|$)/i;

function isEmbedded(destination: string): boolean {
  return destination === 'object' || destination === 'embed';
}

function withDoctype(html: string): string {
  return /^\s*<!doctype/i.test(html) ? html : `<!doctype html>${html}`;
}
