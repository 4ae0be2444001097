import type { SearchSettings } from '../../../src/pages/models/script-settings.ts';
import { fill } from '../../../src/site/texts/texts.ts';
import { button, element } from './element.ts';
import { shortened } from './shortened.ts';
import type { SearchState } from './state.ts';

type Ask = (state: SearchState) => void;

/** Say that nothing was found, and where to go on: all databases, each of them, the contact. */
export function nothingMessage(
  { texts, databases, contact }: SearchSettings,
  state: SearchState,
  ask: Ask,
): HTMLElement[] {
  const links = databases.map(({ id, text, href }) =>
    element('li', {}, element('a', { class: `db db-${id}`, href }, text)),
  );
  const everywhere = () => button(texts.everywhere, () => ask({ ...state, database: '' }));
  return [
    element('p', { class: 'search-nothing' }, fill(texts.nothing, { query: shortened(state.query) })),
    element('p', {}, texts.advice),
    ...(state.database === '' ? [] : [element('p', {}, everywhere())]),
    element('ul', { class: 'dbs', role: 'list' }, ...links),
    ...(contact === undefined
      ? []
      : [element('p', {}, element('a', { class: 'button', href: contact }, texts.ask))]),
  ];
}

/** Say what was read in a query, with a button that takes it as typed. */
export function correctedMessage(
  { texts }: SearchSettings,
  state: SearchState,
  read: string,
  ask: Ask,
): (Node | string)[] {
  const instead = fill(texts.verbatim, { query: shortened(state.query) });
  return [
    fill(texts.corrected, { read: shortened(read) }),
    ' ',
    button(instead, () => ask({ ...state, isVerbatim: true })),
  ];
}

/** Say that the index could not be had, with a button that tries again. */
export function failureMessage({ texts }: SearchSettings, state: SearchState, ask: Ask): HTMLElement[] {
  return [
    element('p', {}, texts.failed),
    element(
      'p',
      {},
      button(texts.retry, () => ask(state)),
    ),
  ];
}
