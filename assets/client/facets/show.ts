import type { FacetSettings } from '../../../src/pages/models/script-settings.ts';
import { createCounter, fill } from '../../../src/site/texts/texts.ts';
import type { Choices } from './choices.ts';
import { narrow } from './narrow.ts';
import type { Row } from './rows.ts';
import { type FacetName, type FacetState, facetNames } from './state.ts';

export interface View {
  readonly settings: FacetSettings;
  readonly choices: Choices;
  /** All rows that may be shown. */
  readonly rows: readonly Row[];
  /** Change the state, and show it. */
  readonly change: (state: FacetState, focus?: HTMLElement | undefined) => void;
}

/** Milliseconds without a key after which a list that is narrowed by words says how long it is. */
const pause = 600;

const find = (name: string) => document.querySelector<HTMLElement>(`[data-facets-${name}]`);

/** Create the function that shows a list as a state wants it. What the page said at first is kept for later. */
export function createShow(boxes: readonly HTMLInputElement[]) {
  const status = find('status');
  const unfiltered = status?.textContent ?? '';
  const printed = new Map(boxes.map((box) => [box, placeOfCount(box)?.textContent ?? '']));
  let timer = 0;
  return (view: View, state: FacetState, isTyping = false): void => {
    const { settings } = view;
    const narrowed = narrow(view.rows, state, settings.locale);
    const count = createCounter(settings.locale);
    const isNarrowed = filtersOf(state).length > 0 || state.words.trim() !== '';
    for (const [box, whole] of printed) {
      const left = narrowed.counts[box.name as FacetName].get(box.value) ?? 0;
      placeOfCount(box)?.replaceChildren(isNarrowed ? count({ other: '{count}' }, left) : whole);
      box.closest('label')?.toggleAttribute('data-empty', isNarrowed && left === 0);
    }
    showRows(view.rows, narrowed.rows, state);
    const { shown, show } = settings.texts;
    const said = isNarrowed ? count(shown, narrowed.rows.length, { total: settings.total }) : unfiltered;
    // What is said is announced: while words are typed, once they pause.
    clearTimeout(timer);
    const say = () => {
      if (status && status.textContent !== said) status.textContent = said;
    };
    if (isTyping) timer = window.setTimeout(say, pause);
    else say();
    find('show')?.replaceChildren(count(show, isNarrowed ? narrowed.rows.length : settings.total));
    find('active')?.replaceChildren(filtersOf(state).length > 0 ? String(filtersOf(state).length) : '');
    showChips(view, state);
    showNotices(view, state);
    showNothing(view, state, narrowed.rows.length === 0);
  };
}

function placeOfCount(box: HTMLInputElement): Element | null | undefined {
  return box.closest('label')?.querySelector('[data-facet-count]');
}

/**
 * Rows keep their groups while the page keeps its own order; another order, or rows of other pages, make one list. A
 * group that is apart always keeps its rows.
 */
function showRows(all: readonly Row[], left: readonly Row[], { sorting }: FacetState): void {
  const first = all[0]?.home;
  const isGrouped = sorting === '' && all.every(({ isElsewhere }) => !isElsewhere);
  const lists = new Map<Element, Element[]>();
  for (const row of left) {
    const list = (isGrouped || isApart(row.home) ? row.home : first) ?? row.home;
    const items = lists.get(list);
    if (items) items.push(row.element);
    else lists.set(list, [row.element]);
  }
  for (const list of new Set(all.map(({ home }) => home))) {
    const items = lists.get(list) ?? [];
    list.replaceChildren(...items);
    const group = list.closest<HTMLElement>('[data-facets-group]');
    if (!group) continue;
    group.hidden = items.length === 0;
    const heading = group.querySelector<HTMLElement>('.heading');
    if (heading) heading.hidden = !isGrouped && !isApart(list);
  }
}

function isApart(list: Element): boolean {
  return list.closest<HTMLElement>('[data-facets-group]')?.dataset.facetsGroup === 'apart';
}

interface Filter {
  readonly facet: FacetName;
  readonly id: string;
}

function filtersOf({ chosen }: FacetState): Filter[] {
  return facetNames.flatMap((facet) => [...chosen[facet]].map((id) => ({ facet, id })));
}

function without(state: FacetState, { facet, id }: Filter): FacetState {
  const ids = [...state.chosen[facet]].filter((other) => other !== id);
  return { ...state, chosen: { ...state.chosen, [facet]: new Set(ids) } };
}

function showChips({ choices, settings, change }: View, state: FacetState): void {
  const filters = filtersOf(state);
  const chips = filters.map((filter) => {
    const name = choices.labelOf(filter.facet, filter.id);
    const item = cloneTemplate('chip');
    const button = item?.querySelector('button');
    button?.setAttribute('aria-label', fill(settings.texts.remove, { name }));
    button?.querySelector('[data-facets-chip-text]')?.replaceChildren(name);
    // The chip goes; focus goes to its check box, or to the button that opens the sheet which holds it.
    button?.addEventListener('click', () =>
      change(without(state, filter), choices.boxOf(filter.facet, filter.id)),
    );
    return item;
  });
  const list = find('chips');
  replaceItems(list, chips);
  if (list) list.hidden = filters.length === 0 && state.words.trim() === '';
}

function showNotices({ settings, change }: View, state: FacetState): void {
  const notices = state.unknown.map((unknown) =>
    makeNotice(fill(settings.texts.unknown, { name: unknown.value }), () => {
      change({ ...state, unknown: state.unknown.filter((other) => other !== unknown) });
    }),
  );
  replaceItems(find('notices'), notices);
}

/** Say that the list stays as it is since its rows could not be had, until it is shown again. */
export function showFailure({ texts }: FacetSettings, retry: () => void): void {
  const notice = makeNotice(texts.failed, retry);
  notice?.querySelector('button')?.replaceChildren(texts.retry);
  replaceItems(find('notices'), [notice]);
}

function makeNotice(text: string, act: () => void): Element | undefined {
  const notice = cloneTemplate('notice');
  notice?.querySelector('[data-facets-notice-text]')?.replaceChildren(text);
  notice?.querySelector('button')?.addEventListener('click', act);
  return notice;
}

/** What to relax, with what each would leave. */
function showNothing({ rows, settings, choices, change }: View, state: FacetState, isNothing: boolean): void {
  const panel = find('nothing');
  if (panel) panel.hidden = !isNothing;
  if (!isNothing) return;
  const relaxed = [
    ...filtersOf(state).map((filter) => ({
      name: choices.labelOf(filter.facet, filter.id),
      state: without(state, filter),
    })),
    ...(state.words.trim() === '' ? [] : [{ name: state.words.trim(), state: { ...state, words: '' } }]),
  ];
  const buttons = relaxed.map(({ name, state: next }) => {
    const item = cloneTemplate('relax-choice');
    const left = narrow(rows, next, settings.locale).rows.length;
    const text = fill(settings.texts.relax, { name, count: String(left) });
    const button = item?.querySelector('button');
    button?.replaceChildren(text);
    button?.addEventListener('click', () => change(next));
    return left > 0 ? item : undefined;
  });
  replaceItems(find('relax'), buttons);
  showSearch(settings, state.words.trim());
}

/** The list is narrowed by titles: the words may be in an answer. */
function showSearch({ texts }: FacetSettings, words: string): void {
  const panel = find('search');
  const link = panel?.querySelector('a');
  if (!panel || !link) return;
  panel.hidden = words === '';
  link.search = String(new URLSearchParams({ q: words }));
  link.replaceChildren(fill(texts.search, { words }));
}

function cloneTemplate(name: string): Element | undefined {
  const template = find(name);
  if (!(template instanceof HTMLTemplateElement)) return undefined;
  return (template.content.cloneNode(true) as DocumentFragment).firstElementChild ?? undefined;
}

/** Put items where a list keeps them: after its templates, before what it always has. */
function replaceItems(list: HTMLElement | null, items: readonly (Element | undefined)[]): void {
  if (!list) return;
  for (const old of list.querySelectorAll(':scope > [data-made]')) old.remove();
  const made = items.filter((item) => item !== undefined);
  for (const item of made) item.toggleAttribute('data-made', true);
  const template = list.querySelector(':scope > template');
  if (template) template.after(...made);
  else list.prepend(...made);
}
