import { messages, plural, t } from '#utils/language/i18n.ts';
import { Button } from '#components/controls/Button.tsx';

/** How long one model took on this machine, in ms. */
export type Measured =
  | { at: 'idle' }
  | { at: 'running'; done: number; total: number }
  | { at: 'failed' }
  | { at: 'done'; pictures: number; first: number; median: number; encode: number; caption: number };

export interface SpeedProps {
  name: string;
  measured: Measured;
  disabled: boolean;
  onRun(): void;
  onStop(): void;
}

/** Measures how fast a model is on this machine, and shows it. */
export function Speed({ name, measured, disabled, onRun, onStop }: SpeedProps) {
  const isRunning = measured.at === 'running';
  return (
    <div class="speed">
      {/* One button whose words change, so that it keeps the focus. */}
      <Button about={name} busy={disabled && !isRunning} onPress={isRunning ? onStop : onRun}>
        {t(isRunning ? 'studio_stop' : 'studio_models_run')}
      </Button>
      {isRunning && (
        <progress
          value={measured.done}
          max={measured.total}
          aria-label={t('studio_progress', messages.number(measured.done), messages.number(measured.total))}
        />
      )}
      <output>{measured.at === 'done' && sentence(measured)}</output>
      {measured.at === 'failed' && (
        <p class="problem" role="alert">
          {t('studio_models_run_failed')}
        </p>
      )}
    </div>
  );
}

function sentence({ pictures, first, median, encode, caption }: Extract<Measured, { at: 'done' }>): string {
  return `${plural('studio_models_measured', pictures)} ${t(
    'studio_models_times',
    ms(median),
    ms(encode),
    ms(caption),
    ms(first),
  )}`;
}

function ms(value: number): string {
  return messages.number(value, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 });
}
