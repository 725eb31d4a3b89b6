import { isSpoken } from '#utils/domain/description.ts';
import { surenessOf } from '#utils/domain/sureness.ts';
import { keyOf, t } from '#utils/language/i18n.ts';
import { LONGEST_EDIT } from '#utils/protocol/studio-protocol.ts';
import type { PageImage } from './page-image.ts';

/** The proposed text, to be edited, and where it comes from. */
export function ImageText({ id, image, name }: { id: string; image: PageImage; name: string }) {
  const { draft } = image;
  return (
    <div class="edit">
      <label for={`${id}-text`}>{t('studio_page_text')}</label>
      <textarea
        id={`${id}-text`}
        aria-label={t('studio_button_about', t('studio_page_text'), name)}
        rows={2}
        maxLength={LONGEST_EDIT}
        dir="auto"
        value={draft}
        aria-describedby={`${id}-said ${id}-trouble`}
        onInput={(event) => (draft.value = event.currentTarget.value)}
      />
      <p class="muted" id={`${id}-said`}>
        {proposalNote(image)}
      </p>
    </div>
  );
}

/** What kind of proposal it is and how sure, or why there is none; '' before anything was proposed. */
function proposalNote({ description }: PageImage): string {
  const said = description.value;
  if (!said) return '';
  if (!isSpoken(said)) return said.message;
  const sureness = surenessOf(said);
  if (!sureness) return '';
  return t('studio_page_said', t(keyOf('state', said.state)), `${t(keyOf('confidence', sureness))}.`);
}
