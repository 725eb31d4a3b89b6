import { isPrivateAddress } from '#utils/domain/private-address.ts';
import type { HubStatus } from '#utils/domain/hub-state.ts';
import { log } from '#utils/log/log.ts';
import { sendToHost } from '#utils/protocol/host-messages.ts';
import type { HubHostStatus, HubRef } from '#utils/protocol/hub-protocol.ts';
import { onMessage } from '#utils/protocol/messages.ts';
import { fromExtension } from '#utils/protocol/only-extension.ts';
import { readSettings, saveSettings } from '#utils/settings/stored.ts';
import { exemptFromFence } from '#entrypoints/background/host/fence.ts';
import { askOpenHost } from '#entrypoints/background/host/host-link.ts';

/** Answers the Studio about models that can be downloaded. Nothing is downloaded that a person has not just asked for. */
export function answerHub(): void {
  onMessage(
    'hubStatus',
    fromExtension(() => complete(askOpenHost(() => sendToHost('hostHubStatus')))),
  );
  onMessage('hubDownload', fromExtension(download));
  onMessage(
    'hubPause',
    fromExtension((ref: HubRef) => complete(askOpenHost(() => sendToHost('hostHubPause', ref)))),
  );
  onMessage(
    'hubDelete',
    fromExtension(({ id }: { id: string }) =>
      complete(askOpenHost(() => sendToHost('hostHubDelete', { id }))),
    ),
  );
  onMessage('hubForbid', fromExtension(forbid));
  onMessage(
    'hubChanged',
    fromExtension(({ models }: HubHostStatus) => {
      const runs = models.some(({ download }) => ['downloading', 'verifying'].includes(download.at));
      openFence(runs).catch(log.swallowed('hub: fence'));
    }),
  );
}

/** Lets a mirror on a private network through the fence while something is downloaded from it. */
async function openFence(open: boolean): Promise<void> {
  const { hubMirror } = await readSettings();
  await exemptFromFence(open && hubMirror !== '' && isPrivateAddress(hubMirror) ? hubMirror : null);
}

async function download({ consent, ...ref }: HubRef & { consent: boolean }): Promise<HubStatus> {
  if (consent) await saveSettings({ hubAllowed: true });
  const { hubAllowed, hubMirror } = await readSettings();
  if (!hubAllowed) return complete(askOpenHost(() => sendToHost('hostHubStatus')));
  await openFence(true);
  return complete(askOpenHost(() => sendToHost('hostHubDownload', { ...ref, mirror: hubMirror || null })));
}

async function forbid(): Promise<HubStatus> {
  await saveSettings({ hubAllowed: false });
  await openFence(false);
  return complete(askOpenHost(() => sendToHost('hostHubPauseAll')));
}

async function complete(asked: Promise<HubHostStatus>): Promise<HubStatus> {
  const [status, { hubAllowed }] = await Promise.all([asked, readSettings()]);
  return { ...status, allowed: hubAllowed };
}
