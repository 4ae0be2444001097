import type { SearchSettings } from '../../../src/pages/models/script-settings.ts';
import type { SearchProgress } from '../../../src/search/query.ts';
import { createCounter, fill } from '../../../src/site/texts/texts.ts';
import { button } from './element.ts';
import { makeHit } from './hit.ts';
import { correctedMessage, failureMessage, nothingMessage } from './messages.ts';
import { shortened } from './shortened.ts';
import { type SearchState, step, writeState } from './state.ts';

/** How many pages of another language answer the same query. */
export interface OtherLanguage {
  readonly language: string;
  readonly total: number;
}

export interface ViewOptions {
  readonly settings: SearchSettings;
  /** `[data-search]`. */
  readonly body: HTMLElement;
  /** Often searched words, shown while nothing is asked. */
  readonly often: HTMLElement | null;
  /** Ask something else that was offered. */
  readonly ask: (state: SearchState) => void;
  readonly showMore: () => void;
}

/** Shows what was found in the places that the page keeps for it. */
export interface View {
  /** Nothing is asked. */
  showEmpty(): void;
  /** Show results, each when it comes; those of the last query stay until all are there. */
  showResults(state: SearchState, found: SearchProgress, isCurrent: () => boolean): Promise<void>;
  showNothing(state: SearchState): void;
  showFailure(state: SearchState): void;
  showOthers(state: SearchState, others: readonly OtherLanguage[]): void;
  /** What is shown, in words. */
  summary(): string;
}

/** Find the places in the body, and bring the view of them. */
export function createView({ settings, body, often, ask, showMore }: ViewOptions): View {
  const { texts } = settings;
  const place = (name: string) => body.querySelector<HTMLElement>(`[data-search-${name}]`) ?? body;
  const [bar, count, message, list] = [place('bar'), place('count'), place('message'), place('results')];
  const [more, others, correctedLine] = [place('more'), place('others'), place('corrected')];
  const [foot, below] = [others.parentElement ?? body, others.nextSibling];
  const counted = createCounter(settings.language);
  const foreign = (language: string) => (language === settings.language ? undefined : language);
  let said = '';

  /** Show everything but the results themselves; `left` is how many more there are. */
  const show = (words: string, notice: readonly HTMLElement[] = [], left = 0) => {
    said = words;
    const isFound = words !== '' && notice.length === 0;
    often?.toggleAttribute('hidden', words !== '');
    document.documentElement.classList.toggle('asked', words !== '');
    bar.hidden = words === '';
    count.textContent = isFound ? words : '';
    for (const part of body.querySelectorAll<HTMLElement>('[data-search-when-found]')) part.hidden = !isFound;
    if (message.contains(others)) foot.insertBefore(others, below);
    message.replaceChildren(...notice);
    more.hidden = left === 0;
    more.textContent = counted(texts.more, Math.min(step, left));
    if (!isFound) {
      list.replaceChildren();
      correctedLine.hidden = true;
    }
  };
  more.addEventListener('click', showMore);

  return {
    showEmpty() {
      show('');
      others.replaceChildren();
    },
    async showResults(state, { total, hits, corrected: read }, isCurrent) {
      const results = counted(texts.results, total);
      const target = list.childElementCount === 0 ? list : new DocumentFragment();
      if (target === list) show(results);
      correctedLine.hidden = read === undefined;
      correctedLine.replaceChildren(
        ...(read === undefined ? [] : correctedMessage(settings, state, read, ask)),
      );
      for (const hit of hits) {
        const item = makeHit(await hit, settings, foreign(state.language));
        if (!isCurrent()) return;
        target.append(item);
      }
      if (target !== list) list.replaceChildren(target);
      show(results, [], total - hits.length);
      if (read !== undefined) said = `${fill(texts.corrected, { read: shortened(read) })} ${results}`;
      const all = body.querySelector('[data-search-all]');
      all?.setAttribute('href', settings.action + writeState(state, settings));
    },
    showNothing(state) {
      const notice = nothingMessage(settings, state, ask);
      show(notice[0]?.textContent ?? '', notice);
    },
    showFailure(state) {
      show(texts.failed, failureMessage(settings, state, ask));
      others.replaceChildren();
    },
    showOthers(state, found) {
      const offers = found.map(({ language, total }) => {
        const name = settings.languages.find(({ id }) => id === language)?.name ?? language;
        const text = counted(texts.otherLanguage, total, { language: name });
        return button(text, () => ask({ ...state, language, limit: step }));
      });
      others.replaceChildren(...offers);
      if (list.childElementCount > 0) return;
      // Where nothing else answers, they are the answer: they come before all advice.
      if (offers.length > 0) message.querySelector('.search-nothing')?.after(others);
      said = [said, ...offers.map(({ textContent }) => textContent)].join(' ');
    },
    summary: () => said,
  };
}
