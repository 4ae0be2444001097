import { randomUUID } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EntryReading } from '../entry/entry.ts';
import { fileFingerprint } from '../files/fingerprint.ts';
import { sha256 } from '../files/sha256.ts';
import type { Progress } from '../images/variant-queue.ts';
import type { OutputContent } from '../publishing/write-content.ts';
import { originDiagnostics } from '../views/origin.ts';
import { staticDiagnostics } from '../views/static-diagnostics.ts';
import { coveredFiles } from './covered-files.ts';
import type { SitePlan } from './plan-site.ts';
import type { Project } from './project.ts';

export interface FinishOptions {
  readonly project: Project;
  readonly readings: readonly EntryReading[];
  readonly plan: SitePlan;
  /** Addresses of pages that templates of the site itself make, as far as they are known. */
  readonly templateAddresses?: readonly string[];
  /** Called with how many variants of pictures are made. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** A file of a site: what it is made from, and how. */
export interface SiteFile {
  /** Changes when the content does. */
  readonly key: string;
  readonly content: () => OutputContent;
}

/** The files besides the pages, and everything that is wrong with the site as a whole. */
export interface FinishedSite {
  /** Whether a picture, an asset or a file of the site itself has an address. */
  readonly hasFile: (address: string) => boolean;
  /**
   * Everything that is published besides the pages, by address. A site's own files go before what is made; `templateAddresses` are
   * addresses of pages that templates of the site itself made.
   */
  readonly files: (templateAddresses?: readonly string[]) => ReadonlyMap<string, SiteFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Wait for the pictures, look at the site's own files, and gather all that was found wrong. */
export async function finishSite({
  project,
  readings,
  plan,
  templateAddresses = [],
  onProgress,
}: FinishOptions): Promise<FinishedSite> {
  const { site, images, assets } = project;
  const { catalog, pages } = plan;
  for (const { file, answer } of catalog.entries) {
    for (const { src, line, column } of answer.images) await images.use(src, { file, line, column });
  }
  const pictures = await images.finish({ onProgress });
  const staticFiles = site.staticFiles;
  const addresses = new Set([...pages.keys(), ...templateAddresses]);
  const views = plan.views(templateAddresses);
  const places = [assets, pictures.files, staticFiles.files];
  return {
    hasFile: (address) => places.some((place) => place.has(address)),
    files: (fromTemplates) =>
      new Map<string, SiteFile>([
        ...[...assets].map(([address, bytes]) => [address, made(bytes)] as const),
        ...[...plan.views(fromTemplates)].map(
          ([address, { key, text }]) => [address, { key: key(), content: text }] as const,
        ),
        ...[...pictures.files].map(
          ([address, path]) => [address, onDisk(path, pictures.hashes.get(address))] as const,
        ),
        ...[...staticFiles.files].map(([address, path]) => [address, onDisk(path)] as const),
      ]),
    diagnostics: [
      ...project.diagnostics,
      ...readings.flatMap((reading) => reading.diagnostics),
      ...plan.diagnostics,
      ...pictures.diagnostics,
      ...originDiagnostics(site),
      ...staticFiles.diagnostics,
      ...staticDiagnostics(staticFiles, addresses, views),
      ...coveredFiles({ pages, entries: catalog.entries }, views),
    ],
  };
}

function made(bytes: Uint8Array): SiteFile {
  return { key: sha256(bytes).slice(0, 32), content: () => bytes };
}

/**
 * A file on disk, known by its fingerprint, and copied each time where it has none; one of the cache is known by its
 * hash, which it is checked against when it is published.
 */
function onDisk(path: string, hash?: string): SiteFile {
  const state = hash ?? (fileFingerprint(path, Date.now()) || randomUUID());
  return { key: `${path} ${state}`, content: () => ({ path, hash }) };
}
