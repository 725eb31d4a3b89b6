import { isSpoken } from '#utils/domain/description.ts';
import { keyOf, messages, t } from '#utils/language/i18n.ts';
import { LONGEST_EDIT } from '#utils/protocol/studio-protocol.ts';
import type { PageImage } from './page-image.ts';

/** The proposed text, to be edited, and where it comes from. */
export function ImageText({ id, image }: { id: string; image: PageImage }) {
  const { draft } = image;
  return (
    <div class="edit">
      <label for={`${id}-text`}>{t('studio_page_text')}</label>
      <textarea
        id={`${id}-text`}
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
  if (said.byPerson) return '';
  const confidence = messages.number(said.confidence, { style: 'percent' });
  return t('studio_page_said', t(keyOf('state', said.state)), t('studio_page_confidence', confidence));
}
