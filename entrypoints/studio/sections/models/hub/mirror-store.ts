import { signal } from '@preact/signals';
import * as v from 'valibot';
import type { HubMirrorProps } from '#components/studio/models/hub/HubMirror.tsx';
import { IPV6, MirrorOrigin } from '#utils/settings/mirror-origin.ts';
import { readSettings, saveSettings } from '#utils/settings/stored.ts';

const Typed = v.union([v.pipe(v.string(), v.trim(), v.literal('')), MirrorOrigin]);

/** The server to download from in place of the cards' hubs, as it is typed and stored. */
export function createMirrorStore() {
  const typed = signal<Pick<HubMirrorProps, 'value' | 'problem'>>({ value: '', problem: null });
  let origin: string | null = null;
  return {
    typed,
    /** null where there is none. */
    origin: () => origin,
    async read(): Promise<void> {
      const { hubMirror } = await readSettings();
      origin = hubMirror || null;
      typed.value = { value: hubMirror, problem: null };
    },
    /** Stores it, unless it is no address of a server. */
    set(value: string): void {
      const parsed = v.safeParse(Typed, value);
      typed.value = { value, problem: parsed.success ? null : problemOf(value) };
      if (!parsed.success) return;
      origin = parsed.output || null;
      void saveSettings({ hubMirror: parsed.output });
    },
  };
}

function problemOf(value: string): HubMirrorProps['problem'] {
  const issues = v.safeParse(MirrorOrigin, value).issues ?? [];
  return issues.some(({ message }) => message === IPV6) ? 'ipv6' : 'address';
}
