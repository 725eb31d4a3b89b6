import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { runCommand } from './lib/command.ts';
import { ROOT } from './lib/paths.ts';
import { answersFor } from './score-list/answers.ts';
import { readLexicon } from './score-list/lexicon.ts';
import { readOptions, USAGE } from './score-list/options.ts';
import { readPhotos } from './score-list/photos.ts';
import { report } from './score-list/print.ts';
import { scoreOf } from './score-list/score.ts';
import { describeTen, tableOf } from './score-list/ten.ts';
import { writeSheet } from './score-list/sheet.ts';
import { readVerdicts, summary } from './score-list/verdicts.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  if (options.verdicts !== null) {
    console.log(summary(await readVerdicts(options.verdicts)));
    return 0;
  }
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-list-'));
  try {
    const photos = await readPhotos(options.captions!, options.limit, folder);
    const { models, roles } = await readZoo(ROOT);
    const captioner = models.find(({ id }) => id === DEFAULT_MODEL)!;
    if (options.ten) {
      console.log(tableOf(await describeTen(photos, models, { captioner })));
      return 0;
    }
    const answers = await answersFor(photos, { captioner, lister: roles.lister });
    if (options.judge !== null) {
      console.log(`Open ${await writeSheet(options.judge, answers)} and judge. Then: --verdicts FILE`);
    }
    const score = scoreOf(answers, await readLexicon(options.wordnet));
    if (options.json !== null) await writeFile(options.json, JSON.stringify(score, null, 2));
    console.log(report(score));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
