import { overlayStyles } from './overlay-styles.ts';

const editable = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/**
 * Open the search dialog from its link in the running head (`[data-search-open]`), with `/`, or with Ctrl or ⌘ K.
 *
 * Its styles and what answers a query are loaded when a reader reaches for it. A click with a modifier key follows
 * the link to the search page.
 */
export function searchOpener(): void {
  const opener = document.querySelector<HTMLElement>('[data-search-open]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  if (!opener || !dialog) return;
  const open = async (event: Event) => {
    event.preventDefault();
    const module = load();
    await overlayStyles();
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector('input')?.select();
    const { searchDialog } = await module;
    searchDialog(dialog);
  };
  const load = () => import('./search-dialog.ts');
  for (const reach of ['pointerenter', 'focus']) {
    opener.addEventListener(reach, () => Promise.all([load(), overlayStyles()]).catch(() => undefined));
  }
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  opener.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
  });
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest(editable);
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if ((slash || command) && !document.querySelector('dialog[open]')) void open(event);
  });
}
