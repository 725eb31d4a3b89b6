import { CLOSER_LOOK } from '#entrypoints/content/closer-look/whole.ts';
import { contextOf } from '#entrypoints/content/ask/collect-context.ts';
import { candidatesIn } from '#entrypoints/content/find/candidates.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import { lookCloserWith } from '#entrypoints/content/picture/closer-look.ts';
import type { PageContext } from '#utils/protocol/page-context.ts';

lookCloserWith(CLOSER_LOOK);

/** What the content script would ask about a control. */
export interface Asked {
  key: string;
  context: PageContext;
}

/** What the content script asks about the first control that `selector` finds; a string says why it asks nothing. */
export function askedOf(selector: string): Asked | string {
  const control = document.querySelector(selector);
  if (!control) return 'there is no such element';
  const pictures = candidatesIn(control).map((element) => ({ element, judgement: judge(element) }));
  for (const { element, judgement } of pictures) {
    if (judgement.control !== control && element !== control) continue;
    if (judgement.todo === 'ask') return { key: judgement.picture.key, context: contextOf(element) };
  }
  return (
    pictures.map(({ judgement }) => `${judgement.todo}: ${judgement.reason}`).join(', ') ||
    'it has no picture'
  );
}
