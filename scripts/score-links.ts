import { FLAG, parseCommandLine, runCommand, UsageError } from './lib/command.ts';
import { CARDS_FILE, readCards } from './score-links/cards.ts';
import { reportGrades, reportMistakes } from './score-links/print.ts';
import { gradeCards } from './score-links/score.ts';

const USAGE = `Usage:
  npm run score:links -- [--part open|final] [--mistakes] [FILE]

Names links and buttons that contain only a picture, with the extension's own code in a real browser, and compares
the names with those that a person would give.

  FILE           JSON lines; the fields are in tests/fixtures/links/README.md, which is also the default set
  --part PART    only the cards of this part
  --mistakes     also lists every card whose name is wrong
  --help         prints this`;

await runCommand(async () => {
  const options = { part: { type: 'string' }, mistakes: FLAG, help: FLAG } as const;
  const { values, positionals } = parseCommandLine(
    { args: process.argv.slice(2), options, allowPositionals: true },
    USAGE,
  );
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { part, mistakes } = values;
  const cards = (await readCards(positionals[0] ?? CARDS_FILE)).filter(
    (card) => part === undefined || card.part === part,
  );
  if (cards.length === 0) throw new UsageError(`No card is of the part "${part}".\n\n${USAGE}`);
  const graded = await gradeCards(cards);
  console.log(reportGrades(graded));
  if (mistakes) console.log(`\n${reportMistakes(graded)}`);
  return 0;
});
