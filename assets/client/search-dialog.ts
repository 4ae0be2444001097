import { searchPanel } from './search/panel.ts';
import { readSettings } from './search/settings.ts';
import type { SearchState } from './search/state.ts';
import { walkWithKeys } from './search/walk.ts';

/** What history remembers of a search that a reader left by following a result. */
interface Left {
  readonly state: SearchState;
  /** The link that was followed. */
  readonly href: string;
}

/**
 * Bring the search dialog to life. Until then its form leads to the search page.
 *
 * Returns what is to be called whenever the dialog has opened. Back from a result opens the dialog as it was left;
 * closing it forgets that.
 */
export function searchDialog(dialog: HTMLDialogElement): () => void {
  const field = dialog.querySelector<HTMLInputElement>('input[type=search]');
  const body = dialog.querySelector<HTMLElement>('[data-search]');
  if (!field || !body) return () => undefined;
  const settings = readSettings(body);
  const { ask, state } = searchPanel({
    settings,
    field,
    body,
    often: dialog.querySelector('[data-search-often]'),
  });
  walkWithKeys(dialog, field);
  let isLeaving = false;

  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Escape') {
      event.preventDefault(); // a search field would be emptied instead
      dialog.close();
    } else if (isPlain && /^(?:\S|Backspace)$/u.test(event.key) && isLink(event.target)) {
      field.focus();
    }
  });
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link && body.contains(link)) leaveBy(link);
    else if (event.target === dialog && isOutside(dialog, event)) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (leftSearch() && !isLeaving) history.replaceState({ ...history.state, search: undefined }, '');
  });
  addEventListener('popstate', () => {
    if (dialog.open && !leftSearch()) dialog.close();
  });

  const leaveBy = ({ href }: HTMLAnchorElement) => {
    const left: Left = { state: state(), href };
    history.replaceState({ ...history.state, search: left }, '');
    if (href.replace(/#.*/, '') !== location.href.replace(/#.*/, '')) return;
    isLeaving = true;
    dialog.close();
  };

  return () => {
    isLeaving = false;
    const left = leftSearch();
    if (left) {
      void ask(left.state).then(() => {
        const links = [...body.querySelectorAll('a')];
        links.find(({ href }) => href === left.href)?.focus();
      });
    } else {
      void ask({ ...state(), ...(field.value === state().query ? {} : { query: field.value }) });
    }
  };
}

function leftSearch(): Left | undefined {
  return (history.state as { readonly search?: Left } | null)?.search;
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof HTMLAnchorElement || target instanceof HTMLButtonElement;
}

/** A click on the backdrop counts as one on the dialog; so does one on its own ground. */
function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
