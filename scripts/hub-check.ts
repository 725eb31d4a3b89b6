/**
 * Runs a model that can be downloaded for real: downloads it, has it describe a known picture, and looks for expected words. For a person
 * with a network. What it prints goes into the model's card, which then no longer counts as experimental.
 */
import { readHub } from '#models/catalog/hub/read-hub.ts';
import { parseCommandLine, runCommand, UsageError } from './lib/command.ts';
import { downloadModel } from './lib/download-model.ts';
import { HUB_CARDS } from './lib/hub-cards.ts';
import { openStudio } from './lib/studio.ts';

const USAGE = `Usage: npm run hub:check -- --model ID [--hub URL] [--file PICTURE --expect WORDS]

Downloads a model and describes a picture with it, to check that its real files work.

  --model   a model in models/hub
  --hub     a mirror to download from (default: the hub on the model's card)
  --file    a picture (default: a photo of a cat)
  --expect  a regular expression that the description must match (default: \\\\b(cat|kitten)\\\\b)

Prints the field "checked" for models/hub/ID/model.json. Exit code: 0 if the description matches, otherwise 1.`;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values } = parseCommandLine(
    { options: { model: text, hub: text, file: text, expect: text } },
    USAGE,
  );
  const { cards } = await readHub(HUB_CARDS);
  const card = cards.find(({ id }) => id === values.model);
  if (!card) {
    throw new UsageError(`Name one of ${cards.map(({ id }) => id).join(', ')} with --model.\n\n${USAGE}`);
  }
  const file = values.file ?? 'scripts/demo/page/pictures/cat.jpg';
  const expected = new RegExp(values.expect ?? '\\b(cat|kitten)\\b', 'i');
  const { device, dtype } = card.variants[0]!;
  const studio = await openStudio();
  try {
    console.error(`Downloading ${card.name}.`);
    await downloadModel(studio.page, { id: card.id, dtype }, values.hub ?? null);
    // The first description loads the model.
    await studio.describe(file, { model: card.id, raw: true });
    const start = performance.now();
    const { answer } = await studio.describe(file, { model: card.id, raw: true });
    if (!answer.ok) throw new Error(answer.failure.message);
    const words = answer.findings.caption?.text ?? '';
    const checked = {
      date: new Date().toISOString().slice(0, 10),
      browser: `Chromium ${studio.version}`,
      device,
      dtype,
      words,
      seconds: Math.round((performance.now() - start) / 100) / 10,
    };
    console.log(JSON.stringify({ checked }, null, 2));
    if (expected.test(words)) return 0;
    console.error(`"${words}" does not match ${String(expected)}: keep the model experimental.`);
    return 1;
  } finally {
    await studio.close();
  }
});
