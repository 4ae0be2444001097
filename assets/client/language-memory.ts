import { remember } from './storage.ts';

/** Remember the language that the reader switched to (`a[data-language]`), for the next visit to `/`. */
export function languageMemory(): void {
  document.addEventListener('click', ({ target }) => {
    const language =
      target instanceof Element && target.closest<HTMLElement>('a[data-language]')?.dataset.language;
    if (language) remember('language', language);
  });
}
