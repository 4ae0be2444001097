import { rootAddresses } from '../site/root-addresses.ts';
import type { PublishContext } from './context.ts';

/** Write `/manifest.webmanifest`: name and icons for those who keep the site on a home screen. */
export function webManifest({ catalog: { site }, assets }: PublishContext): Map<string, string> {
  const { href, basePath, of } = site.addresses;
  const description = site.localize(site.settings.description)[site.defaultLanguage];
  const manifest = {
    name: site.title[site.defaultLanguage] ?? '',
    ...(description !== undefined && { description }),
    lang: site.defaultLanguage,
    start_url: href(of('home', { lang: site.defaultLanguage })),
    scope: basePath,
    display: 'browser',
    icons: [
      { src: href(assets.icon), sizes: 'any', type: 'image/svg+xml' },
      { src: href(assets.touchIcon), sizes: '180x180', type: 'image/png' },
    ],
  };
  return new Map([[rootAddresses.manifest, `${JSON.stringify(manifest, null, 2)}\n`]]);
}
