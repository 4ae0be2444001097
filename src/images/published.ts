import { compareTexts } from '../diagnostics/compare-texts.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ImageCache } from './cache.ts';
import type { IdentifiedImage } from './identify.ts';

/**
 * Where an image is in the published site: `/assets/images/…` as on disk, and
 * `/assets/images/content/faq/en/x.png` for one beside a Markdown file. It depends on the path alone, so that
 * a better screenshot keeps the address of the old one.
 */
export function addressOf(path: string): string {
  return path.startsWith('assets/') ? `/${path}` : `/assets/images/${path}`;
}

/** The files of one build, as they are collected. */
export interface PublishedImages {
  readonly add: (image: IdentifiedImage) => void;
  readonly addVariant: (address: string, cached: string) => void;
  /** SHA-256 of the files that come out of the cache, hexadecimal, by address. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Address within the site → absolute path, sorted by address. */
  readonly files: () => ReadonlyMap<string, string>;
  /** Two files that want one address. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Collect the pictures to publish: drawings from the cache, where they are sanitised, all others as they are. */
export function collectPublished(cache: ImageCache): PublishedImages {
  const files = new Map<string, string>();
  const hashes = new Map<string, string>();
  const addKept = (address: string, name: string) => {
    files.set(address, cache.pathOf(name));
    const hash = cache.hashOf(name);
    if (hash !== undefined) hashes.set(address, hash);
  };
  const owners = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  return {
    add: ({ path, absolute, hash, measurement }) => {
      const address = addressOf(path);
      const other = owners.get(address) ?? path;
      if (other !== path)
        diagnostics.push(diagnose('images/same-address', { file: path }, { address, other }));
      owners.set(address, path);
      if (measurement.format === 'svg') addKept(address, cache.drawingName(hash));
      else files.set(address, absolute);
    },
    addVariant: addKept,
    hashes,
    files: () => new Map([...files].sort(([a], [b]) => compareTexts(a, b))),
    diagnostics,
  };
}
