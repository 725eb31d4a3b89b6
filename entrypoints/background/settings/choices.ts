import type { Choices } from '#utils/settings/page-settings.ts';
import { emptyAlt, junkAlt } from '#utils/settings/stored-items.ts';

const STORED = { junkAlt, emptyAlt } satisfies Record<keyof Choices, unknown>;

/** What the person has switched on and off for every site. */
export async function choices(): Promise<Choices> {
  const [junk, empty] = await Promise.all([junkAlt.getValue(), emptyAlt.getValue()]);
  return { junkAlt: junk, emptyAlt: empty };
}

/** Stores one choice; open pages hear of it by tellPagesTheirSettings. */
export async function setChoice(name: keyof Choices, on: boolean): Promise<void> {
  await STORED[name].setValue(on);
}
