import { focusBeside } from '#components/focus-beside.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { MODES, type Mode } from '#utils/settings/page-settings.ts';

export interface SiteListProps {
  siteModes: Readonly<Record<string, Mode>>;
  onChange(site: string, mode: Mode): void;
  onRemove(site: string): void;
}

/** The sites with a mode of their own, in alphabetical order. */
export function SiteList({ siteModes, onChange, onRemove }: SiteListProps) {
  const { compare } = new Intl.Collator(messages.lang());
  const sites = Object.entries(siteModes).toSorted(([a], [b]) => compare(a, b));
  return (
    // Takes the focus when the row whose button had it is removed, and no other row is left.
    <fieldset class="sites" tabIndex={-1}>
      <legend>{t('studio_settings_sites')}</legend>
      {sites.length === 0 && <p class="muted">{t('studio_settings_sites_none')}</p>}
      <ul>
        {sites.map(([site, mode]) => (
          <li key={site}>
            <span class="site">
              <bdi>{site}</bdi>
            </span>
            <select
              aria-label={t('studio_settings_site_mode', site)}
              value={mode}
              onChange={(event) => onChange(site, event.currentTarget.value as Mode)}
            >
              {MODES.map((value) => (
                <option key={value} value={value} selected={value === mode}>
                  {t(keyOf('mode', value))}
                </option>
              ))}
            </select>
            <button
              type="button"
              aria-label={t('studio_settings_site_remove_of', site)}
              onClick={({ currentTarget }) => {
                focusBeside(currentTarget, currentTarget.closest('fieldset'));
                onRemove(site);
              }}
            >
              {t('studio_settings_site_remove')}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
