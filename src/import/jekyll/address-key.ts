/** Old addresses are compared without letter case, `index.html` and `.html`, which servers add. */
export function addressKey(path: string): string {
  return decodeAddress(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/index\.html$/, '/')
    .replace(/\.html?$/, '')
    .replace(/(.)\/$/, '$1');
}

/** Decode an address; one that cannot be decoded stays as it is written. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
