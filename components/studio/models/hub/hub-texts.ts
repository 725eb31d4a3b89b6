import type { HubDownload } from '#utils/domain/hub-state.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { isolated } from '#utils/language/isolated.ts';
import { bytesText } from '#components/studio/bytes-text.ts';

/** Seconds from which time is told in minutes. */
const MINUTE = 60;

/** What a download is at, as people read it beside its buttons. Why it failed has a place of its own. */
export function downloadText(download: HubDownload, total: number): string {
  const { at } = download;
  if (at === 'absent') return t('hub_absent', bytesText(total));
  if (at === 'partial' || at === 'failed') {
    if (download.bytes === 0) return t('hub_absent', bytesText(total));
    return t('hub_partial', bytesText(download.bytes), bytesText(total));
  }
  if (at === 'verifying') return t('hub_verifying', bytesText(download.bytes), bytesText(total));
  if (at === 'ready') return t('hub_ready', exactBytes(download.bytes));
  const soFar = t('hub_progress', bytesText(download.bytes), bytesText(total));
  return download.secondsLeft === null ? soFar : `${soFar}, ${t('hub_left', timeText(download.secondsLeft))}`;
}

/** Why a download failed, and what to do. */
export function faultText({
  fault,
  file,
  host,
}: Pick<Extract<HubDownload, { at: 'failed' }>, 'fault' | 'file' | 'host'>): string {
  const name = file?.split('/').at(-1) ?? t('hub_a_file');
  return t(keyOf('hub_fault', fault), isolated(name), isolated(host ?? t('hub_the_server')));
}

/** Whole minutes, or seconds in steps of five, so that it can be read before it changes. */
function timeText(seconds: number): string {
  const [value, unit] =
    seconds >= MINUTE
      ? [Math.round(seconds / MINUTE), 'minute']
      : [Math.max(5, Math.ceil(seconds / 5) * 5), 'second'];
  return messages.number(value, { style: 'unit', unit, unitDisplay: 'long' });
}

function exactBytes(bytes: number): string {
  return messages.number(bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
}
