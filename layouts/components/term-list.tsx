import type { TermLink } from '../../src/pages/models/frame.ts';
import { DatabaseLabel } from './database-label.tsx';

interface TermListProps {
  readonly terms: readonly TermLink[];
  readonly of: 'databases' | 'tags';
  /** How wide its columns are: with room for descriptions, or for labels. */
  readonly columns: 'two' | 'three';
}

/** Print databases or tags as a book prints its contents: label, leader, number of questions. */
export function TermList({ terms, of, columns }: TermListProps) {
  return (
    <ul class={`contents contents--${columns}`} role="list">
      {terms.map((term) => (
        <li key={term.id}>
          <a class="leader" href={term.href}>
            <span class="leader-label">
              {of === 'databases' ? <DatabaseLabel term={term} plain /> : term.text}
            </span>
            {term.count && (
              <span class="count">
                <span aria-hidden="true">{term.count.number}</span>
                <span class="vh"> {term.count.words}</span>
              </span>
            )}
          </a>
          {term.description && columns === 'two' && <p>{term.description}</p>}
        </li>
      ))}
    </ul>
  );
}
