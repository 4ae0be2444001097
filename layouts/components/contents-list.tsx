import type { AnswerPage } from '../../src/pages/models/pages.ts';
import { Phrases } from './phrases.tsx';

/** Print the headings of an answer as links. Headings below the first level are further in. */
export function ContentsList({ contents }: { readonly contents: AnswerPage['contents'] }) {
  const top = Math.min(...contents.map(({ depth }) => depth));
  return (
    <ol role="list">
      {contents.map(({ id, depth, phrases }) => (
        <li key={id} class={depth > top ? 'toc-deeper' : undefined}>
          <a href={`#${id}`}>
            <Phrases of={phrases} />
          </a>
        </li>
      ))}
    </ol>
  );
}
