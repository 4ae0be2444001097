import type { SearchState } from './state.ts';

/** What history remembers of a search: what was asked, and the result that the reader left it by. */
interface Left {
  readonly state: SearchState;
  /** Empty where none was followed. */
  readonly href: string;
}

/** Have the current entry of the history remember a search, and the link that is followed from it. */
export function rememberSearch(state: SearchState, href = ''): void {
  history.replaceState(withSearch(state, href), '');
}

/** What an entry of the history holds that remembers a search. */
export function withSearch(state: SearchState, href = ''): object {
  const left: Left = { state, href };
  return { ...history.state, search: left };
}

/** The search that the current entry of the history remembers. */
export function leftSearch(): Left | undefined {
  return (history.state as { readonly search?: Left } | null)?.search;
}

/** The result among those shown that the search was left by. */
export function leftLink(body: Element, { href }: Left): HTMLAnchorElement | undefined {
  return [...body.querySelectorAll('a')].find((link) => link.href === href);
}
