import type { CardSet } from '#models/catalog/card-set.ts';
import { judgePhoto } from '#models/judge/judge-photo.ts';
import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import type { CaptionFinding, Findings } from '#utils/domain/findings.ts';
import { openStudio, StudioGone, type Studio } from '#scripts/lib/studio.ts';
import type { Photo } from '#scripts/lib/flickr8k.ts';

/** What one model made of one photo. */
export interface Answered {
  photo: Photo;
  /** The model's own words, whether or not the extension would say them. */
  caption: CaptionFinding;
  /** The caption as it is told: without what nothing bears out. The model's own where it is not told. */
  told: string;
  /** What the extension does with the caption; `list` where it tells what is seen instead. */
  tier: 'said' | 'hedged' | 'list' | 'refused';
  findings: Findings;
  /** From handing the picture over to the answer. */
  milliseconds: number;
}

/** How many browsers may die over one photo. */
const ATTEMPTS = 3;

/**
 * Has a model describe the photos as the extension would, one after the other. If the extension would not use the
 * captioner, its caption is asked for anyway, so that every model is scored on every photo.
 * @throws if a photo cannot be described: a score of only some photos would be misleading
 */
export async function ask(
  models: Pick<CardSet, 'captioner' | 'lister'>,
  photos: readonly Photo[],
  files: readonly string[],
  decoding: { beamSize?: number },
  onProgress: (done: number) => void,
): Promise<Answered[]> {
  const model = models.captioner.id;
  let studio = null as Studio | null;
  const answers: Answered[] = [];
  try {
    for (const [index, photo] of photos.entries()) {
      answers.push(await askOne(photo, files[index]!));
      onProgress(index + 1);
    }
  } finally {
    await studio?.close();
  }
  return answers;

  async function askOne(photo: Photo, file: string): Promise<Answered> {
    for (let attempt = 1; ; attempt++) {
      studio ??= await openStudio();
      try {
        return await describe(studio, photo, file);
      } catch (error) {
        if (!(error instanceof StudioGone) || attempt === ATTEMPTS) throw error;
        console.error(error.message);
        await studio.close();
        studio = null;
      }
    }
  }

  async function describe(from: Studio, photo: Photo, file: string): Promise<Answered> {
    const { answer, description } = await from.describe(file, { model, decoding });
    const findings = findingsOf(answer, photo);
    if (description.state === 'failed') throw new Error(`${photo.image}: ${description.message}`);
    const raw = findings.caption
      ? findings
      : findingsOf((await from.describe(file, { model, decoding, raw: true })).answer, photo);
    if (!raw.caption) throw new Error(`${photo.image}: the model "${model}" wrote no caption.`);
    return {
      photo,
      caption: raw.caption,
      told: toldOf(findings, models) ?? raw.caption.text,
      tier: isOfLister(findings, models) ? 'list' : description.state,
      findings: raw,
      milliseconds: description.ms,
    };
  }
}

/** The caption as the judge lets it be told; null where it does not. */
function toldOf(
  findings: Findings,
  { captioner, lister }: Pick<CardSet, 'captioner' | 'lister'>,
): string | null {
  const judged = judgePhoto(findings, captioner, lister?.thresholds);
  return 'caption' in judged ? judged.caption.text : null;
}

/** Whether what is told of a photo is what the lister sees. */
function isOfLister(
  findings: Findings,
  { captioner, lister }: Pick<CardSet, 'captioner' | 'lister'>,
): boolean {
  return 'shown' in judgePhoto(findings, captioner, lister?.thresholds);
}

function findingsOf(answer: SuppliedAnswer['answer'], photo: Photo): Findings {
  if (answer.ok) return answer.findings;
  throw new Error(`${photo.image} could not be described: ${answer.failure.message}`);
}
