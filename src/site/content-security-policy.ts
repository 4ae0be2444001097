/** What a site may let its pages take from other hosts, or send there. */
export const policyKinds = ['script', 'connect', 'font', 'frame', 'form', 'image'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** Hosts that pages may use besides their own, by purpose; over https. */
export type AllowedHosts = Readonly<Partial<Record<PolicyKind, readonly string[]>>>;

/** What pages with videos need in addition. Default: nothing. */
export interface PolicyParts {
  readonly hasVideo?: boolean | undefined;
  /** Scheme and host of each player that a click may load. */
  readonly players?: readonly string[] | undefined;
}

/**
 * Write the content security policy of every page.
 *
 * It has no exception but the hosts that a site allows by name: nothing inline, nothing evaluated, nothing from other
 * hosts, and on pages that show them videos of the site and players of other hosts.
 */
export function contentSecurityPolicy(
  hosts: AllowedHosts = {},
  { hasVideo = false, players = [] }: PolicyParts = {},
): string {
  const allowed = (kind: PolicyKind) => (hosts[kind] ?? []).map((host) => `https://${host}`);
  const directive = (name: string, ...sources: readonly string[]) => [name, ...new Set(sources)].join(' ');
  const frames = [...players, ...allowed('frame')];
  return [
    "default-src 'none'",
    directive('script-src', "'self'", ...allowed('script')),
    "style-src 'self'",
    directive('img-src', "'self'", ...allowed('image')),
    ...(hasVideo ? ["media-src 'self'"] : []),
    ...(frames.length > 0 ? [directive('frame-src', ...frames)] : []),
    directive('connect-src', "'self'", ...allowed('connect')),
    directive('form-action', "'self'", ...allowed('form')),
    "base-uri 'none'",
    "manifest-src 'self'",
    directive('font-src', "'self'", ...allowed('font')),
  ].join('; ');
}
