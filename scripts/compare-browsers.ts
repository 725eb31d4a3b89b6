import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { openerOf } from './lib/open-studio-in.ts';
import { describeFiles } from './caption/describe-files.ts';
import type { CaptionLine } from './caption/line.ts';
import type { TargetBrowser } from './lib/build-if-stale.ts';
import { parseCommandLine, runCommand, UsageError } from './lib/command.ts';
import { progressOf } from './lib/progress.ts';

const USAGE = `Usage: npm run compare:browsers -- IMAGE...

Describes the same images in Chromium and in Firefox, and prints each type or text that differs.`;

/** Describes images in both browsers. They decode some files a little differently, so not every text must be the same. */
await runCommand(async () => {
  const { positionals: files } = parseCommandLine(
    { args: process.argv.slice(2), allowPositionals: true, options: {} },
    USAGE,
  );
  if (files.length === 0) throw new UsageError(`Name at least one image.\n\n${USAGE}`);
  const chromium = await linesOf(files, 'chromium');
  const firefox = await linesOf(files, 'firefox');
  const pairs = chromium.map((line, index) => [line, firefox[index]!] as const);
  const otherKind = pairs.filter(([a, b]) => a.kind !== b.kind);
  const otherText = pairs.filter(([a, b]) => a.text !== b.text);
  for (const [a, b] of pairs.filter(([a, b]) => a.kind !== b.kind || a.text !== b.text)) {
    console.log(`${a.file}\n  Chromium: ${told(a)}\n  Firefox:  ${told(b)}`);
  }
  const same = (differing: number) => `${files.length - differing} of ${files.length}`;
  console.log(`Same kind: ${same(otherKind.length)}. Same text: ${same(otherText.length)}.`);
  return 0;
});

async function linesOf(files: readonly string[], browser: TargetBrowser): Promise<CaptionLine[]> {
  const lines: CaptionLine[] = [];
  const progress = progressOf(files.length, false);
  for await (const line of describeFiles(files, { model: DEFAULT_MODEL }, progress, openerOf(browser)))
    lines.push(line);
  return lines;
}

function told({ kind, state, text, refused, error }: CaptionLine): string {
  return `${kind ?? 'no kind'}, ${state}: ${text ?? refused ?? error}`;
}
