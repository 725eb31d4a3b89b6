import type { CardSet } from '#models/catalog/card-set.ts';
import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { openStudio, type Studio } from '#scripts/lib/studio.ts';
import type { CaptionedPhoto } from './photos.ts';

/** Of everyday photos, one for each; chosen before anybody saw what is said of them. */
const TOPICS = 'street kitchen table bed bathroom beach train field cat computer'.split(' ');

/** One photo of the ten, with what is said of it. */
export interface EverydayPhoto {
  photo: CaptionedPhoto;
  topic: string;
  /** Each captioner's own words, by its id, whether or not they are told. */
  captions: Record<string, string>;
  /** What the extension tells, with the default model; '' for nothing. */
  told: string;
}

/** For each topic, the first photo by name, not yet chosen, with a caption that mentions it. */
export function chooseTen(photos: readonly CaptionedPhoto[]): { photo: CaptionedPhoto; topic: string }[] {
  const byName = photos.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const chosen = new Set<CaptionedPhoto>();
  return TOPICS.flatMap((topic) => {
    const mentions = new RegExp(`\\b${topic}\\b`, 'i');
    const photo = byName.find(
      (each) => !chosen.has(each) && each.captions.some((text) => mentions.test(text)),
    );
    return photo ? (chosen.add(photo), [{ photo, topic }]) : [];
  });
}

/** Asks every captioner for its own words about the ten, and the extension for what it tells. */
export async function describeTen(
  photos: readonly CaptionedPhoto[],
  models: readonly CaptionCard[],
  { captioner }: Pick<CardSet, 'captioner'>,
): Promise<EverydayPhoto[]> {
  const studio = await openStudio();
  try {
    const described: EverydayPhoto[] = [];
    for (const each of chooseTen(photos)) described.push(await describe(studio, each, models, captioner.id));
    return described;
  } finally {
    await studio.close();
  }
}

async function describe(
  studio: Studio,
  { photo, topic }: { photo: CaptionedPhoto; topic: string },
  models: readonly CaptionCard[],
  chosen: string,
): Promise<EverydayPhoto> {
  const captions: Record<string, string> = {};
  for (const { id } of models) {
    const { answer } = await studio.describe(photo.path, { model: id, raw: true });
    captions[id] = answer.ok ? (answer.findings.caption?.text ?? '') : answer.failure.message;
  }
  const { description } = await studio.describe(photo.path, { model: chosen });
  const { state } = description;
  const told = state === 'said' || state === 'hedged' || state === 'list' ? description.text : '';
  return { photo, topic, captions, told };
}

/** The ten as a table of Markdown. */
export function tableOf(described: readonly EverydayPhoto[]): string {
  const models = Object.keys(described[0]?.captions ?? {});
  const rows = described.map(({ photo, topic, captions, told }) => [
    `${photo.file} (${topic})`,
    photo.captions[0] ?? '',
    ...models.map((id) => captions[id] ?? ''),
    told || '(nothing)',
  ]);
  const head = ['Photo', 'A person', ...models.map((id) => `\`${id}\``), 'Told'];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(escaped).join(' | ')} |`)
    .join('\n');
}

function escaped(text: string): string {
  return text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');
}
