import type { Link } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';
import { Anchor } from './anchor.tsx';

/** Print the way from the home page to this page; the page itself, when it is named, is not a link. */
export function Breadcrumb({ links, texts }: { readonly links: readonly Link[]; readonly texts: Texts }) {
  if (links.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label={texts.document.breadcrumb}>
      <ol role="list">
        {links.map((link) => (
          <li key={link.href}>
            {link.current === 'page' ? <span aria-current="page">{link.text}</span> : <Anchor link={link} />}
          </li>
        ))}
      </ol>
    </nav>
  );
}
