import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readRegularFile } from '../files/regular-file.ts';

/** What compressed copies end in, beside the file that they are a copy of: `/en/index.html.br`. */
const endings = ['.br', '.gz'] as const;

/** A compressed copy of a published file. */
export interface CompressedCopy {
  /** Path within the published folder. */
  readonly path: string;
  /** Path of the file that it is a copy of. */
  readonly source: string;
  /** Changes whenever that file does. */
  readonly key: string;
}

/** What hosts compress when they are asked for it; pictures and fonts are compressed already. */
const compressible = /\.(?:css|html|ico|js|json|md|svg|txt|webmanifest|xml)$/;

/** List the compressed copies of published files, by the keys of these: Brotli and gzip for each that gets smaller. */
export function compressedCopies(keys: ReadonlyMap<string, string>): CompressedCopy[] {
  return [...keys].flatMap(([source, key]) =>
    compressible.test(source)
      ? endings.map((ending) => ({ path: source + ending, source, key: `${ending} ${key}` }))
      : [],
  );
}

/** Compress a file for one of its copies, as small as it gets. The same bytes in give the same out. */
export async function compress(file: string, { path }: Pick<CompressedCopy, 'path'>): Promise<Uint8Array> {
  const bytes = await readRegularFile(file);
  if (path.endsWith('.gz')) {
    const zipped = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
    zipped[systemOfGzip] = unknownSystem;
    return zipped;
  }
  const parameters = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return promisify(brotliCompress)(bytes, { params: parameters });
}

/** Where gzip notes which system it ran on (RFC 1952, 2.3), and what it notes where that says nothing. */
const systemOfGzip = 9;
const unknownSystem = 255;
