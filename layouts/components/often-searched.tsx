import type { Link } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';

/** Print the words that people search for most, as links to their results; nothing when none are named. */
export function OftenSearched({ links, texts }: { readonly links: readonly Link[]; readonly texts: Texts }) {
  if (links.length === 0) return null;
  return (
    <p class="tries" data-search-often>
      <span>{texts.search.often}</span>
      {links.map(({ href, text }) => (
        <a key={href} href={href}>
          {text}
        </a>
      ))}
    </p>
  );
}
