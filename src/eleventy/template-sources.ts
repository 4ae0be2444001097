import { decodeAddress } from '../files/decode-address.ts';
import type { OwnSources } from '../project/site-templates.ts';
import { sourceName } from '../project/source-name.ts';
import { pagesTemplate } from './pages-template.ts';

/** The addresses that templates have, `false` for none, by the templates: as Eleventy tells them before it writes. */
export type TemplateAddresses = Readonly<Record<string, readonly (string | false)[]>>;

/** List what the site's own templates are about to publish. */
export function templateSources(addresses: TemplateAddresses): OwnSources {
  const sources = new Map(
    Object.entries(addresses)
      .filter(([template]) => !template.endsWith(pagesTemplate))
      .flatMap(([template, urls]) =>
        urls.flatMap((url) =>
          url === false ? [] : [[pathOf(url), { source: sourceName(template) }] as const],
        ),
      ),
  );
  return { at: (path) => sources.get(path), paths: [...sources.keys()] };
}

function pathOf(url: string): string {
  return decodeAddress(url).replace(/\/$/, '/index.html');
}
