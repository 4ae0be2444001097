import { fetchDialog } from './fetch-dialog.ts';
import { overlayStyles } from './overlay-styles.ts';
import { typeAhead } from './type-ahead.ts';

const editable = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/**
 * Open the search dialog from its link in the running head (`[data-search-open]`), with `/`, or with Ctrl or ⌘ K.
 *
 * The dialog comes from the search page, to which the link leads; it, its styles and what answers a query are
 * loaded when a reader reaches for it. A click with a modifier key follows the link, and so does one where they
 * can't be had. What is typed until it is there goes into its field. On the search page itself the field is focused.
 * Back from a result opens the dialog again. The field of the home page (`[data-search-live]`) is answered in it, too.
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
    const { dialog, opened } = await load().finally(typed);
    if (!dialog.open) dialog.showModal();
    // The frame is there: what is typed from now on goes into its field, with or without the script.
    const field = dialog.querySelector('input');
    if (field && typed() !== '') field.value = typed();
    field?.focus();
    const isNew = await opened;
    if (dialog.open) isNew(field?.value ?? '');
  };
  const open = (event?: Event) => {
    event?.preventDefault();
    here?.focus();
    here?.select();
    if (!here) show().catch(() => location.assign(opener.href));
  };
  /** The field of the page: what is typed there is answered in the dialog, from which it comes back. */
  const live = here ? null : document.querySelector<HTMLInputElement>('[data-search-live]');
  const showLive = async () => {
    const { dialog, opened } = await load();
    const field = dialog.querySelector('input');
    if (!live || !field || dialog.open || live.value.trim() === '' || document.activeElement !== live) return;
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
  live?.addEventListener('focus', () => void load());
  for (const event of ['input', 'compositionend'] as const) {
    live?.addEventListener(event, (typed) => {
      // Whoever composes a word, or has no script to come, goes on in the form.
      if (!(typed instanceof InputEvent && typed.isComposing)) showLive().catch(() => undefined);
    });
  }
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
  /** To be called whenever the dialog has opened, with what was typed before. The script may come later. */
  readonly opened: Promise<(typed: string) => void>;
}

async function loadSearch(address: string): Promise<Search> {
  const script = import('./search-dialog.ts');
  script.catch(() => undefined); // whoever waits for it is told
  const [dialog] = await Promise.all([fetchDialog(address, 'search'), overlayStyles()]);
  document.body.append(dialog);
  return { dialog, opened: script.then(({ searchDialog }) => searchDialog(dialog)) };
}
