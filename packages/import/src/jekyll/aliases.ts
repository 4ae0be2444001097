import { addressKey } from './address-key.ts';
import { frontValue, type SourcePage, wordsOf } from './source-page.ts';

/** Which page answers at an old address. */
export interface AddressOwners {
  /** Ask for an address for a page: `undefined` when it is its own, else the path of the page that has it. */
  readonly claim: (address: string, path: string) => string | undefined;
}

/** Give each old address to one page: those that pages had to those, further ones to who asks first. */
export function createAddressOwners(
  pages: readonly Pick<SourcePage, 'address' | 'path'>[],
  taken: ReadonlyMap<string, string>,
): AddressOwners {
  const owners = new Map([...taken].map(([address, owner]) => [addressKey(address), owner]));
  for (const { address, path } of pages) {
    const key = addressKey(address);
    if (!owners.has(key)) owners.set(key, path);
  }
  return {
    claim: (address, path) => {
      const key = addressKey(address);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, path);
      return owner === undefined || owner === path ? undefined : owner;
    },
  };
}

/** The old address, and others that the page had. */
export function aliasesOf({ address, entries, language }: SourcePage): string[] {
  const written = ['aliases', 'redirect_from', 'permalink'].flatMap((key) =>
    wordsOf(frontValue(entries, key)),
  );
  // A pattern, `/:title/`, was filled in already; a whole address is another site's.
  const own = written.filter((one) => !/\/:[a-z]|^[a-z][a-z0-9+.-]*:|^\/\//i.test(one));
  const addresses = own
    .map((one) => (one.startsWith('/') ? one : `/${one}`))
    // The plugin for languages puts the first language there, and the others below folders of their own.
    .filter((one) => address !== `/${language}${one}`);
  if (address !== '') addresses.push(address);
  return [...new Set(addresses.map((one) => encodeURI(decodeSafely(one))))];
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
