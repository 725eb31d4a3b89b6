import type { ComponentChildren } from 'preact';
import { filesOfVariant, runnableVariants, type HubCard } from '#models/catalog/hub/hub-card.ts';
import { t } from '#utils/language/i18n.ts';
import { HubFiles } from './HubFiles.tsx';

export interface HubMoreProps {
  card: HubCard;
  /** SHA-256 by path, of files whose card has none. */
  learnt: Readonly<Record<string, string>>;
  children?: ComponentChildren;
}

/** The small print of a model that can be downloaded, closed at first. Cards are written in English. */
export function HubMore({ card, learnt, children }: HubMoreProps) {
  const { name, strengths, weaknesses, provenance } = card;
  const paths = new Set(runnableVariants(card).flatMap((variant) => filesOfVariant(card, variant)));
  const files = Object.fromEntries(Object.entries(card.files).filter(([path]) => paths.has(path)));
  const lists = [
    ['hub_strengths', strengths],
    ['studio_models_weaknesses', weaknesses],
    ['studio_models_provenance', provenance],
  ] as const;
  return (
    <details>
      <summary>{t('studio_models_more', name)}</summary>
      <div class="inside">
        {lists.map(([title, sentences]) => (
          <div key={title}>
            <h4>{t(title)}</h4>
            <ul lang="en" dir="ltr">
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
        {children}
        <HubFiles files={files} learnt={learnt} />
      </div>
    </details>
  );
}
