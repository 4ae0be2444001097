/**
 * Read `--lang` off a command line as it was written: after a mistake, nothing is read any more. `undefined` when it
 * is not there, or names no language of reports.
 */
export function writtenLanguage(words: readonly string[]): string | undefined {
  return /\0--lang[=\0](en|ja)(?:\0|$)/.exec(`\0${words.join('\0')}`)?.[1];
}
