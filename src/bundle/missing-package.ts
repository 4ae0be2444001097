import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { askedVersions, type MissingPackageError } from './optional-package.ts';

/** Ask for a package that a file of the site needs. */
export function missingPackage(file: string, { missing: name }: MissingPackageError): Diagnostic {
  return diagnose('site/missing-package', { file }, { name, version: askedVersions[name] });
}
