import { signal } from '@preact/signals';
import { t } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { Edit, PrivacyReport } from '#utils/protocol/studio-protocol.ts';

export type PrivacyStore = ReturnType<typeof createPrivacyStore>;

/** What was loaded and what is stored, and how to delete it. */
export function createPrivacyStore() {
  const report = signal<PrivacyReport | null>(null);
  const notice = signal('');
  const failed = signal(false);
  const busy = signal(false);

  async function act(action: () => Promise<string>): Promise<void> {
    busy.value = true;
    try {
      failed.value = false;
      notice.value = await action();
      report.value = await sendMessage('privacyReport');
    } catch {
      failed.value = true;
    } finally {
      busy.value = false;
    }
  }

  return {
    report,
    notice,
    failed,
    /** True while something is being deleted or looked up. */
    busy,
    load: () => act(async () => ''),
    forgetFetched: () =>
      act(async () => {
        await sendMessage('forgetFetched');
        return t('studio_privacy_list_gone');
      }),
    forgetDescriptions: () =>
      act(async () => {
        await sendMessage('forgetDescriptions');
        return t('popup_forgotten');
      }),
    forgetEdit: ({ site, address }: Edit) =>
      act(async () => {
        await sendMessage('forgetEdits', { site, address });
        return t('studio_privacy_edit_gone');
      }),
    forgetEdits: () =>
      act(async () => {
        await sendMessage('forgetEdits', null);
        return t('studio_privacy_edits_gone');
      }),
    forgetEverything: () =>
      act(async () => {
        await sendMessage('forgetEverything');
        return t('studio_settings_forgotten_all');
      }),
  };
}
