import * as v from 'valibot';

export const name = v.pipe(v.string(), v.nonEmpty());
export const count = v.pipe(v.number(), v.integer(), v.minValue(1));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const byte = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));

export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal'));

const ModelFile = v.strictObject({
  /** Path below models/zoo in the package. Several cards may name one file: that is how models share the trunk. */
  path: v.pipe(v.string(), v.regex(/^[\w-]+(\/[\w-][\w.-]*)+$/, 'a path below models/zoo')),
  bytes: count,
  sha256,
  /** For a file of an npm package: its path below node_modules, from where the build copies it. */
  npm: v.optional(
    v.pipe(v.string(), v.regex(/^(@[\w.-]+\/)?[\w-][\w.-]*(\/[\w-][\w.-]*)+$/, 'a path below node_modules')),
  ),
});
export type ModelFile = v.InferOutput<typeof ModelFile>;

export const TensorSpec = v.strictObject({
  name,
  type: v.picklist(['uint8', 'int64', 'float32']),
  /** A name stands for a dimension that varies. */
  shape: v.array(v.union([count, name])),
});

/** What every card says, wherever its files come from. */
export const aboutFields = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens')),
  name,
  version: name,
  summary: name,
  licence: v.strictObject({
    summary: name,
    parts: v.array(v.strictObject({ part: name, licence: name, source: name })),
  }),
  provenance: v.array(name),
  weaknesses: v.array(name),
};

/** What every card of a packaged model says, whatever the model does. */
export const commonFields = {
  ...aboutFields,
  files: v.record(name, ModelFile),
  /** By data set and split, then by measure. */
  scores: v.record(name, v.record(name, v.number())),
};
