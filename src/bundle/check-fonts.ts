import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { openRegularFile } from '../files/regular-file.ts';

/** The first bytes of WOFF2, WOFF, TrueType, OpenType and collections. */
const beginnings = ['wOF2', 'wOFF', '\0\u0001\0\0', 'true', 'OTTO', 'ttcf'];

/** Report files that are named as fonts but are not. Takes paths on disk by their addresses. */
export async function checkFonts(files: Iterable<readonly [string, string]>): Promise<Diagnostic[]> {
  const fonts = [...files].filter(([address]) => /\.(?:woff2?|ttf|otf|ttc)$/i.test(address));
  const found = await Promise.all(
    fonts.map(async ([address, path]) =>
      (await beginsAsFont(path)) ? [] : [diagnose('site/font', { file: address.slice(1) }, {})],
    ),
  );
  return found.flat();
}

async function beginsAsFont(path: string): Promise<boolean> {
  const file = await openRegularFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return beginnings.includes(buffer.subarray(0, bytesRead).toString('latin1'));
  } finally {
    await file.close();
  }
}
