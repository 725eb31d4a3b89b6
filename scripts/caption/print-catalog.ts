import { bytesOf, type ModelCatalog } from '#models/catalog/read-cards.ts';
import type { CaptionCard } from '#models/catalog/caption-card.ts';

/** Prints the models that can be used, and on standard error those that cannot. Gives the exit code. */
export function printCatalog({ models, problems }: ModelCatalog, json: boolean): number {
  for (const card of models) console.log(json ? JSON.stringify(entry(card)) : readable(card));
  for (const { path, message } of problems) console.error(`${path} cannot be used: ${message}`);
  return problems.length > 0 ? 1 : 0;
}

function entry(card: CaptionCard) {
  const { id, family, licence, scores } = card;
  // Everything in models/zoo is part of the package.
  return { id, family, builtIn: true, bytes: bytesOf(card), licence: licence.summary, scores };
}

function readable(card: CaptionCard): string {
  const scores = Object.entries(card.scores).map(([on, measures]) => `  ${on}: ${measuresOf(measures)}`);
  const size = `${(bytesOf(card) / 1e6).toFixed(1)} MB`;
  return [
    `${card.id} (${card.family}, ${size}, ${card.licence.summary})`,
    `  ${card.summary}`,
    ...scores,
  ].join('\n');
}

function measuresOf(measures: Record<string, number>): string {
  return Object.entries(measures)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
