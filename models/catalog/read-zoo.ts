import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCards, type Catalog } from './read-cards.ts';
import type { Card, ModelFile } from './schema.ts';

/**
 * The catalog as it lies in a folder, for scripts and tests: every file of every model is opened and
 * compared with its card, and a model with a wrong or missing file becomes a problem.
 */
export async function readZoo(folder: string): Promise<Catalog> {
  const { models, problems } = readCards(await cardTexts(folder));
  const catalog: Catalog = { models: [], problems };
  for (const card of models) {
    const message = await firstBadFile(folder, card);
    if (message) catalog.problems.push({ path: card.id, message });
    else catalog.models.push(card);
  }
  return catalog;
}

async function cardTexts(folder: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name, 'model.json');
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) texts[path] = text;
  }
  return texts;
}

async function firstBadFile(folder: string, card: Card): Promise<string | null> {
  for (const file of Object.values(card.files)) {
    const message = await checkFile(folder, file);
    if (message) return message;
  }
  return null;
}

async function checkFile(folder: string, file: ModelFile): Promise<string | null> {
  const bytes = await readFile(join(folder, file.path)).catch(() => null);
  if (!bytes) return `${file.path} is missing`;
  if (bytes.length !== file.bytes)
    return `${file.path} has ${bytes.length} bytes, its card says ${file.bytes}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === file.sha256
    ? null
    : `${file.path} has the SHA-256 ${sha256}, its card says ${file.sha256}`;
}
