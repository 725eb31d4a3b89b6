import type { CardSet } from '#models/catalog/card-set.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { WorkerPicture } from '#models/engine/picture/worker-picture.ts';

/** Formats that are used for photos. Icons, charts and screens come as PNG or SVG. */
const PHOTO_TYPES = /^image\/(?:jpeg|webp|avif)$/;
/** Fewer bytes are an icon. */
const FEWEST_BYTES = 4_000;

/** Whether a picture will probably be captioned, as far as its file tells. */
export function isLikelyPhoto(picture: WorkerPicture): boolean {
  if (picture.type !== 'file') return false;
  return PHOTO_TYPES.test(picture.mime) && picture.bytes.byteLength >= FEWEST_BYTES;
}

export const trunkOf = ({ captioner }: CardSet): ModelFile => captioner.files[captioner.encoder.file]!;

/** The files that a photo needs: first of all the router's and the trunk's. */
export function neededForPhoto(cards: CardSet): { first: ModelFile[]; others: ModelFile[] } {
  const { router, captioner, ranker, lister } = cards;
  const first = [router.files[router.network.file]!, trunkOf(cards)];
  const all = [router, captioner, ranker, lister].flatMap((card) => Object.values(card?.files ?? {}));
  const known = new Set(first.map(({ sha256 }) => sha256));
  const others = [...new Map(all.map((file) => [file.sha256, file])).values()];
  return { first, others: others.filter(({ sha256 }) => !known.has(sha256)) };
}
