import { overlayStyles } from './overlay-styles.ts';
import { typeAhead } from './type-ahead.ts';

const editable = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/**
 * Open the search dialog from its link in the running head (`[data-search-open]`), with `/`, or with Ctrl or ⌘ K.
 *
 * The dialog comes from the search page, to which the link leads; it, its styles and what answers a query are
 * loaded when a reader reaches for it. A click with a modifier key follows the link, and so does one where they
 * can't be had. What is typed until it is there goes into its field. On the search page itself the field is focused.
 * Back from a result opens the dialog again.
 */
export function searchOpener(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!opener) return;
  const here = document.querySelector<HTMLInputElement>('[data-search-page] input');
  let loading: Promise<Search> | undefined;
  const load = () => {
    loading ??= loadSearch(opener.href);
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const show = async () => {
    const typed = typeAhead();
    const search = await load().finally(typed);
    if (!search.dialog.open) search.dialog.showModal();
    search.opened(typed());
  };
  const open = (event?: Event) => {
    event?.preventDefault();
    here?.focus();
    here?.select();
    if (!here) show().catch(() => location.assign(opener.href));
  };
  const reopen = () => {
    if (history.state?.search && !here) open();
  };

  if (!here) {
    for (const reach of ['pointerenter', 'focus']) opener.addEventListener(reach, () => void load());
    opener.setAttribute('aria-haspopup', 'dialog');
  }
  opener.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  opener.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    // The field of a dialog that has closed keeps the focus until the next frame.
    const typing = event.target instanceof Element && event.target.closest(editable)?.checkVisibility();
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if ((slash || command) && !document.querySelector('dialog[open]')) open(event);
  });
  addEventListener('popstate', reopen);
  reopen();
}

interface Search {
  readonly dialog: HTMLDialogElement;
  /** To be called whenever the dialog has opened, with what was typed before. */
  readonly opened: (typed: string) => void;
}

async function loadSearch(address: string): Promise<Search> {
  const [dialog, { searchDialog }] = await Promise.all([
    fetchDialog(address),
    import('./search-dialog.ts'),
    overlayStyles(),
  ]);
  document.body.append(dialog);
  return { dialog, opened: searchDialog(dialog) };
}

async function fetchDialog(address: string): Promise<HTMLDialogElement> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const template = page.querySelector<HTMLTemplateElement>('[data-search-template]');
  const dialog = template?.content.querySelector('dialog');
  if (!dialog) throw new Error(`No search dialog at ${address}`);
  return document.importNode(dialog, true);
}
