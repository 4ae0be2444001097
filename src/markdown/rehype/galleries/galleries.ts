import type { Element, ElementContent, Root } from 'hast';
import { picturesId } from '../../page.ts';
import { walkElements } from '../../walk.ts';
import { element, isBlank, isElement, textOf } from '../elements.ts';
import { type Picture, pictureOf } from './pictures.ts';
import { type CutBlock, cutBlocks, type Segment } from './segments.ts';

/** Elements whose children are blocks or lines of text. */
const containers = 'article aside blockquote center dd details div footer header li main section td th'.split(
  ' ',
);
/** Elements that are walked through on the way to containers. */
const passed = 'dl ol table tbody tfoot thead tr ul'.split(' ');

/** How wide a gallery's cells are at most, for `sizes`; see gallery.css. */
const cell = '14rem';

/** Pictures that follow each other, with nothing but white space between. */
interface Run {
  readonly segments: Segment[];
  readonly pictures: Picture[];
  /** Do the pictures show the steps of an ordered list? */
  readonly steps: boolean;
}

/**
 * Turn consecutive pictures into a gallery, and let the viewer show every picture that has a full one.
 *
 * Pictures are images, linked images, and figures of one image, that are on lines of their own. Two or more
 * become `<ul class="gallery"><li><a href="full.png" data-view><img …></a></li>…`; where all have captions, or where
 * they are in or directly after an ordered list, `<ol class="gallery steps">`. A caption is a `figcaption`, else
 * the title of the link or the image, and is shown as `figcaption`. A single picture becomes
 * `<figure class="gallery gallery--single">` when it links to a full picture or illustrates a step; a lone plain
 * image stays as it is. A linked picture keeps its target; where that is a page, the viewer leaves it alone. The first
 * picture of the page is where a link past everything before it leads (`id="kotae-pictures"`).
 */
export function rehypeGalleries() {
  return (tree: Root): undefined => {
    gather(tree, false);
    let first: Element | undefined;
    walkElements(tree, (link) => {
      if (link.tagName !== 'a') return;
      // Pictures within a line of text stay where they are.
      if (link.properties.dataView === undefined && pictureOf(link)?.takesPart)
        link.properties.dataView = true;
      if (link.properties.dataView !== undefined) first ??= link;
    });
    if (first !== undefined) first.properties.id ??= picturesId;
  };
}

function gather(parent: Root | Element, inStep: boolean): void {
  if (!isElement(parent as Element, ...passed)) {
    parent.children = assemble(cutBlocks(parent.children as ElementContent[]), inStep);
  }
  for (const child of parent.children) {
    if (!isElement(child, ...containers, ...passed) || isGallery(child)) continue;
    gather(child, isElement(child, 'li') ? isElement(parent as Element, 'ol') : inStep);
  }
}

function isGallery(node: Element): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes('gallery');
}

function assemble(blocks: readonly CutBlock[], inStep: boolean): ElementContent[] {
  const runs = runsOf(
    blocks.flatMap(({ segments }) => segments),
    inStep,
  ).filter((run) => qualifies(run));
  const runBySegment = new Map(runs.flatMap((run) => run.segments.map((segment) => [segment, run])));
  return blocks.flatMap(({ original, segments, wrap }) => {
    if (!segments.some((segment) => runBySegment.has(segment))) return original;
    const result: ElementContent[] = [];
    let left: ElementContent[] = [];
    const flush = () => {
      const nodes = trimmed(left);
      if (nodes.length > 0) result.push(...wrap(nodes));
      left = [];
    };
    for (const segment of segments) {
      const run = runBySegment.get(segment);
      if (run === undefined) left.push(...segment.nodes);
      else flush();
      if (run?.segments[0] === segment) result.push(galleryOf(run));
    }
    flush();
    return result;
  });
}

function runsOf(segments: readonly Segment[], inStep: boolean): Run[] {
  const runs: Run[] = [];
  let before: Segment | undefined;
  for (const segment of segments) {
    if (segment.kind === 'pictures') {
      const last = before?.kind === 'pictures' ? runs.at(-1) : undefined;
      if (last === undefined) {
        const steps = inStep || endsWithOrderedList(before);
        runs.push({ segments: [segment], pictures: [...segment.pictures], steps });
      } else {
        last.segments.push(segment);
        last.pictures.push(...segment.pictures);
      }
    }
    before = segment;
  }
  return runs;
}

function endsWithOrderedList(segment: Segment | undefined): boolean {
  return isElement(
    segment?.nodes.findLast((node) => !isBlank(node)),
    'ol',
  );
}

function qualifies({ pictures, steps }: Run): boolean {
  const viewable = pictures.filter((picture) => picture.viewable);
  return pictures.length > 1 ? viewable.length > 0 : viewable.some((picture) => picture.takesPart || steps);
}

function galleryOf({ pictures, steps }: Run): Element {
  const [single] = pictures;
  if (pictures.length === 1 && single !== undefined) {
    const className = ['gallery', 'gallery--single', ...single.classes];
    return element('figure', { ...idOf(single), className }, contentOf(single));
  }
  const numbered = steps || pictures.every(({ caption }) => caption.length > 0);
  const items = pictures.map((picture) => {
    picture.image.properties.sizes = cell;
    const content = contentOf(picture);
    const className = picture.classes.length > 0 ? { className: [...picture.classes] } : {};
    return element(
      'li',
      { ...idOf(picture), ...className },
      content.length > 1 ? [element('figure', {}, content)] : content,
    );
  });
  return numbered
    ? element('ol', { className: ['gallery', 'steps'] }, items)
    : element('ul', { className: ['gallery'] }, items);
}

function idOf({ id }: Picture): { id?: string } {
  return id === undefined ? {} : { id };
}

function contentOf({ image, link, caption, viewable }: Picture): ElementContent[] {
  const around = link ?? element('a', { href: String(image.properties.src ?? '') });
  around.position ??= image.position;
  if (viewable) around.properties.dataView = true;
  around.children = [image];
  if (caption.length === 0) return [around];
  const words = textOf({ type: 'root', children: caption }).trim();
  for (const part of [around, image]) if (part.properties.title === words) delete part.properties.title;
  // A link needs a name; without an alternative text the caption is the best there is.
  if (!image.properties.alt) around.properties.ariaLabel = words;
  return [around, element('figcaption', {}, caption)];
}

/** Without white space and line breaks at both ends. */
function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const empty = (node: ElementContent) => isBlank(node) || isElement(node, 'br');
  const start = nodes.findIndex((node) => !empty(node));
  if (start < 0) return [];
  const kept = nodes.slice(start, nodes.findLastIndex((node) => !empty(node)) + 1);
  return kept.map((node, index) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === kept.length - 1) value = value.trimEnd();
    return { ...node, value };
  });
}
