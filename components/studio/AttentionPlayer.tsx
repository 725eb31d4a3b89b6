import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { messages, t } from '#utils/language/i18n.ts';
import { FocusFallback } from '#components/controls/FocusFallback.tsx';
import { mostLookedAt, type Attention } from './attention-grid.ts';

/** How long each word is shown, in ms. */
const STEP_MS = 900;

export interface AttentionPlayerProps {
  attention: Attention;
  /** Which picture, and which model. */
  about: string;
  words: readonly string[];
  /** The word whose attention is shown over the picture; null if none is, or one of another model's. */
  word: ReadonlySignal<number | null>;
  onWord(word: number | null): void;
}

/** Steps through the words, by itself or with the arrow keys, and shows where the model looked for each. */
export function AttentionPlayer({ attention, about, words, word, onWord }: AttentionPlayerProps) {
  const playing = useSignal(false);
  const player = useRef<HTMLButtonElement>(null);
  const last = words.length - 1;

  useEffect(() => {
    if (!playing.value) return undefined;
    const timer = setInterval(() => {
      const now = word.value;
      // The end is reached, or another model's words are being played.
      if (now === null || now >= last) playing.value = false;
      else onWord(now + 1);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing.value, last, playing, word, onWord]);

  const play = () => {
    if (!playing.value && (word.value === null || word.value === last)) onWord(0);
    playing.value = !playing.value;
  };
  const named = (label: string) => t('studio_button_about', label, about);
  const playLabel = t(playing.value ? 'studio_try_pause' : 'studio_try_play');
  const hideLabel = t('studio_try_attention_hide', messages.number(words.length));
  const index = word.value ?? 0;
  const shown = words[index] ?? '';
  const place = t(`place_${mostLookedAt(attention, index)}`);
  return (
    <fieldset class="player">
      <legend>{t('studio_try_attention')}</legend>
      <button type="button" ref={player} aria-label={named(playLabel)} onClick={play}>
        {playLabel}
      </button>
      <input
        type="range"
        // Captions are English, so their words run from left to right.
        dir="ltr"
        min={0}
        max={last}
        step={1}
        value={index}
        aria-label={named(t('studio_try_attention_word'))}
        aria-valuetext={t('studio_try_attention_at', shown, place)}
        onFocus={() => word.value ?? onWord(0)}
        onInput={(event) => {
          playing.value = false;
          onWord(event.currentTarget.valueAsNumber);
        }}
      />
      <p aria-hidden="true">
        {word.value !== null && (
          <>
            <b>{shown}</b> <span class="muted">{place}</span>
          </>
        )}
      </p>
      {word.value !== null && (
        <FocusFallback next={() => player.current}>
          <button
            type="button"
            class="quiet"
            aria-label={named(hideLabel)}
            onClick={() => {
              playing.value = false;
              onWord(null);
            }}
          >
            {hideLabel}
          </button>
        </FocusFallback>
      )}
    </fieldset>
  );
}
