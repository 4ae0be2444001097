import { isIP } from 'node:net';

/** What `Host` headers may name, whatever the server listens at. */
const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether the `Host` header of a request names this server.
 *
 * The name that it listens at, those that were allowed, this machine, and addresses in figures. Any other name may
 * have been made to lead here by a page elsewhere, which could then read drafts (DNS rebinding).
 */
export function isOurHost(
  header: string | undefined,
  host: string,
  allowed: readonly string[] = [],
): boolean {
  const name = (header ?? '').replace(/:\d+$/, '').toLowerCase();
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  return (
    localNames.has(name) ||
    isIP(bare) !== 0 ||
    [host, ...allowed].some((known) => known.toLowerCase() === bare)
  );
}
