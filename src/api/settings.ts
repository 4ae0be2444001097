import type { z } from 'zod';
import { type Settings, settingsSchema } from '../site/settings.ts';

/** `content/site.yaml` as it is written: every key but `title` and `languages` may be missing. */
export type WrittenSettings = z.input<typeof settingsSchema>;

/**
 * Validate settings against their schema, for programs that write `content/site.yaml`: the types complete every key.
 *
 * Settings in; the same with every default filled in out. Throws a `TypeError` that names each key in the way.
 */
export function defineSettings(settings: WrittenSettings): Settings {
  const { data, error } = settingsSchema.safeParse(settings);
  if (data !== undefined) return data;
  const said = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  throw new TypeError(said.join('\n'));
}
