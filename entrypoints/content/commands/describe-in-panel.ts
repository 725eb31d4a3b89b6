import { isSpoken, type Description } from '#utils/domain/description.ts';
import { verdictOf } from '#utils/domain/verdicts.ts';
import { t } from '#utils/language/i18n.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import { openPanel } from '#entrypoints/content/panel/open.tsx';
import type { FrameParts } from './frame-parts.ts';
import type { Person } from './person.ts';
import { writtenTextOf } from './written-text.ts';

/** Opens the panel beside `element` and describes its picture in it. */
export async function describeInPanel(element: Element, person: Person, frame: FrameParts): Promise<void> {
  const { pictures, settings } = frame;
  const { name, reason, control } = judge(element);
  const stop = new AbortController();
  const handle = openPanel({
    anchor: element,
    existingName: written() === null && name ? name : null,
    writable: verdictOf(reason) !== 'inapplicable' && settings().mode !== 'off',
    onClose: () => (open = false),
    onCancel: () => stop.abort(),
    onRetry: () => void describe(),
    onWrite(text) {
      const isOurs = description && isSpoken(description) && description.text === text;
      person.write(element, text, isOurs ? description! : undefined);
      if (description) handle.show({ type: 'done', description, written: text });
    },
  });
  let open = true;
  let description: Description | null = null;
  await describe();

  async function describe(): Promise<void> {
    // A person who asks about the picture of a link wants to know what it shows, not where the link leads.
    const answer = control
      ? person.describeAlone(element, stop.signal)
      : person.describe(element, stop.signal);
    description = (await answer) ?? unavailable();
    if (open) handle.show({ type: 'done', description, written: written() });
  }

  function written(): string | null {
    return writtenTextOf(element, pictures);
  }
}

/** The picture is gone, cannot be read, or changed while we looked. */
function unavailable(): Description {
  return { state: 'failed', reason: 'cancelled', message: t('announce_unavailable'), retry: true, ms: 0 };
}
