import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '#scripts/lib/paths.ts';

const lockFile = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      license: v.optional(v.string()),
      name: v.optional(v.string()),
      dependencies: v.optional(v.record(v.string(), v.string())),
    }),
  ),
});

const packageFile = v.object({ dependencies: v.record(v.string(), v.string()) });

const card = v.object({
  licence: v.object({
    parts: v.array(v.object({ part: v.string(), licence: v.string(), source: v.string() })),
  }),
});

export interface ShippedPackage {
  name: string;
  version: string;
  licence: string;
  /** The licence itself, as the package has it; null where it has no such file. */
  text: string | null;
}

export interface ShippedModel {
  model: string;
  part: string;
  licence: string;
  source: string;
}

/** Stands in for packages that are never loaded (docs/decisions/010-overrides-for-onnxruntime-node-and-sharp.md). */
const NOTHING = '@favware/skip-dependency';

/** The packages that the extension is made of, and all that they depend on: some of those leave nothing in it. */
export function shippedPackages(): ShippedPackage[] {
  const { packages } = v.parse(lockFile, readJson('package-lock.json'));
  const open = Object.keys(v.parse(packageFile, readJson('package.json')).dependencies);
  const shipped = new Map<string, ShippedPackage>();
  for (const name of open) {
    const entry = packages[`node_modules/${name}`];
    if (!entry || entry.name === NOTHING || shipped.has(name)) continue;
    const { version = '', license = 'not stated' } = entry;
    shipped.set(name, { name, version, licence: license, text: licenceText(name) });
    open.push(...Object.keys(entry.dependencies ?? {}));
  }
  return [...shipped.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

function licenceText(name: string): string | null {
  const folder = join(ROOT, 'node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

/** What the models' cards say of their parts. */
export function shippedModels(): ShippedModel[] {
  return readdirSync(join(ROOT, 'models/zoo')).flatMap((model) => {
    const parsed = v.safeParse(card, readCard(model));
    return parsed.success
      ? parsed.output.licence.parts.map(({ part, licence, source }) => ({ model, part, licence, source }))
      : [];
  });
}

function readCard(model: string): unknown {
  try {
    return readJson(`models/zoo/${model}/model.json`);
  } catch {
    // A folder of files that several models share has no card.
    return null;
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as unknown;
}
