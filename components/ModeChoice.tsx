import { keyOf, t } from '#utils/language/i18n.ts';
import type { Mode } from '#utils/settings/page-settings.ts';

export interface ModeChoiceProps {
  /** Distinguishes this group of radio buttons from others on the page. */
  group: string;
  legend: string;
  /** Hides the legend, because visible text next to it says the same. */
  quiet?: boolean;
  /** Names each button with the legend too, where a page has more than one such choice. */
  withLegend?: boolean;
  modes: readonly Mode[];
  /** Null if this site follows the default. */
  chosen: Mode | null;
  /** If given, "as on other sites" is offered too, which means this mode. */
  defaultMode?: Mode;
  onChoose(mode: Mode | null): void;
}

/** When images are described: one of the modes, as radio buttons. */
export function ModeChoice(props: ModeChoiceProps) {
  const { group, legend, quiet, withLegend, modes, chosen, defaultMode, onChoose } = props;
  return (
    <fieldset>
      <legend class={quiet ? 'visually-hidden' : undefined}>{legend}</legend>
      {defaultMode && (
        <label class="choice">
          <input type="radio" name={group} checked={chosen === null} onChange={() => onChoose(null)} />
          <span>{t('mode_follow', t(keyOf('mode', defaultMode)))}</span>
        </label>
      )}
      {modes.map((mode) => (
        <label key={mode} class="choice">
          <input type="radio" name={group} checked={chosen === mode} onChange={() => onChoose(mode)} />
          <span>
            {t(keyOf('mode', mode))} <small class="muted">{t(`mode_${mode}_hint`)}</small>
            {withLegend && <span class="visually-hidden"> {legend}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
