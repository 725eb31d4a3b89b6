import type { SuppliedAnswer } from '#utils/protocol/messages.ts';
import type { CaptionFinding, Findings } from '#utils/domain/findings.ts';
import { openStudio, StudioGone, type Studio } from '#scripts/caption/studio.ts';
import type { Photo } from '#scripts/lib/flickr8k.ts';

/** What one model made of one photo. */
export interface Answered {
  photo: Photo;
  /** In the model's own words, whether the extension would say them or not. */
  caption: CaptionFinding;
  /** What the extension does with it. */
  tier: 'said' | 'hedged' | 'list' | 'refused';
  findings: Findings;
  /** From handing the picture over to the answer. */
  milliseconds: number;
}

/** Browsers in a row that may die over one photo. */
const ATTEMPTS = 3;

/**
 * Has a model describe the photos as the extension would, one after the other; where it would not let the
 * captioner speak, the caption is asked for all the same, so that every model is scored on every photo.
 * @throws where a photo cannot be described: a score with holes is none
 */
export async function ask(
  model: string,
  photos: readonly Photo[],
  files: readonly string[],
  decoding: { beamSize?: number },
  onProgress: (done: number) => void,
): Promise<Answered[]> {
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
      tier: description.state,
      findings: raw,
      milliseconds: description.ms,
    };
  }
}

function findingsOf(answer: SuppliedAnswer['answer'], photo: Photo): Findings {
  if (answer.ok) return answer.findings;
  throw new Error(`${photo.image} could not be described: ${answer.failure.message}`);
}
