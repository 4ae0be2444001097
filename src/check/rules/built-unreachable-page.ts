import { rootAddresses } from '../../site/root-addresses.ts';
import type { BuiltSite } from '../built/built-site.ts';
import { placeOfPage } from '../built/place-of-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

/**
 * A page that cannot be reached by links from the home pages.
 *
 * Redirects, the not-found page and the indexes of words that no page of the language has are meant to be so.
 */
export const builtUnreachablePage = builtRule<{ address: string }>({
  id: 'built/unreachable-page',
  severity: 'warning',
  en: ({ address }) => ({
    message: `No chain of links leads from a home page to \`${address}\``,
    hint: 'Link to it from an answer, or name it in `footer` of content/site.yaml.',
  }),
  ja: ({ address }) => ({
    message: `ページ \`${address}\` に、どのホームからもリンクをたどって到達できません`,
    hint: '回答からリンクするか、content/site.yaml の `footer` に加えてください。',
  }),
  why: 'Nobody finds it except by searching. Plain pages, which no list holds, are forgotten most easily.',
  wrong: { '/en/': exampleHtml(''), '/en/page/about/': exampleHtml('<a href="/en/">Home</a>') },
  right: { '/en/': exampleHtml('<a href="/en/page/about/">About</a>'), '/en/page/about/': exampleHtml('') },
  *check(built) {
    const reached = reachable(built);
    const empty = emptyIndexes(built);
    for (const page of built.pages.values()) {
      const { address, isRedirect, isIndexed } = page;
      if (reached.has(address) || empty.has(address)) continue;
      if (isRedirect || !isIndexed || address === rootAddresses.notFound) continue;
      yield { place: placeOfPage(page), values: { address } };
    }
  },
});

function reachable({ site, pages, resolve }: BuiltSite): ReadonlySet<string> {
  const homes = [...site.languages.keys()].map((lang) => site.addresses.of('home', { lang }));
  const reached = new Set(['/', ...homes]);
  // A set visits what is added to it on the way.
  for (const address of reached) {
    for (const href of pages.get(address)?.links ?? []) {
      const target = resolve(href, address)?.address;
      if (target !== undefined) reached.add(pages.has(target) ? target : `${target}/`);
    }
  }
  return reached;
}

function emptyIndexes({ site, catalog }: BuiltSite): ReadonlySet<string> {
  const asked = [...site.categories.values()].filter(({ kind }) => kind === 'question');
  const hasQuestions = (lang: string) => asked.some(({ id }) => catalog.ofCategory(lang, id).length > 0);
  return new Set(
    [...site.languages.keys()].flatMap((lang) => [
      ...(hasQuestions(lang) ? [] : [site.addresses.of('questions', { lang })]),
      ...[...site.categories.keys()]
        .filter((category) => catalog.ofCategory(lang, category).length === 0)
        .map((category) => site.addresses.of('category', { lang, category })),
      ...[...site.databases.keys()]
        .filter((id) => catalog.ofDatabase(lang, id).length === 0)
        .map((id) => site.addresses.of('database', { lang, id })),
      ...[...site.tags.keys()]
        .filter((id) => catalog.ofTag(lang, id).length === 0)
        .map((id) => site.addresses.of('tag', { lang, id })),
    ]),
  );
}
