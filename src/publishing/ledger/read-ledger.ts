import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { readRegularText } from '../../files/regular-file.ts';

/** Where the ledger lies, relative to the site's root. */
export const ledgerFile = 'content/addresses.txt';

/** Every address and heading id that was published once. */
export interface Ledger {
  /** As it lies there; empty when there is none yet. */
  readonly text: string;
  /** The system's reason for which it cannot be read: it stays as it is then. */
  readonly unreadable?: string;
  /** `/en/faq/sftp/` or `/en/faq/sftp/#allow`, with the line each stands on. */
  readonly lines: ReadonlyMap<string, number>;
  /** Lines that are none, such as the marks of a merge. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Read the ledger. A site without one has published nothing yet; one that cannot be read is told, and stays. */
export async function readLedger(root: string): Promise<Ledger> {
  try {
    return parseLedger(await readRegularText(join(root, ledgerFile)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return parseLedger('');
    if (code === undefined) throw error;
    const diagnostic = diagnose('file/unreadable', { file: ledgerFile }, { reason: code });
    return { ...parseLedger(''), unreadable: code, diagnostics: [diagnostic] };
  }
}

/** Read the text of a ledger: an address a line, comments after `#`. */
export function parseLedger(text: string): Ledger {
  const lines = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = written.trim();
    if (line.startsWith('/')) lines.set(line, index + 1);
    else if (line !== '' && !line.startsWith('#'))
      diagnostics.push(
        diagnose('publish/ledger-line', { file: ledgerFile, line: index + 1 }, { found: line }),
      );
  }
  return { text, lines, diagnostics };
}
