import type { TermLink } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';
import { DatabaseLabel } from './database-label.tsx';

interface DatabaseListProps {
  readonly terms: readonly TermLink[];
  readonly texts: Texts;
  /** What stands for those that are not named. */
  readonly more?: string | undefined;
}

/** Print the databases of a question as a row of labels; nothing when there are none. */
export function DatabaseList({ terms, texts, more }: DatabaseListProps) {
  if (terms.length === 0 && more === undefined) return null;
  return (
    <ul class="dbs" role="list" aria-label={texts.answer.databases}>
      {terms.map((term) => (
        <li key={term.id}>
          <DatabaseLabel term={term} />
        </li>
      ))}
      {more !== undefined && <li class="dbs-more">{more}</li>}
    </ul>
  );
}
