/** The search page: results in the page, and what is asked in its address. */
import type { SearchSettings } from '../../src/pages/models/script-settings.ts';
import { overlayStyles } from './overlay-styles.ts';
import { searchPanel } from './search/panel.ts';
import { readState, type SearchState, writeState } from './search/state.ts';
import { walkWithKeys } from './search/walk.ts';

void overlayStyles(); // the results in the page are set as in the dialog
const page = document.querySelector<HTMLElement>('[data-search-page]');
const field = page?.querySelector<HTMLInputElement>('input[type=search]');
const body = page?.querySelector<HTMLElement>('[data-search]');
if (page && field && body) searchPage(page, field, body);

function searchPage(page: HTMLElement, field: HTMLInputElement, body: HTMLElement): void {
  const settings = JSON.parse(body.dataset.search ?? '{}') as SearchSettings;
  const title = document.title;
  /** What is in the address was asked for on purpose: what is asked next gets an address of its own. */
  let isSettled = true;

  const name = ({ query }: SearchState) => {
    document.title = query.trim() === '' ? title : `${query.trim()} · ${title}`;
  };
  const write = (state: SearchState) => {
    const address = location.pathname + writeState(state, settings);
    if (address === location.pathname + location.search) return;
    if (isSettled) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    isSettled = false;
    name(state);
  };
  const settle = () => {
    write(panel.state());
    isSettled = true;
  };
  const panel = searchPanel({
    settings,
    field,
    body,
    often: page.querySelector('[data-search-often]'),
    onPause: write,
    onChoice: () => {
      isSettled = true;
    },
  });
  walkWithKeys(page, field);

  const read = () => {
    isSettled = true;
    const state = readState(location.search, settings);
    name(state);
    void panel.ask(state);
  };
  field.addEventListener('change', settle);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    settle();
  });
  // Whoever leaves at once comes back to what was asked last.
  body.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) settle();
  });
  addEventListener('popstate', read);
  const early = field.value; // typed while this was on its way
  read();
  if (early !== '' && early !== panel.state().query) void panel.ask({ ...panel.state(), query: early });
}
