import { rootAddresses } from '../site/root-addresses.ts';

/** Where the rules stand that say what browsers may fetch ahead; below the path of the site. */
export const speculationRules = {
  address: rootAddresses.speculationRules,
  type: 'application/speculationrules+json',
};

/**
 * Name the headers by which pages arrive sooner: the stylesheet ahead of the page that asks for it, and the rules for
 * what browsers may fetch ahead.
 *
 * `stylesheet` is an address within the site; `href` puts it below the path that the site is published under.
 */
export function arrivalHeaders(
  stylesheet: string,
  href: (address: string) => string,
): readonly (readonly [name: string, value: string])[] {
  return [
    ['Link', `<${href(stylesheet)}>; rel=preload; as=style`],
    ['Speculation-Rules', `"${href(speculationRules.address)}"`],
  ];
}
