import { t } from '#utils/language/i18n.ts';
import type { WelcomeStore } from './welcome-store.ts';

/** Names of our commands in the language that the person chose: the browser has them only in its own language. */
const ACTIONS = {
  'describe-current': 'commandDescribeCurrent',
  'describe-all': 'commandDescribeAll',
} as const;

/** How to ask for a description: the menu, and the keys as they are set in this browser. */
export function Keys({ store }: { store: WelcomeStore }) {
  return (
    <>
      <p>{t('studio_welcome_keys_menu', t('menu_describe'))}</p>
      <table>
        <caption>{t('studio_welcome_keys_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('studio_welcome_action')}</th>
            <th scope="col">{t('studio_welcome_key')}</th>
          </tr>
        </thead>
        <tbody>
          {store.shortcuts.value.map(({ name, description, keys }) => (
            <tr key={name}>
              <td>{name in ACTIONS ? t(ACTIONS[name as keyof typeof ACTIONS]) : description}</td>
              <td>{keys ? <kbd dir="ltr">{keys}</kbd> : t('studio_welcome_keys_none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {store.canChangeKeys.value ? (
        <button type="button" onClick={store.changeKeys}>
          {t('studio_welcome_keys_change')}
        </button>
      ) : (
        <p class="muted">{t('studio_welcome_keys_where')}</p>
      )}
    </>
  );
}
