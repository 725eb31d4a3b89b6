import { Button } from '#components/controls/Button.tsx';
import { t } from '#utils/language/i18n.ts';
import type { HostAccess } from './host-access.ts';

/** Says that the extension may not see websites, and asks for it. Nothing where it may. */
export function Access({ access }: { access: HostAccess }) {
  if (access.isGiven.value !== false) return null;
  return (
    <section class="access">
      <p>{t('studio_welcome_access')}</p>
      <Button class="primary" onPress={access.ask}>
        {t('studio_welcome_access_allow')}
      </Button>
    </section>
  );
}
