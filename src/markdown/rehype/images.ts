import type { Element, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ResolvedImage } from '../../images/image.ts';
import type { DialectOptions } from '../options.ts';
import { pageOf } from '../page.ts';
import { report, reportProblem, spotOf } from '../report.ts';
import { walkElements } from '../walk.ts';
import { classesOf, element, text } from './elements.ts';

/**
 * Give images their sizes and variants, and remember them.
 *
 * `<img src="a.png">` becomes `<img src="/assets/…/a.png" width="800" height="500" loading="lazy" decoding="async"
 * srcset="…" sizes="…" data-mean="eef">`, the last being the mean colour, for the time until it is there. Sizes that
 * are written stay, and `w300` of old pages means a width. Links to full pictures (`data-view`) are led the same way,
 * and told how wide the picture is.
 */
export function rehypeImages() {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const { resolveImage, resolveLink } = pageOf(file);
    const images: Shown[] = [];
    const views: Element[] = [];
    walkElements(tree, (element, index, parent) => {
      if (element.tagName === 'img' && parent !== undefined) {
        if (element.properties.src) images.push({ image: element, parent });
        // Its address was dropped and is reported: what is left is its alternative.
        else if (index !== undefined) parent.children[index] = text(String(element.properties.alt ?? ''));
      }
      if (element.tagName === 'a' && 'dataView' in element.properties) views.push(element);
    });
    const known = new Map<string, Promise<ResolvedImage | undefined>>();
    const resolve = (src: string) => {
      const found = known.get(src) ?? Promise.resolve(resolveImage?.(src));
      known.set(src, found);
      return found;
    };
    file.data.images = [];
    for (const shown of images) await setImage(shown, resolve, file);
    for (const view of views) await setView(view, resolve, resolveLink, file);
    gatherMissing(file);
  };
}

/** Of several pictures that are missing on a page there is one message, where the first one is. */
function gatherMissing(file: VFile): void {
  const { diagnostics = [] } = file.data;
  const missing = diagnostics.filter(
    (each) => each.rule === 'images/missing-file',
  ) as Diagnostic<'images/missing-file'>[];
  const [first] = missing;
  if (first === undefined) return;
  const images = missing
    .filter(
      ({ values }, index) => missing.findIndex((each) => each.values.written === values.written) === index,
    )
    .map(({ values, place: { line } }) => ({ ...values, line }));
  file.data.diagnostics = diagnostics.filter((each) => each.rule !== 'images/missing-file');
  if (images.length === 1) report(file, first.rule, first.place, first.values);
  else report(file, 'images/missing-files', first.place, { images });
}

interface Shown {
  readonly image: Element;
  readonly parent: Parents;
}

type Resolve = (src: string) => Promise<ResolvedImage | undefined>;

async function setImage({ image, parent }: Shown, resolve: Resolve, file: VFile): Promise<void> {
  const { properties } = image;
  const src = String(properties.src ?? '');
  const spot = spotOf(image);
  // Markdown's images have one, if empty; see remarkImageAlt.
  if (properties.alt === undefined) report(file, 'images/missing-alt', spot, { src });
  properties.alt ??= '';
  file.data.images?.push({ src, alt: String(properties.alt), ...spot });
  properties.loading ??= 'lazy';
  properties.decoding = 'async';
  const { sizes: cell } = properties;
  delete properties.sizes;
  const found = await resolve(src);
  if (found === undefined) return;
  properties.src = found.src;
  const sizes = cell ?? sizesOf(image) ?? found.sizes;
  setSizes(image, found);
  if (found.mean !== undefined) properties.dataMean = found.mean;
  if (found.srcset !== undefined)
    Object.assign(properties, { srcSet: worthwhile(found.srcset, sizes), sizes });
  if (found.avif !== undefined) {
    const srcSet = worthwhile(found.avif, sizes);
    const source = element('source', { type: 'image/avif', srcSet, sizes });
    parent.children.splice(parent.children.indexOf(image), 1, element('picture', {}, [source, image]));
  }
  for (const problem of found.problems) reportProblem(file, problem, spot);
}

/** Leave out the variants beyond the first that fills every second pixel of a fine screen: nobody sees more. */
function worthwhile(srcset: string, sizes: unknown): string {
  const [, number, unit] = /^(?:min\(.*?\b)?(\d+)(px|rem)(?:, 100vw)?\)?$/.exec(String(sizes)) ?? [];
  const enough = Number(number) * (unit === 'rem' ? 16 : 1) * 2;
  const variants = srcset.split(', ');
  const last = variants.findIndex((variant) => Number(/ (\d+)w$/.exec(variant)?.[1]) >= enough);
  return number === undefined || last === -1 ? srcset : variants.slice(0, last + 1).join(', ');
}

/** The width of an image that says so itself: by its width, or by a class of old pages such as `w300`. */
function sizesOf(image: Element): string | undefined {
  const width = pixels(image.properties.width) ?? classWidth(image);
  return width === undefined ? undefined : `min(${width}px, 100vw)`;
}

function classWidth(image: Element): number | undefined {
  return pixels(
    classesOf(image)
      .map((name) => /^w(\d{2,4})$/.exec(name)?.[1])
      .find(Boolean),
  );
}

/** Both sizes are needed to keep the page from jumping: what is not written follows from the picture's shape. */
function setSizes(image: Element, { width, height }: ResolvedImage): void {
  if (width === undefined || height === undefined) return;
  const { properties } = image;
  const writtenHeight = pixels(properties.height);
  // A class says at most how wide.
  const named = writtenHeight === undefined ? Math.min(classWidth(image) ?? width, width) : undefined;
  const writtenWidth = pixels(properties.width) ?? named;
  properties.width = writtenWidth ?? Math.round(((writtenHeight ?? height) * width) / height);
  properties.height = writtenHeight ?? Math.round(((writtenWidth ?? width) * height) / width);
}

function pixels(value: unknown): number | undefined {
  const size = Number(String(value ?? '').replace(/px$/, ''));
  return Number.isFinite(size) && size > 0 ? Math.round(size) : undefined;
}

async function setView(
  view: Element,
  resolve: Resolve,
  resolveLink: DialectOptions['resolveLink'],
  file: VFile,
) {
  const written = String(view.properties.href ?? '');
  const spot = spotOf(view);
  const found = await resolve(written);
  if (found === undefined) {
    const { href, problem } = resolveLink(written);
    view.properties.href = href;
    if (problem !== undefined) reportProblem(file, problem, spot);
    return;
  }
  view.properties.href = found.src;
  if (found.width !== undefined) view.properties.dataView = String(found.width);
  // A picture that is shown as well is known, and its problems are reported.
  if (file.data.images?.some(({ src }) => src === written)) return;
  let alt = '';
  walkElements(view, ({ tagName, properties }) => {
    if (tagName === 'img') alt = String(properties.alt ?? '');
  });
  file.data.images?.push({ src: written, alt, ...spot });
  for (const problem of found.problems) reportProblem(file, problem, spot);
}
