import { frontValue, type SourcePage, wordsOf } from './source-page.ts';

/** The old address, and others that the page had. */
export function aliasesOf({ address, entries }: SourcePage): string[] {
  const written = ['aliases', 'redirect_from', 'permalink'].flatMap((key) =>
    wordsOf(frontValue(entries, key)),
  );
  // A pattern, `/:title/`, was filled in already; a whole address is another site's.
  const own = written.filter((one) => !/\/:[a-z]|^[a-z][a-z0-9+.-]*:|^\/\//i.test(one));
  const addresses = [...own.map((one) => (one.startsWith('/') ? one : `/${one}`)), address];
  return [...new Set(addresses.map((one) => encodeURI(decodeSafely(one))))];
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
