import { messages, t } from '#utils/language/i18n.ts';
import type { PageImage } from './page-image.ts';

/** How many images the page has, and how many need attention. */
export function Summary({ images }: { images: readonly PageImage[] }) {
  const count = (fits: (image: PageImage) => boolean) => messages.number(images.filter(fits).length);
  return (
    <dl class="figures">
      <Figure label={t('studio_page_images')} value={messages.number(images.length)} />
      <Figure
        label={t('studio_page_lacking')}
        value={count(({ report }) => report.verdict === 'needs-alt')}
      />
      <Figure label={t('studio_page_named')} value={count(({ report }) => report.verdict === 'ok')} />
      <Figure
        label={t('studio_page_decorative')}
        value={count(({ report }) => report.verdict === 'decorative')}
      />
      <Figure label={t('studio_page_decided')} value={count(({ decision }) => decision.value !== 'open')} />
    </dl>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
