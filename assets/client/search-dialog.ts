import type { SearchSettings } from '../../src/pages/models/script-settings.ts';
import { leftLink, leftSearch, rememberSearch } from './search/left.ts';
import { searchPanel } from './search/panel.ts';
import { writeState } from './search/state.ts';
import { walkWithKeys } from './search/walk.ts';

/**
 * Bring the search dialog to life. Until then its form leads to the search page.
 *
 * Returns what is to be called whenever the dialog has opened, with what was typed before it was there. Back from a
 * result opens the dialog as it was left; closing it forgets that.
 */
export function searchDialog(dialog: HTMLDialogElement): (typed: string) => void {
  const field = dialog.querySelector<HTMLInputElement>('input[type=search]');
  const body = dialog.querySelector<HTMLElement>('[data-search]');
  if (!field || !body) return () => undefined;
  const settings = JSON.parse(body.dataset.search ?? '{}') as SearchSettings;
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
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && body.contains(link) && isPlain) leaveBy(link);
    else if (event.target === dialog && isOutside(dialog, event)) dialog.close();
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const href = settings.action + writeState(state(), settings);
    rememberSearch(state(), href);
    location.assign(href);
  });
  dialog.addEventListener('close', () => {
    if (leftSearch() && !isLeaving) history.replaceState({ ...history.state, search: undefined }, '');
  });
  addEventListener('popstate', () => {
    if (dialog.open && !leftSearch()) dialog.close();
  });

  const leaveBy = ({ href }: HTMLAnchorElement) => {
    rememberSearch(state(), href);
    if (href.replace(/#.*/, '') !== location.href.replace(/#.*/, '')) return;
    isLeaving = true;
    dialog.close();
  };

  return (typed) => {
    isLeaving = false;
    const left = leftSearch();
    if (left) {
      void ask(left.state).then(() => (leftLink(body, left) ?? field).focus());
      return;
    }
    field.focus();
    void ask({ ...state(), ...(typed === '' ? {} : { query: typed }) });
    if (typed === '') field.select();
  };
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof HTMLAnchorElement || target instanceof HTMLButtonElement;
}

/** A click on the backdrop counts as one on the dialog; so does one on its own ground. */
function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
