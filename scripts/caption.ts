import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { readHub } from '#models/catalog/hub/read-hub.ts';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { describeFiles } from './caption/describe-files.ts';
import { readable, sumOfLines, type CaptionLine } from './caption/line.ts';
import { readOptions, USAGE, type CaptionOptions } from './caption/options.ts';
import { printCatalog } from './caption/print-catalog.ts';
import { downloadModel } from './lib/download-model.ts';
import { HUB_CARDS } from './lib/hub-cards.ts';
import { ROOT } from './lib/paths.ts';
import { openerOf } from './lib/open-studio-in.ts';
import { openStudio, type Studio } from './lib/studio.ts';
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
  const download = (await readHub(HUB_CARDS)).cards.find(({ id }) => id === options.model);
  if (download) return captionByDownload(options, download);
  if (options.hub !== null) throw new UsageError('--hub needs a model in models/hub: name one with --model.');
  if (options.model !== null && !ids.includes(options.model)) {
    const problem = catalog.problems.find(({ path }) => path === options.model);
    if (problem) throw new UsageError(`The model "${problem.path}" cannot be used: ${problem.message}.`);
    throw new UsageError(`There is no model "${options.model}". Choose one of ${ids.join(', ')}.`);
  }
  return caption(options, openerOf(options.browser));
});

/** A model that the browser downloads first: its profile is new each time. */
async function captionByDownload(options: CaptionOptions, { id, variants }: HubCard): Promise<number> {
  const { hub, browser } = options;
  if (hub === null) {
    throw new UsageError(
      `"${id}" must be downloaded first. Name the server with --hub, for example --hub https://huggingface.co.`,
    );
  }
  if (browser === 'firefox') throw new UsageError('--hub works with Chromium only.');
  const { dtype } = variants[0]!;
  return caption(options, async () => {
    const studio = await openStudio();
    console.error(`Downloading ${id}.`);
    try {
      await downloadModel(studio.page, { id, dtype }, hub);
    } catch (error) {
      // Nobody else knows of this browser yet, and it would keep the command from ending.
      await studio.close();
      throw error;
    }
    return studio;
  });
}

async function caption(
  { files, model, beamSize, raw, json, ...options }: CaptionOptions,
  open: () => Promise<Studio>,
): Promise<number> {
  const lines: CaptionLine[] = [];
  const progress = progressOf(files.length, options.progress);
  const decoding = beamSize === null ? {} : { decoding: { beamSize } };
  const describing = { model: model ?? DEFAULT_MODEL, raw, ...decoding };
  for await (const line of describeFiles(files, describing, progress, open)) {
    console.log(json ? JSON.stringify(line) : readable(line));
    lines.push(line);
  }
  if (!json && lines.length > 1) console.log(`\n${sumOfLines(lines)}`);
  return lines.some(({ state }) => state === 'failed') ? 1 : 0;
}
