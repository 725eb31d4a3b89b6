import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from './lib/browser.ts';
import { judgeCases, parseCases } from './scan/cases.ts';
import { loadDetection, type Detection } from './scan/detection.ts';
import { scanPage, type ScannedFrame } from './scan/pages.ts';
import { asJson, asTable } from './scan/print.ts';

const USAGE = `Usage: npm run scan -- [--json] [--fail-on missing] [--cases FILE.jsonl] URL-or-HTML-file...

Lists every image of the pages with a verdict, the reason and a selector.
  --json             one JSON object a line instead of a table
  --fail-on missing  exit with 1 where an image lacks a text alternative
  --cases FILE       judge each line's "target" in its "html": one JSON line each`;

interface Options {
  json: boolean;
  failOnMissing: boolean;
  cases: string | undefined;
  pages: string[];
}

process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 done, 1 something was missing or could not be judged, 2 wrong arguments. */
async function main(argv: string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(argv);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const lines = options.cases === undefined ? null : await readCaseFile(options.cases);
  if (lines === undefined) return 2;

  console.error('Starting Chromium ...');
  // Cases are judged by what they contain: no other host is asked.
  const context = await launchBrowser(
    lines ? { args: ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'] } : {},
  );
  try {
    const detection = await loadDetection();
    return lines ? await runCases(lines, context, detection) : await runPages(options, context, detection);
  } finally {
    await context.close();
  }
}

/** @throws on arguments that make no sense, with one sentence on what is wrong. */
function readOptions(argv: string[]): Options {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'fail-on': { type: 'string' }, cases: { type: 'string' } },
  });
  const failOn = values['fail-on'];
  if (failOn !== undefined && failOn !== 'missing') {
    throw new Error(`--fail-on knows "missing" only, not "${failOn}".`);
  }
  if (values.cases === undefined && positionals.length === 0) throw new Error('No page was given.');
  if (values.cases !== undefined && positionals.length > 0) {
    throw new Error('Give either --cases or pages, not both.');
  }
  return {
    json: values.json ?? false,
    failOnMissing: failOn === 'missing',
    cases: values.cases,
    pages: positionals,
  };
}

async function readCaseFile(path: string) {
  try {
    return parseCases(await readFile(path, 'utf8'));
  } catch (error) {
    console.error(`The case file cannot be read: ${(error as Error).message}`);
    return undefined;
  }
}

async function runCases(
  lines: ReturnType<typeof parseCases>,
  context: BrowserContext,
  detection: Detection,
): Promise<number> {
  let failed = false;
  for await (const judged of judgeCases(lines, context, detection)) {
    console.log(JSON.stringify(judged));
    failed ||= 'error' in judged;
  }
  return failed ? 1 : 0;
}

async function runPages(options: Options, context: BrowserContext, detection: Detection): Promise<number> {
  let failed = false;
  for (const page of options.pages) {
    console.error(`Scanning ${page} ...`);
    const scanned = await scanPage(page, context, detection);
    for (const line of options.json ? asJson(scanned) : asTable(scanned)) console.log(line);
    failed ||= 'error' in scanned || (options.failOnMissing && lacksText(scanned.frames));
  }
  return failed ? 1 : 0;
}

function lacksText(frames: ScannedFrame[]): boolean {
  return frames.some(({ candidates }) => candidates.some(({ verdict }) => verdict === 'needs-alt'));
}
