import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFile } from './card-parts.ts';
import type { AnyCard } from './card-set.ts';
import { isWholeOnnx } from './onnx-whole.ts';
import { messageOf, readCards, withoutRanker, type ModelCatalog } from './read-cards.ts';
import { roleCards } from './roles.ts';
import type { CaptionCard } from './caption-card.ts';
import { misfitOf } from './vocabulary-fit.ts';
import { whereFileLies } from './where-files-lie.ts';
import { log } from '#utils/log/log.ts';

/**
 * The catalog as it lies in the repository, for scripts and tests. Every file of every model is opened and compared with
 * its card; a model with a wrong or missing file becomes a problem.
 * @param root the folder that holds models/zoo
 */
export async function readZoo(root: string): Promise<ModelCatalog> {
  const { models, roles, problems } = readCards(await cardTexts(join(root, 'models/zoo')));
  const catalog: ModelCatalog = { models: [], roles, problems };
  const hadRanker = roles.ranker !== null;
  const isWhole = async (card: AnyCard) => {
    const message = await firstBadFile(root, Object.values(card.files));
    if (message) problems.push({ path: card.id, message });
    return !message;
  };
  const fits = async (card: CaptionCard) => {
    const message = await misfitOf(card, readJson).catch(messageOf);
    if (message) problems.push({ path: card.id, message });
    return !message;
  };
  const readJson = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(root, 'models/zoo', path), 'utf8'));
  for (const card of models) if ((await isWhole(card)) && (await fits(card))) catalog.models.push(card);
  for (const card of roleCards(roles)) if (!(await isWhole(card))) roles[card.role] = null;
  // Where there was no card of a ranker, `readCards` has said so.
  if (hadRanker) problems.push(...withoutRanker(catalog));
  return catalog;
}

/** The files that the cards take from npm packages. */
export async function filesOfNpm(root: string): Promise<ModelFile[]> {
  const { models, roles } = readCards(await cardTexts(join(root, 'models/zoo')));
  const cards: AnyCard[] = [...models, ...roleCards(roles)];
  return cards.flatMap((card) => Object.values(card.files)).filter((file) => file.npm);
}

async function cardTexts(folder: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name, 'model.json');
    const text = await readFile(path, 'utf8').catch(log.swallowed('zoo: folder without a card', null));
    if (text !== null) texts[path] = text;
  }
  return texts;
}

async function firstBadFile(root: string, files: readonly ModelFile[]): Promise<string | null> {
  for (const file of files) {
    const message = await checkFile(root, file);
    if (message) return message;
  }
  return null;
}

async function checkFile(root: string, file: ModelFile): Promise<string | null> {
  const bytes = await readFile(whereFileLies(root, file)).catch(() => null);
  if (!bytes) return `${file.path} is missing`;
  if (bytes.length !== file.bytes)
    return `${file.path} has ${bytes.length} bytes, its card says ${file.bytes}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== file.sha256) return `${file.path} has the SHA-256 ${sha256}, its card says ${file.sha256}`;
  return file.path.endsWith('.onnx') && !isWholeOnnx(bytes) ? `${file.path} was cut short` : null;
}
