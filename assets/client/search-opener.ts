import { overlayStyles } from './overlay-styles.ts';

const editable = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/**
 * Open the search dialog from its link in the running head (`[data-search-open]`), with `/`, or with Ctrl or ⌘ K.
 *
 * Its styles and what answers a query are loaded when a reader reaches for it. A click with a modifier key follows
 * the link to the search page, and so does one where they can't be had. The search page has no dialog: there the
 * field of the page is focused. Back from a result opens the dialog again.
 */
export function searchOpener(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const field = (dialog ?? document.querySelector('[data-search-page]'))?.querySelector('input');
  if (!opener || !field) return;
  let opened: (() => void) | undefined;
  const load = () => import('./search-dialog.ts');
  const show = async () => {
    if (dialog) {
      const module = load();
      await overlayStyles();
      if (!dialog.open) dialog.showModal();
      field.select();
      opened ??= (await module).searchDialog(dialog);
      opened();
    } else {
      field.focus();
      field.select();
    }
  };
  const open = (event?: Event) => {
    event?.preventDefault();
    show().catch(() => location.assign(opener.href));
  };
  const reopen = () => {
    if (dialog && history.state?.search) open();
  };

  if (dialog) {
    for (const reach of ['pointerenter', 'focus']) {
      opener.addEventListener(reach, () => Promise.all([load(), overlayStyles()]).catch(() => undefined));
    }
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
