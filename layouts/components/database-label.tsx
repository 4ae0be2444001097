import type { TermLink } from '../../src/pages/models/frame.ts';

/** Print a database's label with the tab of its colour, as a link or as text alone. */
export function DatabaseLabel({
  term,
  plain = false,
}: {
  readonly term: TermLink;
  readonly plain?: boolean;
}) {
  const name = `db db-${term.id}`;
  if (plain) return <span class={name}>{term.text}</span>;
  return (
    <a class={name} href={term.href} lang={term.language} dir={term.direction}>
      {term.text}
    </a>
  );
}
