import type { Facet } from '../../src/pages/models/pages.ts';

/** Print the facets' choices as links to their own pages: what is in the margin without a script. */
export function FacetLinks({ facets }: { readonly facets: readonly Facet[] }) {
  return (
    <div class="margin rail unscripted">
      {facets.map(({ name, title, choices }) => (
        <nav key={name} aria-labelledby={`links-${name}`}>
          <p class="rail-title" id={`links-${name}`}>
            {title}
          </p>
          <ul class="contents contents--rail" role="list">
            {choices.map(({ id, text, count, href }) => (
              <li key={id}>
                <a class="leader" href={href}>
                  <span class="leader-label">
                    {name === 'db' ? <span class={`db db-${id}`}>{text}</span> : text}
                  </span>
                  <span class="count">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}
