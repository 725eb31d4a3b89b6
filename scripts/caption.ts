import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { describeFiles } from './caption/describe-files.ts';
import { readable } from './caption/line.ts';
import { readOptions, USAGE, type CaptionOptions } from './caption/options.ts';
import { printCatalog } from './caption/print-catalog.ts';
import { ROOT } from './lib/paths.ts';
import { runCommand, UsageError } from './lib/command.ts';

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
    throw new UsageError(`There is no model "${options.model}": choose one of ${ids.join(', ')}.`);
  }
  return caption(options);
});

async function caption({ files, model, beamSize, raw, json }: CaptionOptions): Promise<number> {
  let anyFailed = false;
  const decoding = beamSize === null ? {} : { decoding: { beamSize } };
  for await (const line of describeFiles(files, { model: model ?? DEFAULT_MODEL, raw, ...decoding })) {
    console.log(json ? JSON.stringify(line) : readable(line));
    anyFailed ||= line.state === 'failed';
  }
  return anyFailed ? 1 : 0;
}
