const PICTURE_OF =
  /^(?:an? |the )?(?:(?:black and white|blurry|close-up|closeup|old|color) )*(?:photo|photograph|picture|image|shot)(?: of| showing) (?=\S)/i;

/** A caption without "a picture of" at its start: a screen reader has already said that the element is an image. */
export function sceneWords(caption: string): string {
  return caption.replace(PICTURE_OF, '');
}
