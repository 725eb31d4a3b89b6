import type { Description } from '#utils/domain/description.ts';
import { t } from '#utils/language/i18n.ts';
import { classify } from '#entrypoints/content/find/classify.ts';
import { isOurs } from '#entrypoints/content/write/inject.ts';
import { openPanel } from '#entrypoints/content/panel/open.tsx';
import type { Hub } from '#entrypoints/content/handover.ts';
import type { Person } from './person.ts';

/** Opens the panel beside `element` and describes its picture in it. */
export async function describeInPanel(element: Element, person: Person, hub: Hub): Promise<void> {
  const { pictures, settings } = hub;
  const { name, verdict, control } = classify(element);
  const stop = new AbortController();
  const handle = openPanel({
    anchor: element,
    existingName: written() === null && name ? name : null,
    writable: verdict !== 'inapplicable' && settings().mode !== 'off',
    onClose: () => (open = false),
    onCancel: () => stop.abort(),
    onRetry: () => void describe(),
    onWrite(text) {
      person.place(element, text);
      if (told) handle.show({ type: 'done', description: told, written: text });
    },
  });
  let open = true;
  let told: Description | null = null;
  await describe();

  async function describe(): Promise<void> {
    // Who asks about the picture of a link wants to know what it shows, not where the link leads.
    const answer = control ? person.look(element, stop.signal) : person.describe(element, stop.signal);
    told = (await answer) ?? unavailable();
    if (open) handle.show({ type: 'done', description: told, written: written() });
  }

  /** What the image's name is now, where it is ours. */
  function written(): string | null {
    const injection = pictures.known(element)?.injection;
    return injection && isOurs(injection) ? injection.text : null;
  }
}

/** The picture is gone, cannot be read, or changed while we looked. */
function unavailable(): Description {
  return { state: 'failed', reason: 'cancelled', message: t('announce_unavailable'), retry: true, ms: 0 };
}
