/** What a host said when it was asked for an address. */
export type Reply =
  /** `to`: where the page has moved for good. */
  | { readonly kind: 'page'; readonly to?: string | undefined }
  | { readonly kind: 'dead'; readonly status: number }
  /** Neither a page nor a clear “not found”: refused, out of order, too slow. */
  | { readonly kind: 'no-answer'; readonly reason: string; readonly isTired?: boolean };
