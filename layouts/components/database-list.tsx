import type { Fold, TermLink } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';
import { DatabaseLabel } from './database-label.tsx';

interface DatabaseListProps {
  readonly terms: readonly TermLink[];
  readonly texts: Texts;
  /** What stands for those that are not named. */
  readonly more?: string | undefined;
  /** Where the list is long: the rest opens. */
  readonly fold?: Fold | undefined;
}

/** Print the databases of a question as a row of labels; nothing when there are none. */
export function DatabaseList({ terms, texts, more, fold }: DatabaseListProps) {
  if (terms.length === 0 && more === undefined) return null;
  const shown = terms.slice(0, fold?.shown);
  return (
    <ul class="dbs" role="list" aria-label={texts.answer.databases}>
      <Labels terms={shown} />
      {more !== undefined && <li class="dbs-more">{more}</li>}
      {fold && (
        <li>
          <details>
            <summary>{fold.more}</summary>
            <ul class="dbs" role="list" aria-label={texts.answer.databases}>
              <Labels terms={terms.slice(fold.shown)} />
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}

function Labels({ terms }: { readonly terms: readonly TermLink[] }) {
  return (
    <>
      {terms.map((term) => (
        <li key={term.id}>
          <DatabaseLabel term={term} />
        </li>
      ))}
    </>
  );
}
