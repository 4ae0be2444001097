import { type ImageTarget, readImageAddress } from './address.ts';
import type { ImageCache } from './cache.ts';
import { createIdentifier, type IdentifiedImage } from './identify.ts';
import type { ImageProblem, ImageSettings, ResolvedImage, Variant, VariantType } from './image.ts';
import { createLocator, type Located } from './locate.ts';
import { isPublishable, problemsOf } from './problems.ts';
import { addressOf } from './published.ts';
import { imageSizes } from './sizes.ts';
import { variantsOf } from './variants.ts';

/** All that is known about the `src` of an image before its variants are made. */
export interface ExaminedImage {
  readonly target: ImageTarget;
  /** Path of the file relative to the root. Missing when there is none. */
  readonly path?: string | undefined;
  /** Missing when there is no such file, or none that can be published. */
  readonly image?: IdentifiedImage | undefined;
  readonly variants: readonly Variant[];
  readonly resolved: ResolvedImage;
}

export interface ExaminerOptions {
  readonly root: string;
  readonly cache: ImageCache;
  readonly settings: ImageSettings;
  readonly origin?: string | undefined;
  readonly href: (address: string) => string;
}

/** Finds out what images are. Nothing is looked up or measured twice. */
export interface Examiner {
  /** Examine the `src` of an image as it was written in a file. */
  readonly examine: (src: string, fromFile: string) => Promise<ExaminedImage>;
  /** Identify a file by its path relative to the root; `undefined` when it cannot be read, or is empty. */
  readonly identify: (path: string) => Promise<IdentifiedImage | undefined>;
}

export function createExaminer({ root, cache, settings, origin, href }: ExaminerOptions): Examiner {
  const locate = createLocator(root);
  const identify = createIdentifier(cache);
  const known = new Map<string, Promise<ExaminedImage>>();

  /** Where a path would be a picture if it began at the root, or in the folder of pictures. */
  const inImageFolder = async (src: string): Promise<string | undefined> => {
    const name = src.replace(/^(?:\.{0,2}\/)+/, '');
    for (const path of [name, `assets/images/${name}`])
      if ((await locate(path, path)).file) return `/${path}`;
    return undefined;
  };

  const examine = async (src: string, fromFile: string): Promise<ExaminedImage> => {
    const target = readImageAddress(src, fromFile, origin);
    const without = (...problems: readonly ImageProblem[]): ExaminedImage => ({
      target,
      variants: [],
      resolved: { src: target.kind === 'remote' ? target.href : src, problems },
    });
    if (target.kind === 'remote') return without();
    if (target.kind === 'outside') return without({ rule: 'images/outside-root', values: { written: src } });
    if (target.kind === 'scheme') {
      return without({
        rule: 'images/unexpected-scheme',
        values: { written: src, scheme: `${target.scheme}:` },
      });
    }
    const { file, problem }: Located = await locate(target.path, src);
    const noted = problem === undefined ? [] : [problem];
    if (file === undefined) {
      const meant = src.startsWith('/') ? undefined : await inImageFolder(src);
      if (meant === undefined) return without(...noted);
      return without({ rule: 'images/missing-file', values: { written: src, nearest: meant } });
    }
    if (file.size === 0) return without(...noted, { rule: 'images/empty-file', values: { written: src } });
    const image = await identify(file);
    if (image === undefined)
      return without(...noted, { rule: 'images/unreadable', values: { written: src } });
    const { path, measurement } = image;
    const problems = [...noted, ...problemsOf(path, measurement, settings, src)];
    if (!isPublishable(path, measurement)) return { ...without(...problems), path };
    const variants = variantsOf(image, settings);
    const { width, height, mean } = measurement;
    const resolved = {
      src: href(addressOf(path)),
      width,
      height,
      mean,
      srcset: srcset(variants, 'image/webp'),
      avif: srcset(variants, 'image/avif'),
      sizes: variants.length === 0 ? undefined : imageSizes(width ?? 0),
      problems,
    };
    return { target, path, image, variants, resolved };
  };

  const srcset = (variants: readonly Variant[], type: VariantType) =>
    variants
      .filter((variant) => variant.type === type)
      .map(({ address, width }) => `${href(address)} ${width}w`)
      .join(', ') || undefined;

  return {
    examine: (src, fromFile) => {
      const key = `${fromFile.slice(0, fromFile.lastIndexOf('/'))}\0${src}`;
      const examined = known.get(key) ?? examine(src, fromFile);
      known.set(key, examined);
      return examined;
    },
    identify: async (path) => {
      const { file } = await locate(path, path);
      return file === undefined || file.size === 0 ? undefined : identify(file);
    },
  };
}
