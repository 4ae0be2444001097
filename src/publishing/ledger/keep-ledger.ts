import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { committedLines } from './committed.ts';
import { lostLines } from './lost.ts';
import { type PublishedSite, publishedLines } from './published.ts';
import { ledgerFile, readLedger } from './read-ledger.ts';

/** The ledger held against a site. */
export interface LedgerCheck {
  /** Addresses and ids that were published once and are gone. */
  readonly diagnostics: readonly Diagnostic[];
  /** Note what is new. Writes only when something is; a refusal of the disk is reported, not thrown. */
  readonly keep: () => Promise<readonly Diagnostic[]>;
}

const head = `# Every address and heading id that this site has published. Kotae adds to this file when it builds; commit it.
# An address that is listed here must keep leading somewhere: \`kotae check\` tells when one does not.
`;

/** Hold the ledger of a site's folder against what the site publishes now. */
export async function checkLedger(root: string, site: PublishedSite): Promise<LedgerCheck> {
  const ledger = await readLedger(root);
  const lost = lostLines(ledger, site);
  const committed = lost.length === 0 ? undefined : await committedLines(root);
  const isPromised = (line: string) => committed?.has(line) ?? true;
  const forgotten = new Set(lost.map(({ line }) => line).filter((line) => !isPromised(line)));
  const isForgotten = (line: string) =>
    forgotten.has(line) || (!isPromised(line) && forgotten.has(line.split('#', 1)[0] ?? ''));
  return {
    diagnostics: [
      ...ledger.diagnostics,
      ...lost.filter(({ line }) => !forgotten.has(line)).map(({ diagnostic }) => diagnostic),
    ],
    keep: async () => {
      if (ledger.unreadable !== undefined)
        return [diagnose('publish/ledger-unwritable', { file: ledgerFile }, { reason: ledger.unreadable })];
      const kept = [...ledger.lines.keys()].filter((line) => !isForgotten(line));
      const lines = [...new Set([...kept, ...publishedLines(site)])].sort();
      const end = ledger.text.includes('\r\n') ? '\r\n' : '\n';
      const text = `${head}${lines.join('\n')}\n`.replaceAll('\n', end);
      return text === ledger.text ? [] : write(join(root, ledgerFile), text);
    },
  };
}

async function write(path: string, text: string): Promise<Diagnostic[]> {
  const temporary = `${path}.${process.pid}`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
    return [];
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return [diagnose('publish/ledger-unwritable', { file: ledgerFile }, { reason })];
  }
}
