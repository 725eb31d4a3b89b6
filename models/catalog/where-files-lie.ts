import { join } from 'node:path';
import type { ModelFile } from './card-parts.ts';

/**
 * Where a model's file lies before the package is built: among our own, or in the npm package it comes from.
 * @param root of the repository
 */
export function whereFileLies(root: string, { path, npm }: Pick<ModelFile, 'path' | 'npm'>): string {
  return npm ? join(root, 'node_modules', npm) : join(root, 'models/zoo', path);
}
