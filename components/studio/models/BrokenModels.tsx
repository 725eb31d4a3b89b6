import type { ModelCatalog } from '#models/catalog/read-cards.ts';
import { t } from '#utils/language/i18n.ts';

/** Which packaged models cannot be used, and why. The reasons are in English, for the people who fix them. */
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

/** The folder of a model's card, which people know the model by. */
function folderOf(path: string): string {
  return path.split('/').at(-2) ?? path;
}
