import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { UsageError } from '#scripts/lib/command.ts';
import { share } from './print.ts';
import { sum } from './score.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const VerdictsSchema = v.array(
  v.object({
    file: v.string(),
    state: v.string(),
    /** Null where nobody chose. */
    verdict: v.nullable(v.picklist(['right', 'partly', 'wrong'])),
    helps: v.boolean(),
    wrongNouns: count,
    nouns: count,
  }),
);
export type Verdicts = v.InferOutput<typeof VerdictsSchema>;

/** Reads what the page of `--judge` saved. @throws UsageError where it is not that */
export async function readVerdicts(file: string): Promise<Verdicts> {
  try {
    return v.parse(VerdictsSchema, JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new UsageError(`"${file}" holds no verdicts: ${(error as Error).message}`, { cause: error });
  }
}

/** The verdicts in a few lines. Photos that nobody judged are left out, and counted. */
export function summary(verdicts: Verdicts): string {
  const isSilent = ({ state }: Verdicts[number]) => state === 'refused' || state === 'failed';
  const judged = verdicts.filter((each) => each.verdict !== null || isSilent(each));
  const told = judged.filter((each) => !isSilent(each));
  const of = (verdict: string) => told.filter((each) => each.verdict === verdict).length;
  const said = told.filter(({ state }) => state === 'said');
  const nouns = sum(told.map((each) => each.nouns));
  const wrong = sum(told.map(({ wrongNouns }) => wrongNouns));
  return [
    `Photos: ${judged.length}; something is told of ${share(told.length, judged.length)}; not judged: ${verdicts.length - judged.length}.`,
    `Right ${of('right')}, partly ${of('partly')}, wrong ${of('wrong')}.`,
    `A reader is helped by ${share(judged.filter(({ helps }) => helps).length, judged.length)}.`,
    `Wrong nouns: ${share(wrong, nouns)}.`,
    `Said flat: right ${share(said.filter(({ verdict }) => verdict === 'right').length, said.length)}.`,
  ].join('\n');
}
