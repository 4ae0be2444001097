import type { Icons } from './make-icons.ts';

/** What a site brings to look like itself, in place of Kotae's own. */
export interface Brand {
  /** Its mark, an SVG, and the icons drawn from it. */
  readonly mark?: { readonly svg: Uint8Array; readonly icons: Icons } | undefined;
  /** The picture that other services show with a link to the site. */
  readonly card?: { readonly bytes: Uint8Array; readonly ending: 'png' | 'jpg' } | undefined;
  /** Style rules that go before Kotae's. */
  readonly css?: Uint8Array | undefined;
  /** Addresses of the fonts of these rules that every page needs at once. Default: none. */
  readonly fonts?: readonly string[] | undefined;
}
