import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { committedLines } from './committed.ts';
import { lostLines } from './lost.ts';
import { type PublishedSite, publishedLines } from './published.ts';
import { addressRecordFile, parseAddressRecord, readAddressRecord } from './read-record.ts';

/** The record of addresses, compared with the site. */
export interface AddressRecordCheck {
  /** Addresses and ids that were published once and are gone. */
  readonly diagnostics: readonly Diagnostic[];
  /** Add what is new to the file. A failure of the disk is reported, not thrown. */
  readonly keep: () => Promise<KeptRecord>;
}

export interface KeptRecord {
  /** The same as before, with the lines as they are now. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why the file could not be written. */
  readonly refused: readonly Diagnostic[];
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
  const remembered = lost.filter(({ line }) => !forgotten.has(line));
  const diagnostics = [...record.diagnostics, ...remembered.map(({ diagnostic }) => diagnostic)];
  return {
    diagnostics,
    keep: async () => {
      if (record.unreadable !== undefined) return { diagnostics, refused: [unwritable(record.unreadable)] };
      const kept = [...record.lines.keys()].filter((line) => !isForgotten(line));
      const lines = [...new Set([...kept, ...publishedLines(site)])].sort();
      const end = record.text.includes('\r\n') ? '\r\n' : '\n';
      const text = `${head}${lines.join('\n')}\n`.replaceAll('\n', end);
      const refused = text === record.text ? [] : await write(join(root, addressRecordFile), text);
      if (refused.length > 0) return { diagnostics, refused };
      const now = parseAddressRecord(text).lines;
      const renumbered = remembered.map(({ line, diagnostic }) => ({
        ...diagnostic,
        place: { ...diagnostic.place, line: now.get(line) },
      }));
      return { diagnostics: [...record.diagnostics, ...renumbered], refused };
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
    return [unwritable(reason)];
  }
}

function unwritable(reason: string): Diagnostic {
  return diagnose('publish/record-unwritable', { file: addressRecordFile }, { reason });
}
