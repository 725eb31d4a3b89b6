import type { ComponentChildren } from 'preact';
import { t } from '#utils/language/i18n.ts';

export interface StageProps {
  /** Null if there is none to show; undefined while it is loading. */
  address: string | null | undefined;
  children?: ComponentChildren;
}

/** The picture with what is drawn over it, or a placeholder if there is none to show. */
export function Stage({ address, children }: StageProps) {
  // The picture needs no alt text: its name and description are next to it.
  if (address === undefined) {
    return (
      <div class="stage">
        <progress class="late" aria-label={t('studio_picture_loading')} />
      </div>
    );
  }
  return (
    <div class="stage">
      {address ? (
        <>
          <img src={address} alt="" decoding="async" />
          {children}
        </>
      ) : (
        <svg class="no-picture" viewBox="0 0 24 24" aria-hidden="true">
          <path d="m7 17 3.5-5 2.5 3.5 1.5-2L17 17z" />
          <circle cx="15.5" cy="8.5" r="1.5" />
        </svg>
      )}
    </div>
  );
}
