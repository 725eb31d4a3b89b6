import * as v from 'valibot';
import { DTYPES } from '#models/catalog/hub/architectures.ts';
import { MirrorOrigin } from '#utils/settings/mirror-origin.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/), v.maxLength(100));

/** What each message about models from a hub must look like. */
export const hubRef = v.object({ id, dtype: v.picklist(DTYPES) });
export const hubDownload = v.object({ ...hubRef.entries, mirror: v.nullable(MirrorOrigin) });
export const hubDelete = v.object({ id });
