import type { Link } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';

/** Print the way from the home page to this page; the page itself, when it is named, is not a link. */
export function Breadcrumb({ links, texts }: { readonly links: readonly Link[]; readonly texts: Texts }) {
  if (links.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label={texts.document.breadcrumb}>
      <ol role="list" itemscope itemtype="https://schema.org/BreadcrumbList">
        {links.map(({ href, text, current }, index) => (
          <li key={href} itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem">
            {current === 'page' ? (
              <span aria-current="page" itemprop="name">
                {text}
              </span>
            ) : (
              <a href={href} itemprop="item">
                <span itemprop="name">{text}</span>
              </a>
            )}
            <meta itemprop="position" content={String(index + 1)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
