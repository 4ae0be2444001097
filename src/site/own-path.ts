/**
 * How an address within the site is written: begins with one slash, names no parent folder (`..`) and no control
 * character, however they are encoded, and has no query and no fragment.
 */
export const ownPath =
  /^(?!.*\/(?:\.|%2e){1,2}(?:\/|$))\/(?!\/)(?:(?!%(?:[01][\da-f]|7f))[^\s\p{Cc}?#\\])*$/iu;

/** Whether a text is such an address, with a query or a fragment that may follow. */
export function isOwnPath(text: string): boolean {
  return ownPath.test(text.replace(/[?#][^\s\p{Cc}]*$/u, ''));
}
