import { describedBy, Field } from '#components/settings/Field.tsx';
import { t } from '#utils/language/i18n.ts';
import { LANGUAGES, type LanguageOption } from '#utils/language/languages.ts';
import { browsersLanguage } from '#utils/language/browsers-language.ts';
import type { SettingsStore } from './store.ts';

const ID = 'language';

/** The language of everything Altscribe says. */
export function General({ store }: { store: SettingsStore }) {
  const { language } = store.settings.value;
  const options: { tag: LanguageOption; name: string }[] = [
    { tag: 'browser', name: t('language_of_browser', browsersLanguage().name) },
    ...LANGUAGES,
  ];
  return (
    <section aria-labelledby="settings-language">
      <h2 id="settings-language">{t('studio_settings_language')}</h2>
      <Field id={ID} label={t('studio_settings_language_label')} hint={t('studio_settings_language_hint')}>
        <select
          id={ID}
          aria-describedby={describedBy(ID)}
          value={language}
          onChange={(event) => void store.set('language', event.currentTarget.value as LanguageOption)}
        >
          {options.map(({ tag, name }) => (
            <option
              key={tag}
              value={tag}
              lang={tag === 'browser' ? undefined : tag}
              selected={tag === language}
            >
              {name}
            </option>
          ))}
        </select>
      </Field>
    </section>
  );
}
