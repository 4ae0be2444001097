import { decodePath } from '../files/decode-address.ts';

/**
 * The file that is published for an address, such as `/en/faq/sftp/index.html`: a page is in a folder of its
 * own, unless its address names a file. Percent-encoded letters are written out, as servers do.
 */
export function outputPath(address: string): string {
  const path = decodePath(address);
  if (path.endsWith('.html')) return path;
  return path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
}
