import type { ComponentChildren } from 'preact';

/** The picture, with whatever is drawn over it; a sign in its place where there is none to show. */
export function Stage({ address, children }: { address: string | null; children?: ComponentChildren }) {
  // The name and the description stand beside it.
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
