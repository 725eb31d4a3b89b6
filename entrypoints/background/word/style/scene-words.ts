const PICTURE_OF =
  /^(?:an? |the )?(?:(?:black and white|blurry|close-up|closeup|old|color) )*(?:photo|photograph|picture|image|shot)(?: of| showing) (?=\S)/i;

/** A caption without "a picture of", which a screen reader has said already by the element's role. */
export function sceneWords(caption: string): string {
  return caption.replace(PICTURE_OF, '');
}
