import { browser } from 'wxt/browser';
import { isSpoken, type Description } from '#utils/domain/description.ts';
import { verdictOf } from '#utils/domain/verdicts.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { t, type MessageKey } from '#utils/language/i18n.ts';
import { LONGEST_EDIT } from '#utils/protocol/studio-protocol.ts';
import { judge } from '#entrypoints/content/find/judge.ts';
import { pictureForPerson } from '#entrypoints/content/find/picture-for-person.ts';
import type { PanelRequest } from '#entrypoints/content/panel/panel-contract.ts';
import { openPanel } from '#entrypoints/content/panel/open.tsx';
import { describeAsAsked } from './describe-as-asked.ts';
import type { FrameParts } from './frame-parts.ts';
import { moreInPanel } from './more-in-panel.ts';
import { choiceIn, rememberDecision } from './panel-decisions.ts';
import type { Person } from './person.ts';
import { isHeard } from './is-heard.ts';
import { textToBeOf } from './written-text.ts';

/**
 * Opens the panel beside `element`, describes its picture in it, and does what the person decides there. Gives what names
 * the picture; null where there is none to read.
 */
export function describeInPanel(element: Element, person: Person, frame: FrameParts): string | null {
  const { pictures, settings } = frame;
  const { reason } = judge(element);
  const address = addressOf(element);
  const stop = new AbortController();
  const existingName = pagesOwnName();
  const handle = openPanel({
    anchor: element,
    existingName,
    writable: verdictOf(reason) !== 'inapplicable' && isHeard(element, pictures) && settings().mode !== 'off',
    more: moreFor(element, address, frame.signal),
    onClose: () => (open = false),
    onCancel: () => stop.abort(),
    onRetry: () => void describe(),
    onKeep: (text) => void keep(text),
    onReject: () => void reject(),
    onUndo: () => void undo(),
  });
  let open = true;
  let description: Description = unavailable();
  void describe();
  return address;

  async function describe(notice: MessageKey | null = null): Promise<void> {
    description = (await describeAsAsked(element, person, stop.signal)) ?? unavailable();
    if (!open) return;
    handle.show({ type: 'done', description, written: written(), choice: choiceIn(description), notice });
  }

  async function keep(text: string): Promise<void> {
    if (!isStillThere(address)) return showChanged();
    const isOurs = isSpoken(description) && description.text === text;
    const over = pagesOwnName() ?? existingName;
    person.write(element, text, isOurs ? description : undefined);
    const notice = await rememberDecision({ type: 'keep', address, text, over });
    if (open) handle.show({ type: 'done', description, written: text, choice: 'kept', notice });
  }

  async function reject(): Promise<void> {
    if (!isStillThere(address)) return showChanged();
    person.withdraw(element);
    const notice = await rememberDecision({ type: 'reject', address });
    if (open) handle.show({ type: 'done', description, written: null, choice: 'rejected', notice });
  }

  /** The image is described as if nothing had been decided. */
  async function undo(): Promise<void> {
    if (!isStillThere(address)) return showChanged();
    const notice = await rememberDecision({ type: 'undo', address });
    person.withdraw(element);
    await describe(notice);
  }

  function isStillThere(opened: string | null): opened is string {
    return opened !== null && opened === addressOf(element);
  }

  function showChanged(): void {
    handle.show({ type: 'done', description, written: written(), notice: 'panel_changed' });
  }

  /** What the page calls the image itself; null where it does not, or our text stands there. */
  function pagesOwnName(): string | null {
    const { name } = judge(element);
    return written() === null && name ? name.slice(0, LONGEST_EDIT) : null;
  }

  function written(): string | null {
    return textToBeOf(element, pictures);
  }
}

/** Null in private windows: the background notes nothing of them, not even which image a panel is open for. */
function moreFor(element: Element, address: string | null, signal: AbortSignal): PanelRequest['more'] {
  if (address === null || browser.extension.inIncognitoContext) return null;
  return { ask: moreInPanel(element, address, signal), loadAbilities: () => sendMessage('abilities') };
}

function addressOf(element: Element): string | null {
  return pictureForPerson(element)?.key ?? null;
}

/** The picture is gone, cannot be read, or changed while we looked. */
function unavailable(): Description {
  return { state: 'failed', reason: 'cancelled', message: t('announce_unavailable'), retry: true, ms: 0 };
}
