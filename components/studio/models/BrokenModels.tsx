import type { ModelCatalog } from '#models/catalog/read-cards.ts';
import { t } from '#utils/language/i18n.ts';

/** Which models of the package cannot be used, and why. The reasons are for whoever mends them, in English. */
export function BrokenModels({ problems }: Pick<ModelCatalog, 'problems'>) {
  return (
    <section class="broken-models" aria-labelledby="broken-models">
      <h2 id="broken-models">{t('studio_models_problems')}</h2>
      <p class="muted">{t('studio_models_problems_hint')}</p>
      <ul lang="en" dir="ltr">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <b>{folderOf(path)}</b>: {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people know a model by: the folder of its card. */
function folderOf(path: string): string {
  return path.split('/').at(-2) ?? path;
}
