import { overlayStyles } from './overlay-styles.ts';

const editable = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/**
 * Open the search dialog from its link in the running head (`[data-search-open]`), with `/`, or with Ctrl or ⌘ K.
 *
 * The dialog comes from the search page, to which the link leads; it, its styles and what answers a query are
 * loaded when a reader reaches for it. A click with a modifier key follows the link, and so does one where they
 * can't be had. On the search page itself the field is focused. Back from a result opens the dialog again.
 */
export function searchOpener(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!opener) return;
  const here = document.querySelector('[data-search-page] input');
  let loading: Promise<Search> | undefined;
  const load = () => {
    loading ??= loadSearch(opener.href);
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const show = async () => {
    const { dialog, opened } = await load();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
    opened();
  };
  const open = (event?: Event) => {
    event?.preventDefault();
    if (here instanceof HTMLInputElement) here.select();
    else show().catch(() => location.assign(opener.href));
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
    const typing = event.target instanceof Element && event.target.closest(editable);
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if ((slash || command) && !document.querySelector('dialog[open]')) open(event);
  });
  addEventListener('popstate', reopen);
  reopen();
}

interface Search {
  readonly dialog: HTMLDialogElement;
  /** To be called whenever the dialog has opened. */
  readonly opened: () => void;
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
