import { longestQuery } from '../../src/pages/models/longest-query.ts';
import type { Texts } from '../../src/site/texts/texts.ts';

interface AskProps {
  readonly texts: Texts;
  readonly action: string;
  /** Id of the field, unique on the page. */
  readonly id: string;
}

/** Print a large search field that leads to the search page, with or without a script. */
export function Ask({ texts, action, id }: AskProps) {
  return (
    <search aria-label={texts.search.label}>
      <form class="ask" action={action}>
        <label class="vh" for={id}>
          {texts.search.label}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          placeholder={texts.search.placeholder}
          maxlength={longestQuery}
          autocomplete="off"
          data-search-live
        />
        <button class="button" type="submit">
          {texts.home.submit}
        </button>
      </form>
    </search>
  );
}
