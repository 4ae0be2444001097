/** Category, database and topic indexes: narrow the list by databases, topics and words. */
import { choicesOf, ticked } from './facets/choices.ts';
import { fetchRows, type Row, rowsOf } from './facets/rows.ts';
import { createShow, type FacetSettings } from './facets/show.ts';
import { type FacetState, readState, type Sorting, writeState } from './facets/state.ts';

const form = document.querySelector<HTMLFormElement>('[data-facets]');
const list = document.querySelector<HTMLElement>('[data-facets-list]');
if (form && list) facets(form, list);

function facets(form: HTMLFormElement, list: HTMLElement): void {
  const settings = JSON.parse(form.dataset.facets ?? '{}') as FacetSettings;
  const choices = choicesOf(form);
  const words = document.querySelector<HTMLInputElement>('[data-facets-words]');
  const sort = document.querySelector<HTMLSelectElement>('[data-facets-sort]');
  const own = rowsOf(list);
  const show = createShow();
  let state = readState(location.search, choices.find);
  let rows: readonly Row[] = own;
  let wanted: Promise<void> | undefined;

  /** A list of several pages brings the rows of the others when it is narrowed for the first time. */
  const bringRows = () => {
    if (settings.rows === undefined || writeState(state) === '') return;
    wanted ??= fetchRows(settings.rows, own).then((all) => {
      rows = all;
      render();
    });
  };
  const render = () => {
    bringRows();
    const isOnePage = settings.rows === undefined || writeState(state) !== '';
    for (const box of choices.boxes) box.checked = state.chosen[box.name as 'db' | 'tag'].has(box.value);
    if (words && words.value !== state.words) words.value = state.words;
    if (sort) sort.value = state.sorting === '' ? (sort.options[0]?.value ?? '') : state.sorting;
    document
      .querySelector<HTMLElement>('[data-facets-pagination]')
      ?.toggleAttribute('hidden', isOnePage && settings.rows !== undefined);
    show({ settings, choices, rows: isOnePage ? rows : own, change }, state);
  };
  const change = (next: FacetState, focus?: HTMLElement) => {
    state = next;
    history.pushState(null, '', location.pathname + writeState(state));
    render();
    if (focus) focusOn(focus);
  };

  form.addEventListener('change', ({ target }) => {
    if (choices.boxes.includes(target as HTMLInputElement)) change({ ...state, chosen: ticked(choices) });
  });
  // These two belong to the form by their `form` attribute, but stand outside it.
  sort?.addEventListener('change', () => {
    const isDefault = sort.selectedIndex === 0;
    change({ ...state, sorting: isDefault ? '' : (sort.value as Sorting) });
  });
  words?.addEventListener('input', () => {
    state = { ...state, words: words.value };
    history.replaceState(null, '', location.pathname + writeState(state));
    render();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const clear of document.querySelectorAll('[data-facets-clear]')) {
    clear.addEventListener('click', () => {
      change({ ...state, chosen: { db: new Set(), tag: new Set() }, words: '' }, words ?? undefined);
    });
  }
  addEventListener('popstate', () => {
    state = readState(location.search, choices.find);
    render();
  });
  render();
}

/** Focus a control; one in the closed sheet hands it to the button that opens the sheet. */
function focusOn(element: HTMLElement): void {
  const isShown = element.checkVisibility();
  const opener = document.querySelector<HTMLElement>('.facets-open');
  (isShown ? element : opener)?.focus();
}
