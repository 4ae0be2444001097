/** What is remembered. */
type Key = 'appearance' | 'language' | 'tabs';

/** Remember a word for the next visit. Where storage is forbidden, nothing is remembered and nothing breaks. */
export function remember(key: Key, value: string): void {
  try {
    localStorage.setItem(`kotae-${key}`, value);
  } catch {
    // Storage is forbidden or full.
  }
}

/** Ask for a remembered word; undefined when there is none or storage is forbidden. */
export function recall(key: Key): string | undefined {
  try {
    return localStorage.getItem(`kotae-${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}
