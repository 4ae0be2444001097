import type { FacetSettings } from '../../../src/pages/models/script-settings.ts';
import { choicesOf, ticked } from './choices.ts';
import { fetchRows, type Row, rowsOf } from './rows.ts';
import { createShow, showFailure } from './show.ts';
import { type FacetState, type FindChoice, folded, readState, type Sorting, writeState } from './state.ts';

/**
 * Narrow a list by databases, tags and words, as its form and the address say.
 *
 * What the reader chose while this was on its way counts as much as the address.
 */
export function narrowing(form: HTMLFormElement, list: HTMLElement): void {
  const settings = JSON.parse(form.dataset.facets ?? '{}') as FacetSettings;
  const choices = choicesOf(form);
  const words = document.querySelector<HTMLInputElement>('[data-facets-words]');
  const sort = document.querySelector<HTMLSelectElement>('[data-facets-sort]');
  const own = rowsOf(list);
  const show = createShow(choices.boxes);
  const given = { db: new Set(settings.given.db.map(folded)), tag: new Set(settings.given.tag.map(folded)) };
  const find: FindChoice = (facet, word) =>
    choices.find(facet, word) ?? (given[facet].has(folded(word)) ? '' : undefined);
  let state = readState(location.search, find);
  let all: readonly Row[] | undefined = settings.rows === undefined ? own : undefined;
  let isComing = false;

  /** A list of several pages brings the rows of the others when it is narrowed; until they are there, it stays. */
  const bringRows = async (address: string) => {
    if (isComing) return;
    isComing = true;
    list.ariaBusy = 'true';
    all = await fetchRows(address, own).catch(() => undefined); // asked for again with the next change
    list.ariaBusy = null;
    isComing = false;
    if (all) render();
    else showFailure(settings, retry);
  };
  const retry = () => {
    if (words) focusOn(words); // the button goes when the rows are there
    render();
  };
  const render = (isTyping = false) => {
    const isAsked = writeState(state) !== '';
    for (const box of choices.boxes) box.checked = state.chosen[box.name as 'db' | 'tag'].has(box.value);
    if (words && words.value !== state.words) words.value = state.words;
    if (sort) sort.value = state.sorting === '' ? (sort.options[0]?.value ?? '') : state.sorting;
    if (isAsked && !all && settings.rows !== undefined) return void bringRows(settings.rows);
    document
      .querySelector<HTMLElement>('[data-facets-pagination]')
      ?.toggleAttribute('hidden', isAsked && settings.rows !== undefined);
    show({ settings, choices, rows: (isAsked && all) || own, change }, state, isTyping);
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
  // These two belong to the form by their `form` attribute, but are outside it.
  sort?.addEventListener('change', () => {
    change({ ...state, sorting: sortingOf(sort) });
  });
  words?.addEventListener('input', () => {
    state = { ...state, words: words.value };
    history.replaceState(null, '', location.pathname + writeState(state));
    render(true);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const clear of document.querySelectorAll('[data-facets-clear]')) {
    clear.addEventListener('click', () => {
      // The button in the sheet stays there, and so does the focus; the others go.
      const focus = form.contains(clear) ? undefined : (words ?? undefined);
      change({ ...state, chosen: { db: new Set(), tag: new Set() }, words: '', unknown: [] }, focus);
    });
  }
  addEventListener('popstate', () => {
    state = readState(location.search, find);
    render();
  });
  const early = { chosen: ticked(choices), words: words?.value ?? '', sorting: sortingOf(sort) };
  const both = (facet: 'db' | 'tag') => new Set([...state.chosen[facet], ...early.chosen[facet]]);
  const begun: FacetState = {
    ...state,
    chosen: { db: both('db'), tag: both('tag') },
    words: early.words || state.words,
    sorting: early.sorting || state.sorting,
  };
  if (writeState(begun) === writeState(state)) render();
  else change(begun);
}

/** The order that is asked for; the first choice is the one that the page has by itself. */
function sortingOf(sort: HTMLSelectElement | null): Sorting {
  return sort === null || sort.selectedIndex === 0 ? '' : (sort.value as Sorting);
}

/** Focus a control; one in the closed sheet hands it to the button that opens the sheet. */
function focusOn(element: HTMLElement): void {
  const isShown = element.checkVisibility();
  const opener = document.querySelector<HTMLElement>('.facets-open');
  (isShown ? element : opener)?.focus();
}
