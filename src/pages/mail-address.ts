/** The address that a `mailto:` target writes to, as people read it; undefined for other targets. */
export function mailAddress(target: string): string | undefined {
  return /^mailto:([^?]+)/.exec(target)?.[1];
}
