import type { BrowserContext, Page } from 'playwright-core';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import type { CaseError, CaseLine, DetectionCase } from './case-lines.ts';
import type { Detection } from './detection.ts';
import { messageOf } from './message-of.ts';
import { PICTURE } from './picture.ts';

/** What came of a case: its answer or its error. */
export type CaseOutcome<T> = ({ id: DetectionCase['id'] } & T) | CaseError;

/** Switches for a browser that judges cases: it reaches no host but our own server. */
export const WITHOUT_NETWORK = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'];

/** How many pages work at once. */
const PAGES = 3;
/** How long a case may take to load. */
const TIMEOUT_MS = 10_000;

/** Gives verdict, reason and flag of each case. */
export function judgeCases(lines: CaseLine[], browser: BrowserContext, detection: Detection) {
  return overCases(lines, browser, async (page, { target }) => {
    const judged = await detection.judgeOne(page, target);
    if (!judged) throw new Error(`No element matches "${target}".`);
    return judged;
  });
}

/**
 * Opens each case in a document of its own, calls `ask` with it, and gives the answers in the order of the cases. Every
 * picture in a document is the same small one; nothing else loads. A case that fails gives its error and does not stop the
 * others.
 */
export async function* overCases<T>(
  lines: CaseLine[],
  browser: BrowserContext,
  ask: (page: Page, one: DetectionCase) => Promise<T>,
): AsyncGenerator<CaseOutcome<T>> {
  const server = await serveCases(lines);
  const pages = await Promise.all(Array.from({ length: PAGES }, () => openCasePage(browser)));
  try {
    const answers = lines.map((line, index) => {
      const casePage = pages[index % PAGES]!;
      return (casePage.turn = casePage.turn.then(() =>
        answerTo(line, `${server.origin}/${index}`, casePage, ask),
      ));
    });
    for (const answer of answers) yield (await answer) as CaseOutcome<T>;
  } finally {
    await Promise.all(pages.map(({ page }) => page.close()));
    await server.close();
  }
}

/** One page, and a promise that settles when the cases that were given to it so far are done. */
interface CasePage {
  page: Page;
  turn: Promise<unknown>;
}

async function openCasePage(browser: BrowserContext): Promise<CasePage> {
  return { page: await browser.newPage(), turn: Promise.resolve() };
}

async function answerTo<T>(
  line: CaseLine,
  address: string,
  casePage: CasePage,
  ask: (page: Page, one: DetectionCase) => Promise<T>,
): Promise<CaseOutcome<T>> {
  if (!line.ok) return { id: line.id, error: line.error };
  const { id } = line.case;
  try {
    await casePage.page.goto(address, { timeout: TIMEOUT_MS });
    return { id, ...(await ask(casePage.page, line.case)) };
  } catch (error) {
    // If a script hangs, the page cannot be used any more.
    await casePage.page.close();
    casePage.page = await casePage.page.context().newPage();
    return { id, error: messageOf(error) };
  }
}

/** `/N` is the document of case N. Every picture is the same one; everything else is missing. */
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

/** An `object` or `embed` may show anything: only the file name says that it should be a picture. */
const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#]|$)/i;

function isEmbedded(destination: string): boolean {
  return destination === 'object' || destination === 'embed';
}

function withDoctype(html: string): string {
  return /^\s*<!doctype/i.test(html) ? html : `<!doctype html>${html}`;
}
