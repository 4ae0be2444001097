import { type FacetName, type FindChoice, facetNames, folded } from './state.ts';

/** The check boxes of one form. */
export interface Choices {
  readonly boxes: readonly HTMLInputElement[];
  readonly find: FindChoice;
  readonly boxOf: (facet: FacetName, id: string) => HTMLInputElement | undefined;
  readonly labelOf: (facet: FacetName, id: string) => string;
}

/** Read the choices of a form: each goes by its id, by its label, and by the other words that it names. */
export function choicesOf(form: HTMLFormElement): Choices {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const ids = new Map<string, string>();
  for (const box of boxes) {
    const also = JSON.parse(box.dataset.also ?? '[]') as string[];
    for (const word of [box.value, textOf(box), ...also]) ids.set(keyOf(box.name, word), box.value);
  }
  const boxOf = (facet: FacetName, id: string) => boxes.find((box) => box.name === facet && box.value === id);
  return {
    boxes,
    find: (facet, word) => ids.get(keyOf(facet, word)),
    boxOf,
    labelOf: (facet, id) => textOf(boxOf(facet, id)),
  };
}

/** The ids that are ticked. */
export function ticked({ boxes }: Choices): Record<FacetName, ReadonlySet<string>> {
  const of = (name: FacetName) =>
    new Set(boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value));
  const [db, tag] = facetNames;
  return { db: of(db), tag: of(tag) };
}

function textOf(box: HTMLInputElement | undefined): string {
  return box?.closest('label')?.querySelector('[data-facet-label]')?.textContent ?? '';
}

function keyOf(facet: string, word: string): string {
  return `${facet}:${folded(word)}`;
}
