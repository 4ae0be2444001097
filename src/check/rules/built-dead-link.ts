import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { BuiltPage, BuiltSite } from '../built/built-site.ts';
import { placeOfLink } from '../built/place-of-link.ts';
import { isKnownToCatalog, isToldElsewhere } from '../built/written-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

const page = (link: string) => exampleHtml(`<a href="/en/faq/">Questions</a> <a href="${link}">Home</a>`);

/** A link, a picture or a script whose address is inside the site and where nothing is published. */
export const builtDeadLink = builtRule({
  id: 'built/dead-link',
  why: 'It leads to the page that says “not found”.',
  wrong: { '/en/': page('/en/'), '/en/faq/': page('/en/hoem/') },
  right: { '/en/': page('/en/'), '/en/faq/': page('/en/') },
  *check(built) {
    const said = new Set<string>();
    for (const page of built.pages.values()) {
      for (const diagnostic of deadLinks(built, page)) {
        // What a layout prints stands on every page: the first of them is enough.
        const { place, values } = diagnostic;
        const key = `${place.line === undefined ? '' : place.file} ${JSON.stringify(values)}`;
        if (!said.has(key)) yield diagnostic;
        said.add(key);
      }
    }
  },
});

function* deadLinks(built: BuiltSite, page: BuiltPage): Iterable<Diagnostic<'built/dead-link'>> {
  for (const href of new Set([...page.links, ...page.files])) {
    const target = built.resolve(href, page.address);
    if (!target || isPublished(built, target.address)) continue;
    if (isKnownToCatalog(page, href) || isToldElsewhere(built, page, href)) continue;
    const { address } = target;
    yield diagnose('built/dead-link', placeOfLink(page, href), {
      address,
      nearest: nearest(address, built.pages.keys()),
    });
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
