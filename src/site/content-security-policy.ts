/** What pages with videos need beside. Default: nothing. */
export interface PolicyParts {
  readonly hasVideo?: boolean | undefined;
  /** Scheme and host of each player that a click may load. */
  readonly players?: readonly string[] | undefined;
}

/**
 * Write the content security policy of every page.
 *
 * It has no exception: nothing inline, nothing evaluated, nothing from other hosts except pictures from
 * `imageHosts` (`images.hosts` of the settings; host names, which are asked by https), and on pages that
 * show them videos of the site and players of other hosts.
 */
export function contentSecurityPolicy(
  imageHosts: readonly string[] = [],
  { hasVideo = false, players = [] }: PolicyParts = {},
): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self'", ...imageHosts.map((host) => `https://${host}`)].join(' '),
    ...(hasVideo ? ["media-src 'self'"] : []),
    ...(players.length > 0 ? [`frame-src ${players.join(' ')}`] : []),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "manifest-src 'self'",
  ].join('; ');
}
