import type { CardSet } from '#models/catalog/card-set.ts';
import { judgePhoto } from '#models/judge/judge-photo.ts';
import { judgeSeen } from '#models/judge/seen/judge-seen.ts';
import { openStudio, StudioGone, type Studio } from '#scripts/lib/studio.ts';
import type { Findings } from '#utils/domain/findings.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import type { CaptionedPhoto } from './photos.ts';

/** What the extension tells of one photo. */
export interface ListAnswer {
  photo: CaptionedPhoto;
  /** Whose words they are: `other` for text, other kinds and the detector's bare list. */
  by: 'captioner' | 'lister' | 'other' | 'nobody';
  state: string;
  text: string;
  /** The nouns that are told, by their English names. */
  nouns: string[];
}

type Models = Pick<CardSet, 'captioner' | 'lister'>;

/** Describes the photos in one browser. If the browser dies, another takes its place. */
export async function answersFor(photos: readonly CaptionedPhoto[], models: Models): Promise<ListAnswer[]> {
  let studio: Studio | null = null;
  const answers: ListAnswer[] = [];
  try {
    for (const [at, photo] of photos.entries()) {
      if (at % 50 === 0) console.error(`${at} of ${photos.length} photos.`);
      studio ??= await openStudio();
      try {
        answers.push(
          answerOf(photo, await studio.describe(photo.path, { model: models.captioner.id }), models),
        );
      } catch (error) {
        console.error(`${photo.path}: ${(error as Error).message}`);
        if (!(error instanceof StudioGone)) continue;
        await studio.close();
        studio = null;
      }
    }
  } finally {
    await studio?.close();
  }
  return answers;
}

function answerOf(
  photo: CaptionedPhoto,
  { answer, description }: SuppliedAnswer,
  models: Models,
): ListAnswer {
  const { state } = description;
  const text = state === 'said' || state === 'hedged' || state === 'list' ? description.text : '';
  if (!answer.ok || text === '') return { photo, by: 'nobody', state, text, nouns: [] };
  return { photo, state, text, ...toldOf(answer.findings, models) };
}

/** Whose words are told, and their nouns. */
export function toldOf(findings: Findings, { captioner, lister }: Models): Pick<ListAnswer, 'by' | 'nouns'> {
  const isScene = findings.kind === 'photo' || findings.kind === 'drawing';
  const judged = isScene ? judgePhoto(findings, captioner, lister?.thresholds) : null;
  if (judged && 'caption' in judged) {
    return { by: 'captioner', nouns: (judged.caption.nouns ?? []).map(({ word }) => word) };
  }
  if (judged && 'shown' in judged) {
    return { by: 'lister', nouns: judgeSeen(findings.seen!, lister!.thresholds)!.nouns };
  }
  return { by: 'other', nouns: judged?.tier === 'list' ? judged.objects.map(({ label }) => label) : [] };
}
