import { useSignal, type Signal } from '@preact/signals';
import { Button } from '#components/controls/Button.tsx';
import { t } from '#utils/language/i18n.ts';
import type { PageImage } from './page-image.ts';

export interface ImageActionsProps {
  image: PageImage;
  /** The image's name for people: every button says which image it acts on. */
  name: string;
  models: readonly ModelName[];
  onAccept(): void;
  onReject(): void;
  onDecorative(): void;
  /** @param model null for what the extension itself would write, with regard to the text around the image */
  onDescribe(model: string | null): void;
}

interface ModelName {
  id: string;
  name: string;
}

/** What a person can do with an image of the page. */
export function ImageActions(props: ImageActionsProps) {
  const { image, name, models, onAccept, onReject, onDecorative, onDescribe } = props;
  const { draft, decision } = image;
  const model = useSignal('');
  const stop = image.describing.value;
  const busy = image.busy.value || stop !== null;
  return (
    <div class="actions">
      <Button about={name} class="small primary" busy={busy || draft.value.trim() === ''} onPress={onAccept}>
        {t('studio_page_accept')}
      </Button>
      <Button about={name} class="small" busy={busy} onPress={onDecorative}>
        {t('studio_page_mark_decorative')}
      </Button>
      <Button
        about={name}
        class="small"
        busy={busy}
        pressed={decision.value === 'rejected'}
        onPress={onReject}
      >
        {t('studio_page_reject')}
      </Button>
      {/* One button whose words change, so that it keeps the focus. */}
      <Button
        about={name}
        class="small"
        busy={image.busy.value}
        onPress={() => (stop ? stop.abort() : onDescribe(model.value || null))}
      >
        {t(stop ? 'studio_stop' : 'studio_page_describe')}
      </Button>
      <ModelSelect name={name} models={models} model={model} />
    </div>
  );
}

interface ModelSelectProps extends Pick<ImageActionsProps, 'name' | 'models'> {
  /** Id of the chosen model; '' for the extension's usual way. */
  model: Signal<string>;
}

function ModelSelect({ name, models, model }: ModelSelectProps) {
  return (
    <select
      class="small"
      aria-label={t('studio_page_with_model', name)}
      value={model}
      onChange={(event) => (model.value = event.currentTarget.value)}
    >
      <option value="">{t('studio_page_as_usual')}</option>
      {models.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
