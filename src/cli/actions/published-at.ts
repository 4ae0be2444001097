import { settingsSchema } from '../../site/settings.ts';
import { UsageError } from '../exit-codes.ts';
import type { PublishedAt } from '../published-at-options.ts';
import type { Terminal } from '../terminal.ts';

/** Refuse a base path or an origin that no page can stand at, with a `UsageError`. */
export function checkPublishedAt({ basePath, origin }: PublishedAt, { say }: Terminal): void {
  const climbs = basePath.split('/').some((part) => part === '.' || part === '..');
  if (climbs || !/^[^\s?#\\:%]*$/.test(basePath)) throw new UsageError(say.wrongBasePath(basePath));
  if (!settingsSchema.shape.origin.safeParse(origin).success)
    throw new UsageError(say.wrongOrigin(origin ?? ''));
}
