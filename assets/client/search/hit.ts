import type { SearchSettings } from '../../../src/pages/models/script-settings.ts';
import type { Marked } from '../../../src/search/excerpt.ts';
import type { SearchHit } from '../../../src/search/query.ts';
import { element } from './element.ts';
import { pieces } from './pieces.ts';
import { stretches } from './stretches.ts';

/**
 * Make the item of one result: the title leads to the page, `§` to the heading that says most about the query.
 *
 * `language` is that of the results, when it isn't the page's; its direction may be another one, too.
 */
export function makeHit(
  { address, title, excerpt, databases }: SearchHit,
  settings: SearchSettings,
  language: string | undefined,
): HTMLLIElement {
  const { heading } = excerpt;
  const foreign = { lang: language, dir: language && 'auto' };
  const labels = settings.databases.filter(({ id }) => databases.includes(id));
  const where = [
    ...labels.map(({ id, text }) => element('span', { class: `db db-${id}` }, text)),
    ...(heading
      ? [
          element(
            'a',
            { class: 'search-section', href: `${address}#${encodeURIComponent(heading.id)}`, ...foreign },
            ...marked({ text: heading.text, marks: [] }),
          ),
        ]
      : []),
  ];
  return element(
    'li',
    {},
    element('a', { class: 'search-question', href: address, ...foreign }, ...marked(title)),
    element('p', { class: 'search-snippet', ...foreign }, ...marked(excerpt)),
    ...(where.length > 0 ? [element('p', { class: 'search-where' }, ...where)] : []),
  );
}

function marked(text: Marked): (Node | string)[] {
  return stretches(text).flatMap((stretch) =>
    stretch.isLeftToRight ? [element('bdi', { dir: 'ltr' }, ...found(stretch))] : found(stretch),
  );
}

function found(text: Marked): (Node | string)[] {
  return pieces(text).map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));
}
