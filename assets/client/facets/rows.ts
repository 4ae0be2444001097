import type { EntryRow, TermLabels } from '../../../src/pages/models/frame.ts';
import { cutAtDirections } from '../../../src/site/cut-at-directions.ts';
import type { RowFacts } from './narrow.ts';

/** One row of the list, with the element that shows it. */
export interface Row extends RowFacts {
  readonly element: HTMLLIElement;
  /** The list that it is in while the page keeps its own order. */
  readonly home: Element;
  /** Another page of the list holds it: this one has no group for it. */
  readonly isElsewhere: boolean;
}

const words = (text: string | undefined) => (text ?? '').split(' ').filter((word) => word !== '');

/** Read the rows that the page holds. */
export function rowsOf(list: Element): Row[] {
  return [...list.querySelectorAll<HTMLLIElement>('[data-row]')].map((element) => ({
    element,
    home: element.parentElement ?? list,
    isElsewhere: false,
    db: words(element.dataset.db),
    tag: words(element.dataset.tag),
    date: element.dataset.date ?? '',
    title: element.querySelector('.question-link')?.textContent ?? '',
  }));
}

/**
 * Fetch all rows of a list of several pages. Rows that the page holds are used as they are; the others take the form
 * of the one among them that shows most.
 */
export async function fetchRows(address: string, own: readonly Row[]): Promise<Row[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const all = (await response.json()) as readonly EntryRow[];
  const [first] = own;
  const [model] = own.toSorted((a, b) => partsOf(b) - partsOf(a));
  if (!first || !model) return [];
  const known = new Map(own.map((row) => [row.element.dataset.row, row]));
  return all.map((data) => known.get(data.id) ?? makeRow(data, { ...model, home: first.home }));
}

function partsOf({ element }: Row): number {
  return element.querySelectorAll('.question-terms, .dbs, .tags').length;
}

function makeRow(
  { id, href, title, category, databases, labels, tags, topics, date }: EntryRow,
  { element: model, home }: Row,
): Row {
  const element = model.cloneNode(true) as HTMLLIElement;
  const db = databases.map((term) => term.id);
  const tag = tags.map((term) => term.id);
  Object.assign(element.dataset, { row: id, db: db.join(' '), tag: tag.join(' '), date: date.iso });
  const link = element.querySelector<HTMLAnchorElement>('.question-link');
  link?.setAttribute('href', href);
  link?.replaceChildren(
    ...title.flatMap((phrase, index) => [
      ...(index === 0 ? [] : [document.createElement('wbr')]),
      ...directed(phrase),
    ]),
  );
  const time = element.querySelector('time');
  time?.setAttribute('datetime', date.iso);
  time?.replaceChildren(date.text);
  markAs(category, element);
  fillDatabases(element.querySelector('.dbs'), labels);
  fillTags(element.querySelector('.tags'), topics);
  const terms = element.querySelector('.question-terms');
  if (terms?.childElementCount === 0) terms.remove();
  return { element, home, isElsewhere: true, db, tag, date: date.iso, title: title.join('') };
}

/** A phrase whose parts of the other direction keep their order. */
function directed(phrase: string): (Node | string)[] {
  return cutAtDirections(phrase).map((part, at) => {
    if (at % 2 === 0) return part;
    const isolated = document.createElement('bdi');
    isolated.dir = 'ltr';
    isolated.textContent = part;
    return isolated;
  });
}

/** Marks an article by the label of its category; the row that was copied may be of another kind. */
function markAs(category: string | undefined, row: Element): void {
  row.querySelector('.question-category')?.remove();
  if (category === undefined) return;
  const mark = document.createElement('span');
  mark.className = 'question-category';
  mark.textContent = category;
  const terms = row.querySelector('.question-terms') ?? document.createElement('div');
  terms.className = 'question-terms';
  terms.prepend(mark);
  row.querySelector('.question-meta')?.prepend(terms);
}

function fillDatabases(list: Element | null, { terms, more }: TermLabels): void {
  const names: (Node | string)[] = terms.map(({ id, href, text }) => {
    const label = document.createElement('a');
    label.className = `db db-${id}`;
    label.href = href;
    label.textContent = text;
    return label;
  });
  if (more !== undefined) names.push(more);
  fillList(list, names);
}

function fillTags(list: Element | null, { terms, more }: TermLabels): void {
  fillList(list, [...terms.map(({ text }) => text), ...(more === undefined ? [] : [more])]);
}

/** Make the items of a list anew. Without any, the list goes. */
function fillList(list: Element | null, contents: readonly (Node | string)[]): void {
  const items = contents.map((content) => {
    const item = document.createElement('li');
    item.append(content);
    return item;
  });
  if (items.length > 0) list?.replaceChildren(...items);
  else list?.remove();
}
