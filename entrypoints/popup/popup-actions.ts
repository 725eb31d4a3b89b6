import { plural, t } from '#utils/language/i18n.ts';
import { sendMessage, type PopupSwitch } from '#utils/protocol/messages.ts';
import type { Mode } from '#utils/settings/page-settings.ts';

/*
 * What the buttons and choices of the popup do. Each gives a sentence about its outcome; '' if the control itself shows it.
 */

export async function setMode(site: string | null, mode: Mode | null): Promise<string> {
  await sendMessage('setMode', { site, mode });
  return '';
}

export async function setModel(id: string): Promise<string> {
  await sendMessage('setModel', { id });
  return '';
}

export async function saveSetting(key: PopupSwitch, value: boolean): Promise<string> {
  await sendMessage('saveSetting', { key, value });
  return '';
}

/** How many images are being described now. */
export function describing(asked: number): string {
  return asked === 0 ? t('popup_nothing_missing') : plural('announce_describing', asked);
}

export async function undoPage(tabId: number): Promise<string> {
  return plural('undone', await sendMessage('undoPage', { tabId }));
}

export async function forgetDescriptions(): Promise<string> {
  await sendMessage('forgetDescriptions');
  return t('popup_forgotten');
}

export async function freeMemory(): Promise<string> {
  await sendMessage('freeMemory');
  return t('popup_freed');
}
