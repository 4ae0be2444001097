import { nearest } from '../../diagnostics/nearest.ts';
import { didYouMean, didYouMeanJa } from '../../diagnostics/rule.ts';
import { placeOfLink } from '../built/place-of-link.ts';
import { isKnownToCatalog } from '../built/written-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

const page = (link: string) => exampleHtml(`<h2 id="contact">Contact</h2><a href="${link}">Ask us</a>`);

/** A link with `#…` to a page of the site that has no such id. */
export const builtDeadAnchor = builtRule<{ address: string; fragment: string; nearest?: string | undefined }>(
  {
    id: 'built/dead-anchor',
    severity: 'warning',
    en: ({ address, fragment, nearest }) => ({
      message: `The page \`${address}\` has no id \`${fragment}\``,
      hint: didYouMean(nearest && `#${nearest}`, 'Look up the id on the page that the link leads to.'),
    }),
    ja: ({ address, fragment, nearest }) => ({
      message: `\`${address}\` の \`#${fragment}\` にあたる id がそのページにありません`,
      hint: didYouMeanJa(nearest && `#${nearest}`, 'リンク先のページで id を確かめてください。'),
    }),
    why: 'Readers land at the top of the page and have to look for the place.',
    wrong: { '/en/': page('#contcat') },
    right: { '/en/': page('#contact') },
    *check({ pages, resolve }) {
      const said = new Set<string>();
      const ids = new Map<string, ReadonlySet<string>>();
      for (const page of pages.values()) {
        for (const href of new Set(page.links)) {
          const { address = '', fragment = '' } = href.includes('#')
            ? (resolve(href, page.address) ?? {})
            : {};
          const target = pages.get(address);
          if (!target || target.isRedirect || fragment === '' || fragment === 'top') continue;
          const known = ids.get(address) ?? new Set(target.ids);
          ids.set(address, known);
          if (known.has(fragment) || isKnownToCatalog(page, href)) continue;
          const place = placeOfLink(page, href);
          const key = `${place.line === undefined ? '' : place.file} ${address}#${fragment}`;
          if (!said.has(key))
            yield { place, values: { address, fragment, nearest: nearest(fragment, known) } };
          said.add(key);
        }
      }
    },
  },
);
