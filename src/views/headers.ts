import { playerOrigin } from '../images/video-hosts.ts';
import { allowedHosts } from '../site/allowed-hosts.ts';
import { contentSecurityPolicy } from '../site/content-security-policy.ts';
import type { Site } from '../site/site.ts';
import { cmsPage, fontFolder } from '../site/static-files.ts';
import { arrivalHeaders, speculationRules } from './arrival.ts';
import type { PublishContext } from './context.ts';

/** What answers never need from a browser. */
const unused = ['camera', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * Write `/_headers`, which Netlify, Cloudflare Pages and others read: the policy and its companions for every
 * address, long caching for files that carry a hash of their content in their name,
 * the stylesheet ahead of the page, and what browsers may fetch ahead.
 */
export function headers({ catalog: { site }, assets }: PublishContext): Map<string, string> {
  const { href } = site.addresses;
  const parts = { hasVideo: site.videos.size > 0, players: site.settings.embeds.map(playerOrigin) };
  // That nobody may frame a page, a browser believes from a header only.
  const noFrames = "frame-ancestors 'none'";
  const policy = `Content-Security-Policy: ${contentSecurityPolicy(allowedHosts(site.settings), parts)}; ${noFrames}`;
  const opener = 'Cross-Origin-Opener-Policy: same-origin';
  // Hosts add up the lines of all paths that fit, so that a page may be allowed more only where nothing was said of all.
  const hasCms = site.staticFiles.files.has(cmsPage);
  const strictBlocks = hasCms
    ? firstFolders(site).map((folder) => [`${href(`/${folder}/`)}*`, [policy, opener]] as const)
    : [];
  const everywhere = [
    hasCms ? `Content-Security-Policy: ${noFrames}` : policy,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    ...(hasCms ? [] : [opener]),
    ...arrivalHeaders(assets.stylesheet, href).map(([name, value]) => `${name}: ${value}`),
    `Permissions-Policy: ${unused.map((feature) => `${feature}=()`).join(', ')}`,
  ];
  const hasFonts = [...site.staticFiles.files.keys()].some((address) =>
    address.startsWith(`/${fontFolder}/`),
  );
  const forEver = ['Cache-Control: public, max-age=31536000, immutable'];
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    [`${href('/')}*`, everywhere],
    ...strictBlocks,
    [`${href('/assets/kotae/')}*`, forEver],
    [`${href('/assets/variants/')}*`, forEver],
    // Style rules name fonts with a query that changes with them.
    ...(hasFonts
      ? [[`${href(`/${fontFolder}/`)}*`, ['Cache-Control: public, max-age=2592000']] as const]
      : []),
    [`${href('/')}*.md`, ['Content-Type: text/markdown; charset=utf-8']],
    [href(speculationRules.address), [`Content-Type: ${speculationRules.type}`]],
    [`${href('/')}*.webmanifest`, ['Content-Type: application/manifest+json']],
  ];
  const text = blocks.map(([path, lines]) => [path, ...lines.map((line) => `  ${line}`)].join('\n'));
  // A page that the pointer rests on is fetched before it is asked for. Pictures and downloads are not.
  const pages = {
    and: [{ href_matches: `${href('/')}*` }, { not: { href_matches: `${href('/assets/')}*` } }],
  };
  const rules = { prefetch: [{ where: pages, eagerness: 'moderate' }] };
  return new Map([
    ['/_headers', `${text.join('\n')}\n`],
    [speculationRules.address, `${JSON.stringify(rules)}\n`],
  ]);
}

/** The first parts of the addresses that pages of the site and their files have; pages at the root say the policy themselves. */
function firstFolders({ settings, languages, categories }: Site): string[] {
  const folders = Object.values(settings.addresses).flatMap((pattern) => {
    const [, first = ''] = pattern.split('/');
    if (first === '{lang}') return [...languages.keys()];
    return first === '{category}' ? [...categories.keys()] : first;
  });
  return [...new Set(['assets', ...folders])].filter((folder) => folder !== '' && !folder.includes('{'));
}
