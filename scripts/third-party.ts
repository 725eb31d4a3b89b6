import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { ROOT } from './lib/paths.ts';
import { shippedModels, shippedPackages } from './third-party/list.ts';
import { thirdPartyMarkdown } from './third-party/markdown.ts';

/** Writes THIRD_PARTY.md. */
await runCommand(async () => {
  const packages = shippedPackages();
  const models = shippedModels();
  await writeFile(join(ROOT, 'THIRD_PARTY.md'), thirdPartyMarkdown(packages, models));
  console.log(`THIRD_PARTY.md: ${packages.length} packages, ${models.length} parts of models.`);
  return 0;
});
