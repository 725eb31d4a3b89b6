import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { describeFiles } from './caption/describe-files.ts';
import { readable, sumOfLines, type CaptionLine } from './caption/line.ts';
import { readOptions, USAGE, type CaptionOptions } from './caption/options.ts';
import { printCatalog } from './caption/print-catalog.ts';
import { ROOT } from './lib/paths.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { progressOf } from './lib/progress.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const catalog = await readZoo(ROOT);
  if (options.list) return printCatalog(catalog, options.json);
  const ids = catalog.models.map(({ id }) => id);
  if (options.model !== null && !ids.includes(options.model)) {
    const problem = catalog.problems.find(({ path }) => path === options.model);
    if (problem) throw new UsageError(`The model "${problem.path}" cannot be used: ${problem.message}.`);
    throw new UsageError(`There is no model "${options.model}". Choose one of ${ids.join(', ')}.`);
  }
  return caption(options);
});

async function caption({
  files,
  model,
  beamSize,
  browser,
  raw,
  json,
  ...options
}: CaptionOptions): Promise<number> {
  const lines: CaptionLine[] = [];
  const progress = progressOf(files.length, options.progress);
  const decoding = beamSize === null ? {} : { decoding: { beamSize } };
  const describing = { model: model ?? DEFAULT_MODEL, raw, ...decoding };
  for await (const line of describeFiles(files, describing, progress, browser)) {
    console.log(json ? JSON.stringify(line) : readable(line));
    lines.push(line);
  }
  if (!json && lines.length > 1) console.log(`\n${sumOfLines(lines)}`);
  return lines.some(({ state }) => state === 'failed') ? 1 : 0;
}
