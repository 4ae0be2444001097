import { comparePlaces } from '../diagnostics/arrange.ts';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { ValuesOf } from '../diagnostics/rules/index.ts';
import { sha256 } from '../files/sha256.ts';
import { openImageCache } from './cache.ts';
import { createExaminer, type ExaminedImage } from './examine.ts';
import type { IdentifiedImage } from './identify.ts';
import type { ImageProblem, ImageRuleId, ImageSettings, ResolvedImage } from './image.ts';
import { listImages } from './list.ts';
import { isPublishable, problemsOf } from './problems.ts';
import { collectPublished } from './published.ts';
import { createVariantQueue, type Progress } from './variant-queue.ts';
import { variantSettingsHash } from './variants.ts';

export interface ImagesOptions {
  /** Absolute path of the folder that holds `content/` and `assets/images/`. */
  readonly root: string;
  /** Absolute path of the folder that keeps variants from one build to the next; made when it is missing. */
  readonly cacheFolder: string;
  /** Version of the code that measures and sanitises: what another one found is not used. */
  readonly version: string;
  readonly settings: ImageSettings;
  /** The main website: addresses that begin with `/`, but not with `/assets/`, are there. */
  readonly origin?: string | undefined;
  /** Turn an address within the site into an href. Default: percent-encoded, under no base path. */
  readonly href?: ((address: string) => string) | undefined;
}

/** What `finish` found and made. */
export interface FinishedImages {
  /** Address within the site → absolute path of the file to publish there. Sorted by address. */
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 of those that come out of the cache, hexadecimal, by address: what they must hold when they are published. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** Number of files made, and of files of earlier builds that were used as they are. */
  readonly encoded: number;
  readonly reused: number;
}

/** The images of one build. */
export interface Images {
  /**
   * Look up what an `<img>` needs: size, mean colour, variants, problems. A picture is decoded once, for its colour.
   *
   * `src` as written, `fromFile` the Markdown file relative to the root. The same image is looked up once.
   */
  readonly resolve: (src: string, fromFile: string) => Promise<ResolvedImage>;
  /** A hash that changes whenever the image, or anything that `resolve` says about it, changes. */
  readonly fingerprint: (src: string, fromFile: string) => Promise<string>;
  /**
   * Note that a page shows an image, and begin to make its variants; answered before they are made.
   *
   * Called for every image of every published answer, rendered or cached; also for files that an answer links to.
   */
  readonly use: (src: string, place: Place) => Promise<void>;
  /**
   * Wait for the variants; return what to publish and what decoding showed to be wrong.
   *
   * Everything in `assets/images/` is published, and what answers use of the pictures in `content/`. Throws a
   * `CacheError` when the cache folder cannot be written.
   */
  readonly finish: (options?: {
    readonly onProgress?: ((progress: Progress) => void) | undefined;
  }) => Promise<FinishedImages>;
}

/** The `src` of an image where a page shows it. */
interface Use {
  readonly written: string;
  readonly place: Place;
}

/** Open the images of a site for one build. */
export async function createImages(options: ImagesOptions): Promise<Images> {
  const { root, settings, origin, href = encodeURI } = options;
  const cache = await openImageCache(options.cacheFolder, options.version);
  const { examine, identify } = createExaminer({ root, cache, settings, origin, href });
  const variantQueue = createVariantQueue(cache);
  const fileUses = new Map<string, { readonly examined: ExaminedImage; readonly uses: Use[] }>();
  const remoteUses = new Map<string, Use[]>();

  const order = (image: IdentifiedImage, variants: ExaminedImage['variants']) => {
    const { format, width = 0, height = 0 } = image.measurement;
    const isProved = format !== 'svg' && Math.max(width, height) <= settings.largest;
    variantQueue.order({ image, variants, isProved });
  };

  return {
    resolve: async (src, fromFile) => (await examine(src, fromFile)).resolved,

    fingerprint: async (src, fromFile) => {
      const { image, resolved } = await examine(src, fromFile);
      return sha256(JSON.stringify([resolved, image?.hash ?? '', variantSettingsHash(settings)]));
    },

    use: async (src, place) => {
      const examined = await examine(src, place.file);
      const use: Use = { written: src, place };
      const { target, path, image, variants } = examined;
      if (target.kind === 'remote') push(remoteUses, target.host, use);
      if (path === undefined) return;
      const known = fileUses.get(path);
      if (known === undefined) fileUses.set(path, { examined, uses: [use] });
      else known.uses.push(use);
      if (image !== undefined) order(image, variants);
    },

    finish: async ({ onProgress } = {}) => {
      const published = collectPublished(cache);
      const diagnostics: Diagnostic[] = [];
      for (const path of await listImages(root)) {
        const image = await identify(path);
        if (image === undefined) continue;
        if (isPublishable(path, image.measurement)) {
          published.add(image);
          if (image.measurement.format === 'svg') order(image, []);
        }
        if (fileUses.has(path)) continue;
        const problems = problemsOf(path, image.measurement, settings, path);
        diagnostics.push(...problems.map((problem) => place(problem, { file: path })));
      }
      const { outcomes, encoded, reused } = await variantQueue.close(onProgress);
      for (const [path, { examined, uses }] of fileUses) {
        const { image, variants } = examined;
        if (image === undefined) continue;
        published.add(image);
        for (const { address, cached } of variants) published.addVariant(address, cached);
        const outcome = outcomes.get(image.hash);
        const isSaid = !image.measurement.isWhole;
        for (const { written, place } of uses) {
          if (outcome === 'changed') diagnostics.push(diagnose('images/changed', place, { file: path }));
          if (outcome === 'broken') diagnostics.push(diagnose('images/unreadable', place, { written }));
          if (outcome === 'partial' && !isSaid)
            diagnostics.push(diagnose('images/truncated', place, { written }));
        }
      }
      for (const [host, uses] of remoteUses) {
        const [first] = uses.map(({ place }) => place).sort(comparePlaces);
        if (first === undefined || settings.hosts.includes(host)) continue;
        diagnostics.push(diagnose('images/remote-host', first, { host, count: uses.length }));
      }
      diagnostics.push(...published.diagnostics);
      diagnostics.sort((a, b) => comparePlaces(a.place, b.place));
      return { files: published.files(), hashes: published.hashes, diagnostics, encoded, reused };
    },
  };
}

function push(uses: Map<string, Use[]>, key: string, use: Use): void {
  const known = uses.get(key);
  if (known === undefined) uses.set(key, [use]);
  else known.push(use);
}

function place(problem: ImageProblem, where: Place): Diagnostic {
  return diagnose<ImageRuleId>(problem.rule, where, problem.values as ValuesOf<ImageRuleId>);
}
