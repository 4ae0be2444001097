import type { Problem } from '../diagnostics/diagnostic.ts';
import type { imageRules } from '../diagnostics/rules/images.ts';

export type ImageRuleId = keyof typeof imageRules;

/** Something wrong with an image; it becomes a diagnostic where the image is used. */
export type ImageProblem = Problem<ImageRuleId>;

/** `images` of the site's settings. */
export interface ImageSettings {
  /** Make AVIF besides WebP: a fifth smaller, ten times slower. */
  readonly avif: boolean;
  /** Widths of the variants, in pixels. */
  readonly widths: readonly number[];
  /** Width or height in pixels above which an image is published as it is, with a warning. */
  readonly largest: number;
  /** Hosts that remote images may come from. */
  readonly hosts: readonly string[];
}

export type VariantType = 'image/webp' | 'image/avif';

/** One file that a browser may choose in place of the original. */
export interface Variant {
  readonly type: VariantType;
  /** Pixels. */
  readonly width: number;
  /** Absolute within the site, such as `/assets/variants/key-640.0f3a9c1b22.webp`. */
  readonly address: string;
  /** Name of the file in the cache folder. */
  readonly cached: string;
}

/** An image as the published site holds it: everything that an `<img>` says about it. */
export interface ResolvedImage {
  /** Href of the original; a remote image keeps its address, a missing one what was written. */
  readonly src: string;
  /** Pixels as shown, the orientation of a photograph applied. Missing where they are not known. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The mean colour, three hexadecimal digits such as `eef`: shown in the picture's place while it loads. */
  readonly mean?: string | undefined;
  /** WebP variants by width. Missing when the original alone is published. */
  readonly srcset?: string | undefined;
  /** AVIF variants by width, for a `<source type="image/avif">` before the image. Only with the setting `avif`. */
  readonly avif?: string | undefined;
  /** How wide the image is, where its classes and attributes don't say otherwise. Goes with `srcset`. */
  readonly sizes?: string | undefined;
  readonly problems: readonly ImageProblem[];
}
