import * as v from 'valibot';

const IdSchema = v.union([v.string(), v.number()]);
const CaseSchema = v.object({ id: IdSchema, html: v.string(), target: v.string() });
/** An element of a document to be judged. */
export type DetectionCase = v.InferOutput<typeof CaseSchema>;

/** A line of a case file, or why it is not a case. */
export type CaseLine = { ok: true; case: DetectionCase } | ({ ok: false } & CaseError);

/** Why a case could not be judged. */
export interface CaseError {
  /** Null if the line has none. */
  id: DetectionCase['id'] | null;
  error: string;
}

/** Reads a file with one JSON object on each line; blank lines are skipped. */
export function parseCases(text: string): CaseLine[] {
  return text.split('\n').flatMap((line, index) => (line.trim() ? [parseCase(line, index + 1)] : []));
}

function parseCase(line: string, number: number): CaseLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, id: null, error: `Line ${number} is not JSON: ${(error as Error).message}` };
  }
  const parsed = v.safeParse(CaseSchema, value);
  if (parsed.success) return { ok: true, case: parsed.output };
  const id = v.safeParse(v.object({ id: IdSchema }), value);
  const wrong = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
  return {
    ok: false,
    id: id.success ? id.output.id : null,
    error: `Line ${number} is not a case: ${wrong.join('; ')}`,
  };
}
