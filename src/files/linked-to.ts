import { readlinkSync } from 'node:fs';

/** Where a link on disk leads, as it is written; `undefined` for what is no link, or is not there. */
export function linkedTo(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
