import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { t } from '#utils/language/i18n.ts';
import type { MoreEntry } from './more-store.ts';

interface MoreEntryViewProps {
  entry: MoreEntry;
  onStop(event: Event): void;
  /** Where the focus goes from the button that stops, which disappears at the end. */
  afterStop(): HTMLElement | null;
}

/** What a person wanted to know, and the answer, also while it grows. */
export function MoreEntryView({ entry, onStop, afterStop }: MoreEntryViewProps) {
  const { type, question, text, lang, at } = entry;
  return (
    <section class={`more-entry ${at}`} aria-busy={at === 'working'}>
      <h3 dir="auto">{question ?? t(type === 'read' ? 'more_read' : 'more_detail')}</h3>
      {text !== '' && (
        <p class="more-text" lang={lang || undefined} dir="auto">
          {text}
        </p>
      )}
      {at === 'working' ? (
        <p>
          <progress aria-label={t('more_working')} />{' '}
          <FocusFallback next={afterStop}>
            <button type="button" onClick={onStop}>
              {t('more_stop')}
            </button>
          </FocusFallback>
        </p>
      ) : (
        at !== 'failed' && <p class="note">{noteOn(entry)}</p>
      )}
    </section>
  );
}

/** Who says so, and how far it can be trusted. */
function noteOn({ at, text, model, isExperimental }: MoreEntry): string {
  // Nobody has said anything yet.
  if (at === 'stopped' && text === '') return t('more_stopped');
  const from = model === '' ? t('more_found') : t('more_guess', model);
  const parts = [...(at === 'stopped' ? [t('more_stopped')] : []), from];
  return [...parts, ...(isExperimental ? [t('more_experimental')] : [])].join(' ');
}
