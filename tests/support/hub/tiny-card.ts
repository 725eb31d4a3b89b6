import type { Architecture } from '#models/catalog/hub/architectures.ts';
import type { Ability, HubCard } from '#models/catalog/hub/hub-card.ts';
import { factsOf, type RepositoryFiles } from './repository.ts';

export interface TinyCardOptions {
  id: string;
  architecture: Architecture;
  /** What the hub has: all of it is on the card. */
  files: RepositoryFiles;
  abilities?: Ability[];
  memory?: number;
  /** Paths whose hash the card does not know. */
  unknown?: readonly string[];
  revision?: string;
}

/** The card of a model for tests: of files that a hub on the loopback address has. */
export function tinyCard(options: TinyCardOptions): HubCard {
  const { id, architecture, files, abilities = ['caption'], memory = 200e6, unknown = [] } = options;
  const entries = factsOf(files).map(({ path, bytes, sha256 }) => {
    const isUnknown = unknown.includes(path);
    return [
      path,
      { bytes, ...(isUnknown ? { about: true as const } : {}), sha256: isUnknown ? null : sha256 },
    ];
  });
  return {
    id,
    name: `Tiny ${id}`,
    version: '1',
    summary: 'Made for tests.',
    repository: `altscribe/${id}`,
    revision: options.revision ?? '0123456789'.repeat(4),
    // Nobody is there: the tests set a mirror.
    hosts: { hub: 'https://hub.invalid', contents: [] },
    architecture,
    abilities,
    languages: ['en'],
    files: Object.fromEntries(entries) as HubCard['files'],
    variants: [{ device: 'wasm', dtype: 'q8', memory }],
    licence: { summary: 'MIT', parts: [{ part: 'all', licence: 'MIT', source: 'drawn by the tests' }] },
    provenance: ['Random weights.'],
    strengths: ['Quick.'],
    weaknesses: ['Says one sentence.'],
    checked: null,
  };
}
