import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import type { TargetBrowser } from '#scripts/lib/build-if-stale.ts';
import { beamSizeFrom, FLAG, parseCommandLine, UsageError } from '#scripts/lib/command.ts';

export const USAGE = `Usage:
  npm run caption -- [options] IMAGE...
  npm run caption -- --list [--json]

Describes each image as the extension would, in a headless browser.

  IMAGE       an image file, or its http or https address, which is loaded without cookies

  --model ID  the model that writes the captions (--list shows them; default: ${DEFAULT_MODEL})
  --hub URL   where to download a model in models/hub from: https://huggingface.co or a mirror
  --beam N    how many candidate captions to compare; 1 is fastest (default: set by the model)
  --browser B chromium or firefox, which decodes some images differently (default: chromium)
  --raw       print what the model wrote, unchecked (for scoring)
  --json      print one JSON object per image, in the order given
  --progress  show progress on standard error even if it is not a terminal
  --list      list the models
  --help      print this help

Exit code: 0 if all went well; 1 if an image could not be read; 2 if the command line is wrong.`;

export interface CaptionOptions {
  /** Paths and addresses. */
  files: string[];
  model: string | null;
  /** Origin of a hub; null for packaged models. */
  hub: string | null;
  /** Null for the number in the model's card. */
  beamSize: number | null;
  browser: TargetBrowser;
  raw: boolean;
  json: boolean;
  list: boolean;
  /** Tells how far it is even where standard error is no terminal. */
  progress: boolean;
  help: boolean;
}

/** Reads the command line. @throws UsageError if it is wrong */
export function readOptions(args: string[]): CaptionOptions {
  const { values, positionals: files } = parse(args);
  const { model = null, hub = null, beam, browser, raw, json, list, progress, help } = values;
  if (!list && !help && files.length === 0) {
    throw new UsageError(`Name at least one image to describe.\n\n${USAGE}`);
  }
  if (list && files.length > 0) throw new UsageError('--list cannot be combined with images.');
  return {
    files,
    model,
    hub,
    beamSize: beamSizeFrom(beam),
    browser: browserFrom(browser),
    raw,
    json,
    list,
    progress,
    help,
  };
}

function browserFrom(name = 'chromium'): TargetBrowser {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new UsageError(`--browser takes chromium or firefox, not "${name}".`);
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    model: text,
    hub: text,
    beam: text,
    browser: text,
    raw: FLAG,
    json: FLAG,
    list: FLAG,
    progress: FLAG,
    help: FLAG,
  };
  return parseCommandLine({ args, allowPositionals: true, options }, USAGE);
}
