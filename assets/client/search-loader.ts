import { fetchDialog } from './fetch-dialog.ts';
import { overlayStyles } from './overlay-styles.ts';

interface Search {
  readonly dialog: HTMLDialogElement;
  /** To be called whenever the dialog has opened, with what was typed before. The script may come later. */
  readonly opened: Promise<(typed: string) => void>;
}

let loading: Promise<Search> | undefined;

/** Load the search dialog from the search page, its styles, and the script that answers a query; once. */
export function loadSearch(searchPage: string): Promise<Search> {
  loading ??= fetchSearch(searchPage);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Open the search dialog. `typed` brings what was typed until now, and stops keeping it at the first call. */
export async function showSearch(searchPage: string, typed: () => string): Promise<void> {
  const { dialog, opened } = await loadSearch(searchPage).finally(typed);
  if (!dialog.open) dialog.showModal();
  // The frame is there: what is typed from now on goes into its field, with or without the script.
  const field = dialog.querySelector('input');
  if (field && typed() !== '') field.value = typed();
  field?.focus();
  const isNew = await opened;
  if (dialog.open) isNew(field?.value ?? '');
}

async function fetchSearch(searchPage: string): Promise<Search> {
  const script = import('./search-dialog.ts');
  script.catch(() => undefined); // reported by whoever awaits it
  const [dialog] = await Promise.all([fetchDialog(searchPage, 'search'), overlayStyles()]);
  document.body.append(dialog);
  return { dialog, opened: script.then(({ searchDialog }) => searchDialog(dialog)) };
}
