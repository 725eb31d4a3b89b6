import { supply } from '#entrypoints/studio/ask/supply.ts';
import { callRemotely } from '#utils/async/remote-call.ts';
import { t } from '#utils/language/i18n.ts';
import { onMessage, sendMessage } from '#utils/protocol/messages.ts';
import type { AskMore, MoreAbilities, MoreAnswer, MoreSoFar } from '#utils/protocol/more-protocol.ts';
import { fileAt } from './file-at.ts';

const growing = new Map<string, (soFar: MoreSoFar) => void>();
let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  onMessage('moreText', ({ data: { ticket, ...soFar } }) => growing.get(ticket)?.(soFar));
}

/** Asks about a picture of the section, whose file is read again each time. */
export function moreAbout(source: File | string): AskMore {
  return async (task, onText, signal) => {
    try {
      listen();
      const file = typeof source === 'string' ? await fileAt(source, signal) : source;
      if (!(file instanceof File)) return unreachable(file.message);
      const ticket = await supply(await file.arrayBuffer());
      growing.set(ticket, onText);
      return await callRemotely(
        () => sendMessage('more', { ticket, task, address: null }),
        () => sendMessage('stopMore', { ticket }),
        signal,
      ).finally(() => growing.delete(ticket));
    } catch {
      return unreachable(t('studio_unreachable'));
    }
  };
}

/** Milliseconds for which an answer holds: all pictures of the section ask. */
const FRESH = 1_000;
let latest: { at: number; abilities: Promise<MoreAbilities> } | null = null;

/** What the models that are on this device can do. */
export function loadAbilities(): Promise<MoreAbilities> {
  if (!latest || performance.now() - latest.at > FRESH) {
    latest = { at: performance.now(), abilities: sendMessage('abilities') };
  }
  return latest.abilities;
}

function unreachable(message: string): MoreAnswer {
  return { ok: false, reason: 'engine-crashed', message };
}
