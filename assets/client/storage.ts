/** What is remembered; chosen tabs by their labels. */
type Key = 'appearance' | 'language' | 'section' | `tab-${string}`;

/** For the next visits, or until the browser's tab is closed. */
type Store = 'localStorage' | 'sessionStorage';

/** Remember a word. Where storage is forbidden, nothing is remembered and nothing breaks. */
export function remember(key: Key, value: string, store: Store = 'localStorage'): void {
  try {
    window[store][`kotae-${key}`] = value;
  } catch {
    // Storage is forbidden or full.
  }
}

/** Get a remembered word; undefined when there is none or storage is forbidden. */
export function recall(key: Key, store: Store = 'localStorage'): string | undefined {
  try {
    return window[store][`kotae-${key}`];
  } catch {
    // Storage is forbidden.
  }
}
