/** The search page: results in the page, and what is asked in its address. */
import type { SearchSettings } from '../../src/pages/models/script-settings.ts';
import { overlayStyles } from './overlay-styles.ts';
import { leftLink, leftSearch, rememberSearch, withSearch } from './search/left.ts';
import { searchPanel } from './search/panel.ts';
import { shortened } from './search/shortened.ts';
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
    document.title = query.trim() === '' ? title : `${shortened(query)} · ${title}`;
  };
  const write = (state: SearchState) => {
    const address = location.pathname + writeState(state, settings);
    if (address === location.pathname + location.search) return rememberSearch(state);
    if (isSettled) history.pushState(withSearch(state), '', address);
    else history.replaceState(withSearch(state), '', address);
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
    const asked = readState(location.search, settings);
    const left = leftSearch();
    // An address says neither how many results were shown nor what was taken as typed.
    const isLeft = left && writeState(left.state, settings) === writeState(asked, settings);
    const state = isLeft ? left.state : asked;
    name(state);
    void panel.ask(state).then(() => isLeft && leftLink(body, left)?.focus());
  };
  field.addEventListener('change', settle);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    settle();
  });
  // Whoever leaves at once comes back to what was asked last.
  body.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link) return;
    settle();
    rememberSearch(panel.state(), link.href);
  });
  addEventListener('popstate', read);
  const early = field.value; // typed while this was on its way
  read();
  if (early !== '' && early !== panel.state().query) void panel.ask({ ...panel.state(), query: early });
}
