import { readZoo } from '#models/catalog/read-zoo.ts';
import { DEFAULT_MODEL } from '#models/catalog/default-model.ts';
import { judgeSymbol } from '#models/judge/judge-symbol.ts';
import type { SymbolConfidence } from '#models/catalog/symbols-card.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import { FLAG, parseCommandLine, runCommand, UsageError } from './lib/command.ts';
import { ROOT } from './lib/paths.ts';
import { openStudio } from './lib/studio.ts';
import { table } from './lib/table.ts';
import { readSymbolLabels, type SymbolLabel } from './score-symbols/labels.ts';
import { isRight, scoreSymbols, type AnsweredSymbol, type SymbolScore } from './score-symbols/score.ts';

const USAGE = `Usage:
  npm run score:symbols -- --labels FILE [--json]

Names labelled symbols with the extension's own engine, in a real browser, and scores the names.

  --labels FILE  JSON lines: file (beside FILE), kind (icon, logo, flag, emoji or none), name, accepts (the names
                 that are right), source. models/training/symbols/challenge.py makes such a set.
  --json         the scores as JSON, with every wrong name
  --help         prints this`;

await runCommand(async () => {
  const options = { labels: { type: 'string' }, json: FLAG, help: FLAG } as const;
  const { labels, json, help } = parseCommandLine({ args: process.argv.slice(2), options }, USAGE).values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (labels === undefined) throw new UsageError(`Name a file of labels.\n\n${USAGE}`);
  const answered = await answersTo(await readSymbolLabels(labels));
  const scores = scoreSymbols(answered);
  const wrong = answered.filter((one) => one.name !== null && !isRight(one));
  console.log(json ? JSON.stringify({ scores, wrong }, null, 2) : report(scores));
  return 0;
});

async function answersTo(labelled: readonly SymbolLabel[]): Promise<AnsweredSymbol[]> {
  const { roles } = await readZoo(ROOT);
  if (!roles.symbols) throw new UsageError('models/zoo has no model that names symbols.');
  const { confidence } = roles.symbols;
  const studio = await openStudio();
  const answered: AnsweredSymbol[] = [];
  try {
    for (const [at, label] of labelled.entries()) {
      if (at % 100 === 0) console.error(`${at} of ${labelled.length} pictures.`);
      answered.push(
        answeredBy(label, await studio.describe(label.path, { model: DEFAULT_MODEL }), confidence),
      );
    }
  } finally {
    await studio.close();
  }
  return answered;
}

/** The name counts where the description tells it: the kind alone, or the letters read in a logo, are no name of the index. */
function answeredBy(
  label: SymbolLabel,
  { answer, description }: SuppliedAnswer,
  levels: SymbolConfidence,
): AnsweredSymbol {
  if (!answer.ok || !('text' in description) || !description.kind)
    return { label, kind: null, name: null, tier: null };
  const named = 'inControl' in description ? judgeSymbol(answer.findings.symbols, levels) : null;
  return { label, kind: description.kind, name: named?.name ?? null, tier: named?.tier ?? null };
}

function report(scores: Record<string, SymbolScore>): string {
  const header = [
    'pictures of',
    'number',
    'kind right',
    'said right',
    'said wrong',
    'named right',
    'named wrong',
  ];
  const rows = Object.entries(scores).map(([group, one]) => {
    const { pictures, kindRight, saidRight, saidWrong, right, wrong } = one;
    const shares = [kindRight, saidRight, saidWrong, right, wrong].map(
      (count) => `${((100 * count) / pictures).toFixed(1)} %`,
    );
    return [group, String(pictures)].concat(shares);
  });
  return table(header, rows);
}
