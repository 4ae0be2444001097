import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Templates of the site itself are to be published where Kotae publishes a file, or could not be on one disk with it. */
export class AddressConflictError extends Error {
  override readonly name = 'AddressConflictError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} addresses of templates are those of files of Kotae's`);
    this.diagnostics = diagnostics;
  }
}
