import { messages, t } from '#utils/language/i18n.ts';

/** The file name in an image's address; null if there is none to show, as in a data URL. */
export function fileNameOf(src: string): string | null {
  if (!/^https?:/.test(src)) return null;
  const name = URL.parse(src)?.pathname.split('/').at(-1);
  if (!name) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What people call the images of a page, in its order: by their files, and no two alike. */
export function namesOfImages(images: readonly { src: string }[]): string[] {
  return distinctNames(images.map(({ src }) => fileNameOf(src) ?? t('popup_unnamed_image')));
}

/** The same names, with a number after each that stands for something else before: "cat.jpg", "cat.jpg (2)". */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const used = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; used.has(distinct); number++) {
      const numbered = `${name} (${messages.number(number)})`;
      // A file may really be called so.
      if (!taken.has(numbered)) distinct = numbered;
    }
    used.add(distinct);
    return distinct;
  });
}
