import { readFile } from 'node:fs/promises';
import { buildIfStale } from './lib/build-if-stale.ts';
import { launchBrowser } from './lib/browser.ts';
import { runCommand } from './lib/command.ts';
import { progressOf } from './lib/progress.ts';
import { parseCases } from './scan/case-lines.ts';
import { judgeCases, WITHOUT_NETWORK } from './scan/detection-cases.ts';
import { loadDetection } from './scan/detection.ts';
import { readOptions, USAGE, type ScanOptions } from './scan/options.ts';
import { scanPage, type ScannedPage } from './scan/pages.ts';
import { openScanner } from './scan/scanner.ts';
import { asJson, asTable } from './scan/print.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  return options.cases === null ? scan(options) : judge(options.cases);
});

async function judge(file: string): Promise<number> {
  const lines = parseCases(await readFile(file, 'utf8'));
  const [browser, detection] = await Promise.all([launchBrowser({ args: WITHOUT_NETWORK }), loadDetection()]);
  let anyFailed = false;
  try {
    for await (const judged of judgeCases(lines, browser, detection)) {
      console.log(JSON.stringify(judged));
      anyFailed ||= 'error' in judged;
    }
  } finally {
    await browser.close();
  }
  return anyFailed ? 1 : 0;
}

async function scan({ pages, json, describe, failOnMissing, progress }: ScanOptions): Promise<number> {
  const browser = await launchBrowser({ extension: await buildIfStale() });
  let anyFailed = false;
  try {
    const nextPage = progressOf(pages.length, progress, { label: 'Page ' });
    const scanner = await openScanner(browser, (total) => progressOf(total, progress));
    for (const page of pages) {
      nextPage(page);
      const scanned = await scanPage(page, describe, browser, scanner);
      for (const line of json ? asJson(scanned) : asTable(scanned)) console.log(line);
      anyFailed ||= 'error' in scanned || (failOnMissing && lacksText(scanned));
    }
  } finally {
    await browser.close();
  }
  return anyFailed ? 1 : 0;
}

function lacksText({ frames }: Extract<ScannedPage, { frames: unknown }>): boolean {
  return frames.some(({ candidates }) => candidates.some(({ verdict }) => verdict === 'needs-alt'));
}
