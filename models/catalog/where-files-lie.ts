import { join } from 'node:path';
import type { ModelFile } from './card-parts.ts';

/**
 * Where a file of a model lies before the package is built: in models/zoo, or in the npm package it comes from.
 * @param root of the repository
 */
export function whereFileLies(root: string, { path, npm }: Pick<ModelFile, 'path' | 'npm'>): string {
  return npm ? join(root, 'node_modules', npm) : join(root, 'models/zoo', path);
}
