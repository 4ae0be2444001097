import { decodeAddress } from 'kotae/files';
/** Old addresses are compared without letter case, `index.html` and `.html`, which servers add. */
export function addressKey(path: string): string {
  return decodeAddress(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/index\.html$/, '/')
    .replace(/\.html?$/, '')
    .replace(/(.)\/$/, '$1');
}
