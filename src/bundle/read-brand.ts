import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { realPathInside } from '../files/real-path-inside.ts';
import { readRegularFile } from '../files/regular-file.ts';
import { detectFormat } from '../images/format.ts';
import { decodeXml } from '../images/svg/decode.ts';
import { sanitizeSvg } from '../images/svg/sanitize.ts';
import { misnamedFolders } from '../source/misnamed-folders.ts';
import { readSource } from '../source/read-source.ts';
import { unusedFiles } from '../source/unused-files.ts';
import type { Brand } from './brand.ts';
import { checkFonts } from './check-fonts.ts';
import { MissingPackageError, missingPackage } from './optional-package.ts';
import { readStyle, type StyleOptions } from './read-style.ts';

export interface BrandOptions {
  /** Files that are published as they are: paths on disk by their addresses. */
  readonly files: ReadonlyMap<string, string>;
  /** Hosts that fonts and pictures of style rules may come from. */
  readonly hosts: readonly string[];
}

/**
 * Read what a site brings to look like itself: `assets/icon.svg`, `assets/card.png` or `.jpg`, `assets/style.css`,
 * and the fonts in `assets/fonts/`.
 *
 * What is not there stays Kotae's. What is there and cannot be used is a diagnostic.
 */
export async function readBrand(
  root: string,
  { files, hosts }: BrandOptions,
): Promise<{ readonly brand: Brand; readonly diagnostics: readonly Diagnostic[] }> {
  const [mark, png, jpg, css] = await Promise.all([
    take(root, 'assets/icon.svg', markOf, (place) => diagnose('site/icon', place, {})),
    take(root, 'assets/card.png', cardOf, (place) => diagnose('site/card', place, {})),
    take(root, 'assets/card.jpg', cardOf, (place) => diagnose('site/card', place, {})),
    take(
      root,
      'assets/style.css',
      (code, file) =>
        readStyle(code, { root, file, hosts, fileAt: readerOf(root, files), known: () => [...files.keys()] }),
      styleProblem,
    ),
  ]);
  const unused = await Promise.all([
    unusedFiles(root, 'assets', ['icon.svg', 'card.png', 'card.jpg', 'style.css']),
    misnamedFolders(root),
  ]);
  return {
    brand: {
      mark: mark.value,
      card: png.value ?? jpg.value,
      css: css.value?.css,
      fonts: css.value?.fonts,
    },
    diagnostics: [
      ...[mark, png, jpg, css].flatMap(({ diagnostic }) => diagnostic ?? []),
      ...(css.value?.diagnostics ?? []),
      ...(await checkFonts([...files].filter(([address]) => address.startsWith('/assets/fonts/')))),
      ...unused.flat(),
    ],
  };
}

interface FilePlace {
  readonly file: string;
}

/** Make something of a file that may be missing. Links on disk must stay inside the root. */
async function take<Value>(
  root: string,
  file: string,
  make: (bytes: Buffer, file: string) => Promise<Value>,
  problem: (place: FilePlace, error: unknown) => Diagnostic,
): Promise<{ readonly value?: Value; readonly diagnostic?: Diagnostic }> {
  try {
    const real = realPathInside(root, join(root, file));
    if (real === undefined) throw new Error('outside the folder of the site');
    const source = readSource(real, file);
    if (!('bytes' in source)) throw new Error('no file, or one too large');
    return { value: await make(Buffer.from(source.bytes), file) };
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? {} : { diagnostic: problem({ file }, error) };
  }
}

/** Read what is published at an address: a file of the site, or one of its pictures. */
function readerOf(root: string, files: ReadonlyMap<string, string>): StyleOptions['fileAt'] {
  return async (address) => {
    const path =
      files.get(address) ?? (address.startsWith('/assets/images/') ? join(root, address) : undefined);
    return path === undefined ? undefined : readRegularFile(path).catch(() => undefined);
  };
}

async function markOf(bytes: Buffer): Promise<NonNullable<Brand['mark']>> {
  const drawing = sanitizeSvg(decodeXml(bytes) ?? '');
  if (!drawing) throw new Error('no drawing');
  const svg = Buffer.from(drawing.svg);
  const { makeIcons } = await import('./make-icons.ts');
  return { svg, icons: await makeIcons(svg) };
}

async function cardOf(bytes: Buffer): Promise<NonNullable<Brand['card']>> {
  const format = detectFormat(bytes);
  if (format !== 'png' && format !== 'jpeg') throw new Error('no picture of these formats');
  return { bytes, ending: format === 'png' ? 'png' : 'jpg' };
}

/** The parser of style rules says where it stopped. */
function styleProblem(place: FilePlace, error: unknown): Diagnostic {
  if (error instanceof MissingPackageError) return missingPackage(place.file, error);
  const { message, loc } = error as Error & { loc?: { line: number; column: number } | null };
  return diagnose('site/style', { ...place, line: loc?.line, column: loc?.column }, { found: message });
}
