import { editFor, forgetEdits, rememberEdit } from './edits.ts';

/** The page on which a person decides about an image, as the browser tells. */
export interface DecidedPage {
  /** Null where no content script runs. */
  site: string | null;
  /** False in a private window. */
  keep: boolean;
}

/**
 * Remembers, unless the window is private, the text that a person gave an image of a site: '' for a decoration, null
 * where they want none. True where it is remembered.
 * @param over the name of the page's own that the text replaces
 */
export async function rememberDecision(
  { site, keep }: DecidedPage,
  address: string,
  text: string | null,
  over: string | null = null,
): Promise<boolean> {
  if (site === null || !keep) return false;
  // Words that a person changes still replace the same name, which the page does not show meanwhile.
  const replaced = over ?? (await editFor(site, address))?.over;
  await rememberEdit({
    site,
    address,
    text,
    ...(replaced !== undefined && { over: replaced }),
    at: Date.now(),
  });
  return true;
}

/** Forgets what a person decided for an image. */
export async function forgetDecision({ site }: Pick<DecidedPage, 'site'>, address: string): Promise<void> {
  if (site !== null) await forgetEdits({ site, address });
}
