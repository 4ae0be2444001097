import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EntryReading } from '../entry/entry.ts';
import type { Progress } from '../images/variant-queue.ts';
import type { OutputContent } from '../publishing/write-content.ts';
import { checkLedger, type LedgerCheck } from '../views/ledger/keep-ledger.ts';
import { originDiagnostics } from '../views/origin.ts';
import { staticDiagnostics } from '../views/static-diagnostics.ts';
import type { Assembly, Publication } from './project.ts';

export interface FinishOptions {
  readonly assembly: Assembly;
  readonly readings: readonly EntryReading[];
  readonly publication: Publication;
  /** Told how many variants of pictures are made. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What stands beside the pages, and everything that is wrong with the site as a whole. */
export interface FinishedSite {
  /** Whether something that is no page stands at an address, short of what is made from the entries. */
  readonly hasFile: (address: string) => boolean;
  /** Everything that is published beside the pages, by address. A site's own files go before what is made. */
  readonly files: () => ReadonlyMap<string, OutputContent>;
  /** Without what the ledger of published addresses misses. */
  readonly diagnostics: readonly Diagnostic[];
  readonly ledger: LedgerCheck;
}

/** Wait for the pictures, look at the site's own files and at the ledger, and gather all that was found wrong. */
export async function finishSite({
  assembly,
  readings,
  publication,
  onProgress,
}: FinishOptions): Promise<FinishedSite> {
  const { site, images, assets } = assembly;
  const { catalog, pages } = publication;
  for (const { file, answer } of catalog.entries) {
    for (const { src, line, column } of answer.images) await images.use(src, { file, line, column });
  }
  const pictures = await images.finish({ onProgress });
  const own = site.staticFiles;
  const addresses = [...pages.keys()];
  const ledger = await checkLedger(site.root, {
    catalog,
    addresses,
    broken: readings.filter(({ entry }) => !entry).map(({ file }) => file),
  });
  // With broken settings or vocabulary, whole indexes are missing: that is told once, by its cause.
  const isSettled = assembly.diagnostics.every(({ severity }) => severity !== 'error');
  const places = [assets, pictures.files, own.files];
  const onDisk = (files: ReadonlyMap<string, string>) =>
    [...files].map(([address, path]) => [address, { path }] as const);
  return {
    hasFile: (address) => places.some((place) => place.has(address)),
    files: () =>
      new Map<string, OutputContent>([
        ...assets,
        ...publication.files(),
        ...onDisk(pictures.files),
        ...onDisk(own.files),
      ]),
    diagnostics: [
      ...assembly.diagnostics,
      ...readings.flatMap((reading) => reading.diagnostics),
      ...publication.diagnostics,
      ...pictures.diagnostics,
      ...originDiagnostics(site),
      ...own.diagnostics,
      ...staticDiagnostics(own, new Set(addresses)),
    ],
    ledger: isSettled ? ledger : { ...ledger, diagnostics: [] },
  };
}
