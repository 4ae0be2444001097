import { isPlain, nothing } from './reach.ts';
import { typeAhead } from './type-ahead.ts';

const editable = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/**
 * Open the search dialog from its link in the running head (`[data-search-open]`), with `/`, or with Ctrl or ⌘ K.
 *
 * What loads and shows it is loaded itself when a reader reaches for it. A click with a modifier key follows the link,
 * and so does one where the dialog can't be had. What is typed until it is there goes into its field. On the search
 * page itself the field is focused. Back from a result opens the dialog again. The field of the home page
 * (`[data-search-live]`) is answered in it, too.
 */
export function searchOpener(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!opener) return;
  const here = document.querySelector<HTMLInputElement>('[data-search-page] input');
  const load = () => import('./search-loader.ts');
  const warmUp = () => load().then(({ loadSearch }) => loadSearch(opener.href), nothing);
  const show = async () => {
    const typed = typeAhead();
    try {
      await (await load()).showSearch(opener.href, typed);
    } catch {
      typed();
      location.assign(opener.href);
    }
  };
  const open = (event?: Event) => {
    event?.preventDefault();
    here?.focus();
    here?.select();
    if (!here) void show();
  };
  const reopen = () => {
    if (history.state?.search) open();
  };

  if (!here) {
    for (const reach of ['pointerenter', 'focus']) opener.addEventListener(reach, warmUp);
    opener.ariaHasPopup = 'dialog';
    const live = document.querySelector<HTMLInputElement>('[data-search-live]');
    if (live) answerLive(live, opener.href);
    addEventListener('popstate', reopen);
    reopen();
  }
  opener.ariaKeyShortcuts = '/ Control+K Meta+K';
  opener.addEventListener('click', (event) => {
    if (isPlain(event)) open(event);
  });
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey) return;
    // The field of a dialog that has closed keeps the focus until the next frame.
    const typing = event.target instanceof Element && event.target.closest(editable)?.checkVisibility();
    const isAsked =
      event.ctrlKey || event.metaKey ? event.key.toLowerCase() === 'k' : event.key === '/' && !typing;
    if (isAsked && !document.querySelector('dialog[open]')) open(event);
  });
}

/** What answers a field of the page is loaded when a reader reaches for it. */
function answerLive(live: HTMLInputElement, searchPage: string): void {
  const answer = () => import('./search-live.ts').then((it) => it.searchLive(live, searchPage), nothing);
  if (live === document.activeElement) void answer();
  else live.addEventListener('focus', answer, { once: true });
}
