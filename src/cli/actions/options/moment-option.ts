import { createInstantReader } from '../../../entry/instant.ts';
import { UsageError } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';

/** The option `--now` as it was written. Throws a `UsageError` when it is no date as front matter has them. */
export function momentOption(written: string | undefined, { messages }: Terminal): string | undefined {
  if (written !== undefined && createInstantReader('UTC')(written) === undefined)
    throw new UsageError(messages.wrongNow(written));
  return written;
}
