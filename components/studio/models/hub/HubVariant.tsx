import { Button } from '#components/controls/Button.tsx';
import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { bytesText } from '#components/studio/bytes-text.ts';
import type { HubDownload } from '#utils/domain/hub-state.ts';
import type { MemoryFit } from '#utils/domain/hub-memory.ts';
import { t, type MessageKey } from '#utils/language/i18n.ts';
import { HubConsent } from './HubConsent.tsx';
import { downloadText, faultText } from './hub-texts.ts';

export interface HubVariantActions {
  onDownload(): void;
  onPause(): void;
  onDelete(): void;
  onAllow(): void;
  onCancel(): void;
}

export interface HubVariantProps extends HubVariantActions {
  /** What the buttons are about, where a screen reader says it. */
  about: string;
  /** Says which variant it is; null where there is one only. */
  label: string | null;
  download: HubDownload;
  /** Bytes of all its files. */
  total: number;
  memory: { needed: number; fit: MemoryFit };
  /** True while the person is asked whether downloads are allowed. */
  asking: boolean;
  /** Host that the files come from. */
  host: string;
  /** Gets the focus where a button that has it goes. */
  heading(): HTMLElement | null;
}

/** The words of the one button that begins, stops and goes on. */
const WORDS: Partial<Record<HubDownload['at'], MessageKey>> = {
  absent: 'hub_download',
  partial: 'hub_resume',
  failed: 'hub_retry',
  downloading: 'hub_pause',
  verifying: 'hub_pause',
};

/** One variant of a model: how far its download is, and the buttons for it. */
export function HubVariant(props: HubVariantProps) {
  const { about, label, download, total, memory, asking, host, heading } = props;
  const { at } = download;
  const runs = at === 'downloading' || at === 'verifying';
  const held = at === 'absent' ? 0 : download.bytes;
  const words = WORDS[at];
  const isRefused = memory.fit === 'too-large';
  return (
    <div class="hub-variant">
      {label && <p class="hub-label">{label}</p>}
      <p class="muted">{downloadText(download, total)}</p>
      {runs && <progress value={held} max={total} aria-label={t('hub_progress_of', about)} />}
      <p class="problem" role="alert">
        {at === 'failed' && faultText(download)}
      </p>
      {isRefused && at !== 'ready' && <p>{t('hub_too_large', bytesText(memory.needed))}</p>}
      <div class="model-actions">
        {words && (
          <FocusFallback next={heading}>
            <Button about={about} busy={isRefused && !runs} onPress={runs ? props.onPause : props.onDownload}>
              {t(words)}
            </Button>
          </FocusFallback>
        )}
        {held > 0 && !runs && (
          <FocusFallback next={heading}>
            <Button about={about} class="danger" onPress={props.onDelete}>
              {t('hub_delete')}
            </Button>
          </FocusFallback>
        )}
      </div>
      {asking && (
        <HubConsent
          about={about}
          size={bytesText(total - held)}
          host={host}
          onAllow={props.onAllow}
          onCancel={props.onCancel}
        />
      )}
    </div>
  );
}
