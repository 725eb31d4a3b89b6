import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { SHARED } from '#scripts/lib/paths.ts';
import { parseCases, type CaseLine } from '#scripts/scan/case-lines.ts';

const LabelledCaseSchema = v.object({
  id: v.string(),
  html: v.string(),
  target: v.string(),
  expected: v.picklist(['needs-alt', 'ok', 'decorative', 'inapplicable']),
  flag: v.boolean(),
  reason: v.string(),
  note: v.string(),
  contested: v.boolean(),
  chromium_agrees: v.boolean(),
  chromium: v.object({ role: v.string(), name: v.string(), ignored: v.boolean() }),
});

/** A case with the right answer, and what Chromium's accessibility tree says about it. */
export type LabelledCase = v.InferOutput<typeof LabelledCaseSchema>;

export interface CaseFile {
  labelled: LabelledCase[];
  /** The same, for `overCases`. */
  lines: CaseLine[];
}

/** The cases that were given to the project; null if they are not there. */
export function givenCases(): CaseFile | null {
  const path = join(SHARED, 'detect/cases.jsonl');
  return existsSync(path) ? readCases(path) : null;
}

/** The cases that we wrote. */
export function ownCases(): CaseFile {
  return readCases(fileURLToPath(new URL('../../fixtures/detect/own-cases.jsonl', import.meta.url)));
}

function readCases(path: string): CaseFile {
  const text = readFileSync(path, 'utf8');
  const rows = text.split('\n').filter(Boolean);
  return {
    labelled: rows.map((row) => v.parse(LabelledCaseSchema, JSON.parse(row))),
    lines: parseCases(text),
  };
}
