import { DamagedStoreError } from '../cache/damaged-store.ts';
import { MachineError } from '../files/machine-error.ts';
import { AddressConflictError } from '../project/address-conflict-error.ts';
import { ownCodeError } from '../project/own-code-error.ts';
import { LostPageError, OutsideError, TemplateError } from '../project/template-error.ts';
import { LayoutError } from '../rendering/layout-error.ts';

/** What went wrong before Eleventy wrapped it in errors of its own; what the site's own code did is reported as such. */
export function originalOf(
  error: unknown,
  root: string,
  config: string | undefined,
  shown: (text: string) => string,
): unknown {
  const chain = [error];
  for (let cause = error; cause instanceof Error && !isOurs(cause); ) {
    cause = (cause as { originalError?: unknown }).originalError ?? cause.cause;
    if (cause !== undefined) chain.push(cause);
  }
  const original = chain.at(-1);
  return config === undefined || isOurs(original) ? original : ownCodeError(chain, root, config, shown);
}

/** Whether an error says by itself what is wrong. */
export function isOurs(error: unknown): boolean {
  return [
    LayoutError,
    MachineError,
    DamagedStoreError,
    OutsideError,
    TemplateError,
    LostPageError,
    AddressConflictError,
  ].some((kind) => error instanceof kind);
}
