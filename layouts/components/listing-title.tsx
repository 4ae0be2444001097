import type { ListingPage } from '../../src/pages/models/pages.ts';
import { Anchor } from './anchor.tsx';
import { Phrases } from './phrases.tsx';

/** Print the title of a list; a database also has its coloured tab, a lead, and where to find it. */
export function ListingTitle({ page }: { readonly page: ListingPage }) {
  const { subject, lead, facts } = page;
  return (
    <>
      {subject.kind === 'database' && <p class={`thumb db-${subject.id}`}>{subject.label}</p>}
      <h1>
        <Phrases of={page.title} />
      </h1>
      {lead && <p class="listing-lead">{lead}</p>}
      {facts.length > 0 && (
        <ul class="facts" role="list">
          {facts.map((link) => (
            <li key={link.href}>
              <Anchor link={link} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
