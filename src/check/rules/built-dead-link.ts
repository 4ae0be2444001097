import { nearest } from '../../diagnostics/nearest.ts';
import { didYouMean, didYouMeanJa } from '../../diagnostics/rule.ts';
import type { BuiltPage, BuiltSite } from '../built/built-site.ts';
import { placeOfLink } from '../built/place-of-link.ts';
import { isKnownToCatalog, isToldElsewhere } from '../built/written-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule, type Finding } from '../rule.ts';

interface Values {
  readonly address: string;
  readonly nearest?: string | undefined;
}

const page = (link: string) => exampleHtml(`<a href="/en/faq/">Questions</a> <a href="${link}">Home</a>`);

/** A link, a picture or a script whose address is inside the site and where nothing is published. */
export const builtDeadLink = builtRule<Values>({
  id: 'built/dead-link',
  severity: 'error',
  en: ({ address, nearest }) => ({
    message: `There is neither a page nor a file at \`${address}\``,
    hint: didYouMean(nearest, 'Correct the address, or add what it should lead to.'),
  }),
  ja: ({ address, nearest }) => ({
    message: `アドレス \`${address}\` にはページもファイルもありません`,
    hint: didYouMeanJa(nearest, 'アドレスを直すか、リンク先を用意してください。'),
  }),
  why: 'It leads to the page that says “not found”.',
  wrong: { '/en/': page('/en/'), '/en/faq/': page('/en/hoem/') },
  right: { '/en/': page('/en/'), '/en/faq/': page('/en/') },
  *check(built) {
    const said = new Set<string>();
    for (const page of built.pages.values()) {
      for (const finding of deadLinks(built, page)) {
        // What a layout prints is on every page: the first of them is enough.
        const { place, values } = finding;
        const key = `${place.line === undefined ? '' : place.file} ${JSON.stringify(values)}`;
        if (!said.has(key)) yield finding;
        said.add(key);
      }
    }
  },
});

function* deadLinks(built: BuiltSite, page: BuiltPage): Iterable<Finding<Values>> {
  for (const href of new Set([...page.links, ...page.files])) {
    const target = built.resolve(href, page.address);
    if (!target || isPublished(built, target.address)) continue;
    if (isKnownToCatalog(page, href) || isToldElsewhere(built, page, href)) continue;
    const { address } = target;
    const values = { address, nearest: nearest(address, built.pages.keys()) };
    yield { place: placeOfLink(page, href), values };
  }
}

/** Hosts answer for `/en/faq` with `/en/faq/`, and for `/en/faq/index.html` as well. */
function isPublished({ pages, hasFile }: BuiltSite, address: string): boolean {
  return (
    pages.has(address) ||
    pages.has(`${address}/`) ||
    pages.has(address.replace(/index\.html$/, '')) ||
    hasFile(address)
  );
}
