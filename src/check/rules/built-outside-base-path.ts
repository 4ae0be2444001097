import type { BuiltPage, BuiltSite } from '../built/built-site.ts';
import { placeOfLink } from '../built/place-of-link.ts';
import { exampleHtml } from '../example-html.ts';
import { builtRule } from '../rule.ts';

/** An address of the site that a layout prints without the path that the site is published under. */
export const builtOutsideBasePath = builtRule<{ address: string; href: string }>({
  id: 'built/outside-base-path',
  severity: 'error',
  en: ({ address, href }) => ({
    message: `\`${address}\` leads out of the site, which is published under a path: here it is \`${href}\``,
    hint: 'In the layout that prints it, write the address with `hrefIn` of kotae/layouts/href.js.',
  }),
  ja: ({ address, href }) => ({
    message: `\`${address}\` はサイトの外を指します。サイトはパスの下で公開されるため、ここでは \`${href}\` です`,
    hint: 'その部分を出力しているレイアウトで、kotae/layouts/href.js の `hrefIn` を使ってアドレスを書いてください。',
  }),
  why: 'It works on your own machine, where there may be no such path, and is not found once it is published.',
  wrong: {
    'content/site.yaml': 'title: Example\nlanguages: [en, ja]\nbasePath: /help/\n',
    '/en/': exampleHtml('<a href="/en/">Home</a>'),
  },
  right: {
    'content/site.yaml': 'title: Example\nlanguages: [en, ja]\nbasePath: /help/\n',
    '/en/': exampleHtml('<a href="/help/en/">Home</a>'),
  },
  *check(built) {
    const { basePath } = built.site.addresses;
    if (basePath === '/') return;
    const said = new Set<string>();
    for (const page of built.pages.values())
      for (const address of outside(built, page)) {
        if (said.has(address)) continue;
        said.add(address);
        yield { place: placeOfLink(page, address), values: { address, href: basePath + address.slice(1) } };
      }
  },
});

/** Addresses from the root that are outside the site, and at which the site has something. */
function* outside({ site, pages, hasFile }: BuiltSite, page: BuiltPage): Iterable<string> {
  for (const address of new Set([...page.links, ...page.files, ...page.forms])) {
    if (!/^\/(?!\/)/.test(address) || address.startsWith(site.addresses.basePath)) continue;
    const [path = ''] = address.split(/[?#]/);
    if (pages.has(path) || pages.has(`${path}/`) || hasFile(path)) yield address;
  }
}
