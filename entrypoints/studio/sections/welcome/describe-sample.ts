import { describeFile } from '#entrypoints/studio/ask/describe-file.ts';
import type { Description } from '#utils/domain/description.ts';
import type { FailureReason } from '#utils/domain/findings.ts';
import { t } from '#utils/language/i18n.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { Sample } from './samples.ts';

/** Describes a sample by the road of every other picture. Never rejects. */
export async function describeSample(sample: Sample, signal: AbortSignal): Promise<Description> {
  try {
    const { src, name, control } = sample;
    const purpose = control ? await sendMessage('describeControl', { markup: control }) : null;
    if (purpose) return purpose;
    const blob = await (await fetch(src, { signal })).blob();
    return (await describeFile(new File([blob], name), { signal })).description;
  } catch {
    return signal.aborted ? cancelled() : failed('engine-crashed', t('studio_unreachable'));
  }
}

export function cancelled(): Description {
  return failed('cancelled', t('failure_cancelled'));
}

function failed(reason: FailureReason, message: string): Description {
  return { state: 'failed', reason, message, retry: true, ms: 0 };
}
