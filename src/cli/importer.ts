/** What the package `kotae-import` gives: the commands of `kotae import`. */
export interface Importer {
  /** Run `kotae import` with its words, such as `['jekyll', '../old-site']`. Sets the exit code. */
  readonly runImport: (words: readonly string[]) => Promise<void>;
}

/** The package that brings pages of other generators in; sites that never do don't install it. */
export const importerPackage = 'kotae-import';
