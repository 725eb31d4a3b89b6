import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import type { Architecture } from '#models/catalog/hub/architectures.ts';
import { factsOf, type RepositoryFiles } from './repository.ts';
import type { TinyModel } from './tiny-models.ts';

const ABOUT: Record<TinyModel, { architecture: Architecture; abilities: HubCard['abilities'] }> = {
  'vit-gpt2': { architecture: 'vision-encoder-decoder', abilities: ['caption'] },
  'florence-2': { architecture: 'florence2', abilities: ['caption', 'detail', 'read'] },
  smolvlm: { architecture: 'idefics3', abilities: ['caption', 'detail', 'read', 'answer'] },
};

/** The card of a small model: like a real one, but for its files. */
export function tinyCard(name: TinyModel, files: RepositoryFiles, change: Partial<HubCard> = {}): HubCard {
  return {
    id: `tiny-${name}`,
    name: `Tiny ${name}`,
    version: '1',
    summary: 'Says one sentence about every image.',
    repository: `altscribe/tiny-${name}`,
    revision: '0123456789abcdef0123456789abcdef01234567',
    hosts: { hub: 'https://hub.test', contents: [] },
    ...ABOUT[name],
    languages: ['en'],
    files: Object.fromEntries(factsOf(files).map(({ path, bytes, sha256 }) => [path, { bytes, sha256 }])),
    variants: [{ device: 'wasm', dtype: 'q8', memory: 1_000_000 }],
    licence: { summary: 'MIT', parts: [{ part: 'all', licence: 'MIT', source: 'made by a test' }] },
    provenance: ['Random weights.'],
    strengths: ['Small.'],
    weaknesses: ['Knows one sentence.'],
    checked: null,
    ...change,
  };
}
