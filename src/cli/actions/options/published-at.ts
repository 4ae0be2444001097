import { settingsSchema } from '../../../site/settings.ts';
import { UsageError } from '../../exit-codes.ts';
import type { PublishedAt } from '../../published-at-options.ts';
import type { Terminal } from '../../terminal.ts';

/** Where the site will stand, the origin as browsers write it. Throws a `UsageError` for what no page can be at. */
export function publishedAt({ basePath, origin }: PublishedAt, { messages }: Terminal): PublishedAt {
  const climbs = basePath?.split('/').some((part) => part === '.' || part === '..');
  if (climbs || !/^[^\s?#\\:%]*$/.test(basePath ?? ''))
    throw new UsageError(messages.wrongBasePath(basePath ?? ''));
  const valid = settingsSchema.shape.origin.safeParse(origin);
  if (!valid.success) throw new UsageError(messages.wrongOrigin(origin ?? ''));
  return {
    ...(basePath !== undefined && { basePath }),
    ...(valid.data !== undefined && { origin: valid.data }),
  };
}
