import type { CardSet } from '#models/catalog/card-set.ts';
import type { ModelFile } from '#models/catalog/card-parts.ts';
import type { WorkerPicture } from './worker-messages.ts';

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

/** The files that a photo needs, in the order of need: a page with nothing but icons needs only the first. */
export function neededForPhoto(cards: CardSet): ModelFile[] {
  const { router, captioner, ranker, lister } = cards;
  const first = router.files[router.network.file]!;
  const files = [router, captioner, ranker, lister].flatMap((card) => Object.values(card?.files ?? {}));
  return [...new Map([first, trunkOf(cards), ...files].map((file) => [file.sha256, file])).values()];
}
