import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { readRegularText } from '../../files/regular-file.ts';

/** Path of the record of published addresses, relative to the site's root. */
export const addressRecordFile = 'content/addresses.txt';

/** Every address and heading id that was published once. */
export interface AddressRecord {
  /** Text of the file; empty when there is none yet. */
  readonly text: string;
  /** Error code of the system, when the file cannot be read: then it is not written either. */
  readonly unreadable?: string;
  /** `/en/faq/sftp/` or `/en/faq/sftp/#allow`, with the line each is on. */
  readonly lines: ReadonlyMap<string, number>;
  /** Lines that hold no address, such as conflict markers of git. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Read a site's record. It is empty before the first build; a file that cannot be read is reported, and left alone. */
export async function readAddressRecord(root: string): Promise<AddressRecord> {
  try {
    return parseAddressRecord(await readRegularText(join(root, addressRecordFile)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return parseAddressRecord('');
    if (code === undefined) throw error;
    const diagnostic = diagnose('file/unreadable', { file: addressRecordFile }, { reason: code });
    return { ...parseAddressRecord(''), unreadable: code, diagnostics: [diagnostic] };
  }
}

/** Read the text of a record: an address a line, comments after `#`. */
export function parseAddressRecord(text: string): AddressRecord {
  const lines = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.trim();
    if (line.startsWith('/')) lines.set(line, index + 1);
    else if (line !== '' && !line.startsWith('#'))
      diagnostics.push(
        diagnose('publish/record-line', { file: addressRecordFile, line: index + 1 }, { found: line }),
      );
  }
  return { text, lines, diagnostics };
}
