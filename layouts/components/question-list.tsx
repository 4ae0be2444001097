import type { EntryRow } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';
import { QuestionRow, type RowParts } from './question-row.tsx';

interface QuestionListProps {
  readonly rows: readonly EntryRow[];
  readonly texts: Texts;
  /** How the rows are set: numbered, with the databases beside, with the date first, or on one line. */
  readonly variants?: readonly ('ranked' | 'beside' | 'dated' | 'line')[];
  readonly parts: RowParts;
  readonly facets?: boolean;
}

/** Print a list of questions. A ranked list is an ordered one. */
export function QuestionList({ rows, texts, variants = [], parts, facets = false }: QuestionListProps) {
  const List = variants.includes('ranked') ? 'ol' : 'ul';
  return (
    <List class={['questions', ...variants.map((variant) => `questions--${variant}`)].join(' ')} role="list">
      {rows.map((row) => (
        <QuestionRow key={row.id} row={row} texts={texts} parts={parts} facets={facets} />
      ))}
    </List>
  );
}
