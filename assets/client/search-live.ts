import { loadSearch } from './search-loader.ts';

/** Answer what is typed into a field of the page in the search dialog, from which it comes back. */
export function searchLive(live: HTMLInputElement, searchPage: string): void {
  const show = async () => {
    const { dialog, opened } = await loadSearch(searchPage);
    const field = dialog.querySelector('input');
    if (!field || dialog.open || live.value.trim() === '' || document.activeElement !== live) return;
    field.value = live.value;
    dialog.showModal();
    field.focus();
    dialog.addEventListener(
      'close',
      () => {
        live.value = field.value;
      },
      { once: true },
    );
    (await opened)(field.value);
  };
  loadSearch(searchPage).catch(() => undefined);
  for (const event of ['input', 'compositionend'] as const) {
    live.addEventListener(event, (typed) => {
      // Whoever composes a word, or has no script to come, goes on in the form.
      if (!(typed instanceof InputEvent && typed.isComposing)) show().catch(() => undefined);
    });
  }
  // The reader was faster than this script.
  if (live.value !== '') show().catch(() => undefined);
}
