/** A page as it was asked for; what is `undefined` is still to be asked. */
export interface PageRequest {
  readonly category?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  /** By language. */
  readonly titles: Readonly<Record<string, string>>;
  readonly databases?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly slug?: string | undefined;
}
