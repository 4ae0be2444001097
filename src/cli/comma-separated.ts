/** Read the value of an option that lists words, `dra,jga`, and may be given more than once. */
export function commaSeparated(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...text.split(',').flatMap((word) => word.trim() || [])];
}
