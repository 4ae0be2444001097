import type { Facet } from '../../src/pages/models/pages.ts';

/** Print the check boxes of one facet. `data-also` holds, as JSON, other words that an address may use. */
export function FacetChoices({ facet }: { readonly facet: Facet }) {
  return (
    <fieldset data-facet={facet.name}>
      <legend>{facet.title}</legend>
      {facet.choices.map(({ id, text, count, also }) => (
        <label key={id} class="facet">
          <input
            type="checkbox"
            name={facet.name}
            value={id}
            autocomplete="off"
            data-also={also.length > 0 ? JSON.stringify(also) : undefined}
          />
          <span class={facet.name === 'db' ? `db db-${id}` : undefined} data-facet-label>
            {text}
          </span>
          <span class="count" data-facet-count>
            {count}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
