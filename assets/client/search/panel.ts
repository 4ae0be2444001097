import type { SearchSettings } from '../../../src/pages/models/script-settings.ts';
import { createIndexes, type Indexes } from './indexes.ts';
import { optionsFor } from './options.ts';
import { readState, type SearchState, step } from './state.ts';
import { createView, type OtherLanguage } from './view.ts';

export interface PanelOptions {
  readonly settings: SearchSettings;
  readonly field: HTMLInputElement;
  /** `[data-search]`. */
  readonly body: HTMLElement;
  /** Often searched words, shown while nothing is asked. */
  readonly often: HTMLElement | null;
  /** Called when the reader has paused, with what was asked last. */
  readonly onPause?: (state: SearchState) => void;
  /** Called when the reader changes what is asked by something else than typing. */
  readonly onChoice?: () => void;
}

export interface Panel {
  /** What was asked last. */
  readonly state: () => SearchState;
  /** Ask, and show the answer; resolves when it is shown, or dropped because a newer question came. */
  readonly ask: (state: SearchState) => Promise<void>;
}

/** Milliseconds without a new answer after which it is announced: a screen reader speaks once, not at every key. */
const pause = 600;

/** Join a field, a choice of databases and a place for results. Answers come as the reader types. */
export function searchPanel({ settings, field, body, often, onPause, onChoice }: PanelOptions): Panel {
  const indexes = createIndexes(settings.index);
  const status = body.querySelector('[data-search-status]');
  const filter = body.querySelector<HTMLSelectElement>('[data-search-filter]');
  let state = readState('', settings);
  let turn = 0;
  let timer = 0;

  /** Ask something that was offered. What offered it may be gone then: the focus goes to a result. */
  const choose = async (next: SearchState, result = 0) => {
    onChoice?.();
    await ask(next);
    (body.querySelectorAll<HTMLElement>('.search-question')[result] ?? field).focus();
  };
  const showMore = () => choose({ ...state, limit: state.limit + step }, state.limit);
  const view = createView({ settings, body, often, ask: choose, showMore });

  const answer = async (asked: SearchState, isCurrent: () => boolean) => {
    const { query, language, limit } = asked;
    // What was typed is shown first, and keys are answered between two results.
    const rest = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isCurrent()) throw new Error('A newer question came.');
    };
    try {
      await rest();
      const index = await indexes.open(language);
      const options = await optionsFor(indexes, settings, asked);
      const found =
        query.trim() === '' ? undefined : await index.searchEach(query, { ...options, limit, rest });
      if (!isCurrent() || !found) return;
      if (found.total === 0) view.showNothing(asked);
      else await view.showResults(asked, found, isCurrent);
    } catch {
      if (!isCurrent()) return;
      indexes.forget(language);
      if (query.trim() !== '') view.showFailure(asked);
      return;
    }
    view.showOthers(asked, []); // what was offered leads back to the question before
    const others = await countOthers(indexes, settings, asked);
    if (isCurrent()) view.showOthers(asked, others);
  };

  const ask = async (next: SearchState) => {
    turn += 1;
    const mine = turn;
    const isCurrent = () => mine === turn;
    state = next;
    if (field.value !== next.query) field.value = next.query;
    if (filter) filter.value = next.database;
    clearTimeout(timer);
    if (next.query.trim() === '') view.showEmpty();
    body.ariaBusy = 'true';
    await answer(next, isCurrent);
    if (!isCurrent()) return;
    body.ariaBusy = null;
    timer = window.setTimeout(() => {
      status?.replaceChildren(view.summary());
      onPause?.(state);
    }, pause);
  };

  field.addEventListener('input', () =>
    ask({ ...state, query: field.value, limit: step, isVerbatim: false }),
  );
  filter?.addEventListener('change', () => {
    onChoice?.();
    void ask({ ...state, database: filter.value, limit: step });
  });
  often?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.search || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void choose({ ...readState(link.search, settings), database: state.database });
  });
  return { state: () => state, ask };
}

/** Languages other than the one asked in that have answers, too. One whose index can't be had has none. */
async function countOthers(
  indexes: Indexes,
  settings: SearchSettings,
  state: SearchState,
): Promise<OtherLanguage[]> {
  const counts = settings.languages
    .filter(({ id }) => id !== state.language)
    .map(async ({ id }) => {
      try {
        const options = await optionsFor(indexes, settings, { ...state, language: id });
        return { language: id, total: await (await indexes.open(id)).count(state.query, options) };
      } catch {
        indexes.forget(id);
        return { language: id, total: 0 };
      }
    });
  return (await Promise.all(counts)).filter(({ total }) => total > 0);
}
