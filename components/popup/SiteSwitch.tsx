import { t } from '#utils/language/i18n.ts';

export interface SiteSwitchProps {
  site: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** Whether Altscribe works on this site at all. Of how it works there, the mode decides. */
export function SiteSwitch({ site, on, onChange }: SiteSwitchProps) {
  return (
    <div class="site-switch">
      <label>
        <input
          type="checkbox"
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a native check box has its state itself
          role="switch"
          checked={on}
          aria-describedby="site"
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{t('popup_switch')}</span>
      </label>
      <bdi class="muted" id="site">
        {site}
      </bdi>
    </div>
  );
}
