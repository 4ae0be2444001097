import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { committedLines } from './committed.ts';
import { lostLines } from './lost.ts';
import { type PublishedSite, publishedLines } from './published.ts';
import { addressRecordFile, readAddressRecord } from './read-record.ts';

/** The record of addresses, compared with the site. */
export interface AddressRecordCheck {
  /** Addresses and ids that were published once and are gone. */
  readonly diagnostics: readonly Diagnostic[];
  /** Add what is new to the file. A failure of the disk is reported, not thrown. */
  readonly keep: () => Promise<readonly Diagnostic[]>;
}

const head = `# Every address and heading id that this site has published. Kotae adds to this file when it builds; commit it.
# An address that is listed here must keep leading somewhere: \`kotae check\` tells when one does not.
`;

/** Compare the record of a site with what the site publishes now. */
export async function checkAddressRecord(root: string, site: PublishedSite): Promise<AddressRecordCheck> {
  const record = await readAddressRecord(root);
  const lost = lostLines(record, site);
  const committed = lost.length === 0 ? undefined : await committedLines(root);
  const isPromised = (line: string) => committed?.has(line) ?? true;
  const forgotten = new Set(lost.map(({ line }) => line).filter((line) => !isPromised(line)));
  const isForgotten = (line: string) =>
    forgotten.has(line) || (!isPromised(line) && forgotten.has(line.split('#', 1)[0] ?? ''));
  return {
    diagnostics: [
      ...record.diagnostics,
      ...lost.filter(({ line }) => !forgotten.has(line)).map(({ diagnostic }) => diagnostic),
    ],
    keep: async () => {
      if (record.unreadable !== undefined)
        return [
          diagnose('publish/record-unwritable', { file: addressRecordFile }, { reason: record.unreadable }),
        ];
      const kept = [...record.lines.keys()].filter((line) => !isForgotten(line));
      const lines = [...new Set([...kept, ...publishedLines(site)])].sort();
      const end = record.text.includes('\r\n') ? '\r\n' : '\n';
      const text = `${head}${lines.join('\n')}\n`.replaceAll('\n', end);
      return text === record.text ? [] : write(join(root, addressRecordFile), text);
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
    return [diagnose('publish/record-unwritable', { file: addressRecordFile }, { reason })];
  }
}
