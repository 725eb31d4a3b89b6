import * as v from 'valibot';
import { aboutFields, count, name, sha256 } from '#models/catalog/card-parts.ts';
import { ARCHITECTURES, DEVICES, DTYPES, sessionFiles, SMALL_FILES, type Device } from './architectures.ts';

/** What a model can be asked for. */
export const ABILITIES = ['caption', 'detail', 'read', 'answer'] as const;
export type Ability = (typeof ABILITIES)[number];

/** Path of a file in its repository: relative, and not upwards. */
const path = v.pipe(v.string(), v.regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'a path in the repository'));

const origin = v.pipe(v.string(), v.regex(/^https:\/\/[a-z0-9.-]+$/, 'an https origin'));
/** As in a content security policy, "*." at the start stands for any subdomain. */
const originPattern = v.pipe(
  v.string(),
  v.regex(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'an https origin'),
);

const HubFile = v.strictObject({
  bytes: count,
  /** True where nobody here has seen the exact size: then what the hub says at the first download counts. */
  about: v.optional(v.literal(true)),
  /** null where it is not public: it is taken at the first download, shown, and checked ever after. */
  sha256: v.nullable(sha256),
});
export type HubFile = v.InferOutput<typeof HubFile>;

/** One way to run the model. Its ONNX files have the names that transformers.js makes of the architecture and the dtype. */
const Variant = v.strictObject({
  device: v.picklist(DEVICES),
  dtype: v.picklist(DTYPES),
  /** Bytes of memory that it takes while it runs. */
  memory: count,
});
export type HubVariant = v.InferOutput<typeof Variant>;

/** What `npm run hub:check` found, on a computer with a network. */
const Check = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  browser: name,
  device: v.picklist(DEVICES),
  dtype: v.picklist(DTYPES),
  /** What it wrote about the known picture. */
  words: name,
  seconds: v.pipe(v.number(), v.minValue(0)),
});

const HubCardFields = v.strictObject({
  ...aboutFields,
  repository: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/, 'OWNER/NAME')),
  /**
   * A full commit hash. A branch where no hash is known: then the commit that the hub serves at the first download is
   * kept to.
   */
  revision: v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|main)$/, 'a full commit hash, or main')),
  hosts: v.strictObject({
    hub: origin,
    /** Where the hub may send us for the contents of files. Any other redirect is an error. */
    contents: v.array(originPattern),
  }),
  architecture: v.picklist(ARCHITECTURES),
  abilities: v.pipe(v.array(v.picklist(ABILITIES)), v.minLength(1)),
  languages: v.pipe(v.array(name), v.minLength(1)),
  /** By path in the repository. */
  files: v.record(path, HubFile),
  /** The first one runs everywhere: it is for wasm. */
  variants: v.pipe(v.array(Variant), v.minLength(1)),
  strengths: v.array(name),
  /** null: no real file of it was ever run here, so it is experimental. */
  checked: v.nullable(Check),
});

/** The card of a model that can be downloaded. Like the cards of the packaged models, it holds no code. */
export const HubCardSchema = v.pipe(
  HubCardFields,
  v.check(({ variants }) => variants[0]?.device === 'wasm', 'has no first variant for wasm'),
  v.rawCheck(({ dataset, addIssue }) => {
    const missing = dataset.typed && missingFile(dataset.value);
    if (missing) addIssue({ message: `lacks ${missing}, which transformers.js needs` });
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    const foreign = dataset.typed && foreignFile(dataset.value);
    if (foreign) addIssue({ message: `names ${foreign}, which belongs to none of its variants` });
  }),
);
export type HubCard = v.InferOutput<typeof HubCardSchema>;

/** Where models run now. Cards say what a variant takes on WebGPU, but nothing here runs one there yet. */
const RUNS_ON: ReadonlySet<Device> = new Set(['wasm']);

/** The variants of a card that can run here: no other is offered, downloaded or counted. */
export function runnableVariants({ variants }: Pick<HubCard, 'variants'>): HubVariant[] {
  return variants.filter(({ device }) => RUNS_ON.has(device));
}

/** Paths of the files that one variant needs: its sessions, and all that is not ONNX. */
export function filesOfVariant(
  card: Pick<HubCard, 'architecture' | 'files'>,
  { dtype }: Pick<HubVariant, 'dtype'>,
): string[] {
  const rest = Object.keys(card.files).filter((path) => !path.endsWith('.onnx'));
  return [...rest, ...sessionFiles(card.architecture, dtype)];
}

/** Bytes of what one variant needs. Exact unless the card says "about" of a file. */
export function bytesOfVariant(
  card: Pick<HubCard, 'architecture' | 'files'>,
  variant: Pick<HubVariant, 'dtype'>,
): number {
  return filesOfVariant(card, variant).reduce((sum, path) => sum + (card.files[path]?.bytes ?? 0), 0);
}

/** True until somebody has run `npm run hub:check` and put what it printed into the card. */
export function isExperimental({ checked }: Pick<HubCard, 'checked'>): boolean {
  return checked === null;
}

function missingFile({
  architecture,
  files,
  variants,
}: v.InferOutput<typeof HubCardFields>): string | undefined {
  const needed = [...SMALL_FILES, ...variants.flatMap(({ dtype }) => sessionFiles(architecture, dtype))];
  return needed.find((path) => !Object.hasOwn(files, path));
}

function foreignFile({
  architecture,
  files,
  variants,
}: v.InferOutput<typeof HubCardFields>): string | undefined {
  const own = new Set(variants.flatMap(({ dtype }) => sessionFiles(architecture, dtype)));
  return Object.keys(files).find((path) => path.endsWith('.onnx') && !own.has(path));
}
