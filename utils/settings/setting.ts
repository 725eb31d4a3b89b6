import * as v from 'valibot';

/**
 * Who must hear at once when a setting changes. A setting that nobody hears of is read whenever it is needed.
 * - `language`: everything that speaks loads its words again
 * - `wording`: the background's cached style of descriptions
 * - `pages`: open pages are told their settings
 * - `judgement`: open pages take their descriptions back and judge every image again
 * - `host`: the host, which cannot read settings by itself
 */
export type Hearer = 'language' | 'wording' | 'pages' | 'judgement' | 'host';

/** One row of the table of settings. */
export interface Setting<Schema extends v.GenericSchema, Heard extends Hearer> {
  /** What the value may be, in storage and in an imported file. */
  schema: Schema;
  /** What holds until a person changes it. */
  default: v.InferOutput<Schema>;
  heardBy: readonly Heard[];
}

/** Bounds of a whole number, both included. */
export interface Range {
  least: number;
  most: number;
  /** How far one press of an arrow key goes. */
  step: number;
}

/** The row itself; the function only ties the default to the schema. */
export function setting<Schema extends v.GenericSchema, const Heard extends Hearer = never>(
  row: Setting<Schema, Heard>,
): Setting<Schema, Heard> {
  return row;
}

/** A row whose schema follows from its range. */
export function wholeNumber<const Heard extends Hearer = never>(row: {
  range: Range;
  default: number;
  heardBy: readonly Heard[];
}) {
  const { least, most } = row.range;
  return { ...row, schema: v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)) };
}
