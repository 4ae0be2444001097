import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type esbuild from 'esbuild';
import type lightningcss from 'lightningcss';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

/** Packages that only sites with layouts or style rules of their own need, and that they install themselves. */
interface OptionalPackages {
  readonly esbuild: typeof esbuild;
  readonly lightningcss: typeof lightningcss;
}

/** The version that is asked for: the one that `peerDependencies` names, without signs that shells read. */
export const askedVersions: Readonly<Record<keyof OptionalPackages, string>> = {
  esbuild: '0.28',
  lightningcss: '1',
};

/** Ask for a package that a file of the site needs. */
export function missingPackage(file: string, { missing: name }: MissingPackageError): Diagnostic {
  return diagnose('site/missing-package', { file }, { name, version: askedVersions[name] });
}

/** A package is not installed, or not the part of it that is for this machine. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError';
  readonly missing: keyof OptionalPackages;

  constructor(missing: keyof OptionalPackages, cause: unknown) {
    super(missing, { cause });
    this.missing = missing;
  }
}

/**
 * Load an optional package: from beside Kotae, or else from the site's own folder, as `npx` and a global installation
 * need it. Rejects with a `MissingPackageError` when it is in neither.
 */
export async function loadOptional<Name extends keyof OptionalPackages>(
  name: Name,
  root: string,
): Promise<OptionalPackages[Name]> {
  let cause: unknown;
  for (const from of [import.meta.filename, join(root, 'package.json')]) {
    try {
      return await import(pathToFileURL(createRequire(from).resolve(name)).href);
    } catch (error) {
      if (!/^(?:ERR_)?MODULE_NOT_FOUND$/.test(String((error as NodeJS.ErrnoException).code))) throw error;
      cause ??= error;
    }
  }
  throw new MissingPackageError(name, cause);
}
