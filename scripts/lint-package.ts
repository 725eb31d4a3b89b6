import { buildIfStale } from './lib/build-if-stale.ts';
import { runCommand } from './lib/command.ts';
import { lintPackage } from './package/lint.ts';

/** Checks the package for Firefox as Mozilla's store does. */
await runCommand(async () => {
  const { problems, known } = await lintPackage(await buildIfStale('firefox'));
  for (const line of known) console.log(`known    ${line}`);
  for (const line of problems) console.log(`problem  ${line}`);
  console.log(`${problems.length} problems, ${known.length} findings that are known.`);
  return problems.length > 0 ? 1 : 0;
});
