import { nearest } from '../../diagnostics/nearest.ts';
import { didYouMean, didYouMeanJa } from '../../diagnostics/rule.ts';
import type { Site } from '../../site/site.ts';
import { createTagFinder } from '../../site/tag-finder.ts';
import { pageRule } from '../rule.ts';

/** `?db=` or `?tag=` in a link to a list of this site, with a word that the vocabulary does not hold. */
export const linksUnknownFilter = pageRule<{ written: string; value: string; nearest?: string | undefined }>({
  id: 'links/unknown-filter',
  severity: 'warning',
  en: ({ written, value, nearest }) => ({
    message: `The filter value \`${value}\` in the link \`${written}\` is not in the vocabulary`,
    hint: didYouMean(nearest, 'Look up the id in content/databases.yaml or content/tags.yaml.'),
  }),
  ja: ({ written, value, nearest }) => ({
    message: `リンク \`${written}\` の絞り込みの値 \`${value}\` は語彙にありません`,
    hint: didYouMeanJa(nearest, 'content/databases.yaml または content/tags.yaml で id を確かめてください。'),
  }),
  why: 'Readers are told that the filter is unknown, and see the whole list.',
  wrong: 'See [all questions on DDBJ](/en/faq/?db=ddjb).\n',
  right: 'See [all questions on DDBJ](/en/faq/?db=ddbj).\n',
  *check({ entry: { file, answer }, site }) {
    for (const { written, href, line, column } of answer.links) {
      const isOurs = href.startsWith(site.addresses.basePath) || href.startsWith('?');
      const query = /\?([^#]*)/.exec(written)?.[1];
      if (!isOurs || query === undefined) continue;
      for (const unknown of unknownValues(site, new URLSearchParams(query)))
        yield { place: { file, line, column }, values: { written, ...unknown } };
    }
  },
});

function unknownValues(site: Site, query: URLSearchParams): { value: string; nearest: string | undefined }[] {
  const findTag = createTagFinder(site.tags);
  const findDatabase = createTagFinder(
    new Map([...site.databases].map(([id, { label }]) => [id, { id, label, synonyms: [] }])),
  );
  const wordsOf = (terms: Iterable<{ id: string; label: Readonly<Record<string, string>> }>) =>
    [...terms].flatMap(({ id, label }) => [id, ...Object.values(label)]);
  const unknown = (name: string, find: (word: string) => string | undefined, known: readonly string[]) =>
    query
      .getAll(name)
      .flatMap((value) => (find(value) === undefined ? value.split(',') : []))
      .filter((value) => value !== '' && find(value) === undefined)
      .map((value) => ({ value, nearest: nearest(value, known) }));
  return [
    ...unknown('db', findDatabase, wordsOf(site.databases.values())),
    ...unknown('tag', findTag, wordsOf(site.tags.values())),
  ];
}
