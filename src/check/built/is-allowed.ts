import { allowedHosts } from '../../site/allowed-hosts.ts';
import type { Settings } from '../../site/settings.ts';
import type { Demand } from './demands.ts';

/** Whether the content security policy of a site's pages allows what one of them wants. */
export function isAllowed(
  settings: Pick<Settings, 'policy' | 'images' | 'origin'>,
  { kind, origin }: Demand,
): boolean {
  if (origin === undefined) return false;
  if (origin === settings.origin) return kind !== 'frame'; // a page of the site may be in no frame
  if (kind === undefined || !origin.startsWith('https://')) return false;
  const host = origin.slice('https://'.length);
  return (allowedHosts(settings)[kind] ?? []).some((allowed) => covers(allowed.toLowerCase(), host));
}

function covers(allowed: string, host: string): boolean {
  const named = allowed.replace(/:443$/, '');
  return named.startsWith('*.') ? host.endsWith(named.slice(1)) : named === host;
}
