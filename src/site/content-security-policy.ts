/**
 * Write the content security policy of every page.
 *
 * It has no exception: nothing inline, nothing evaluated, nothing from other hosts except pictures from
 * `imageHosts` (`images.hosts` of the settings; host names, which are asked by https).
 */
export function contentSecurityPolicy(imageHosts: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self'", ...imageHosts.map((host) => `https://${host}`)].join(' '),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "manifest-src 'self'",
  ].join('; ');
}
