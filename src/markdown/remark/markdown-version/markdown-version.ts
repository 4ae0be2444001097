import type { Definition, Html, Image, Link, Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { DialectOptions } from '../../options.ts';
import { pageOf } from '../../page.ts';
import { walk } from '../../walk.ts';
import { withContainers } from './containers.ts';
import type { Edit } from './edit.ts';
import { fenceEdit } from './fences.ts';
import { addressesIn, createTagWriter, type TagWriter } from './tags.ts';
import { destination, isHarmless, quoted } from './write.ts';

/**
 * Make an answer's Markdown version, for those who read text: the source itself, with few changes.
 *
 * Destinations of links and pictures become hrefs, attribute lists go, HTML becomes Markdown or bare elements,
 * containers quotes and bold labels, and titles of fences bold labels.
 * `file.data.markdown` is a list of pieces: every second one is an href, so that whoever prints it can make
 * it a whole address. Editing the source keeps what no printer of Markdown knows: callouts, definition lists.
 */
export function remarkMarkdownVersion() {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const source = String(file.value);
    const hrefs = await resolveAll(tree, pageOf(file));
    const tags = createTagWriter((written) => hrefs.get(written) ?? '');
    const edits: Edit[] = [];
    const besideTags = new Set<Nodes>();
    walk(tree, (node) => {
      if ('children' in node && node.children.some(({ type }) => type === 'html'))
        for (const child of node.children) besideTags.add(child);
    });
    walk(tree, (node, _index, parent) => {
      const isBesideTags = besideTags.has(node);
      const edit = editOf(node, {
        source,
        tags,
        parent,
        isBesideTags,
        hrefOf: (written) => hrefs.get(written) ?? '',
      });
      if (edit) edits.push(edit);
      edits.push(...listEdits(node, source));
    });
    file.data.markdown = join(source, withContainers(tree, source, edits, pageOf(file).texts.details));
  };
}

const phrasing = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link']);
const picture = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$/is;

/** Resolve every address once: that of a picture as a picture, any other as a link. Harmful ones become empty. */
async function resolveAll(
  tree: Root,
  { resolveLink, resolveImage }: Readonly<DialectOptions>,
): Promise<Map<string, string>> {
  const written = new Set<string>();
  walk(tree, (node) => {
    if ('url' in node) written.add(node.url);
    if (node.type === 'html') for (const address of addressesIn(node.value)) written.add(address);
  });
  const hrefs = new Map<string, string>();
  for (const address of written) {
    const image = picture.test(address) ? await resolveImage?.(address) : undefined;
    const href = image?.src ?? resolveLink(address).href;
    hrefs.set(address, isHarmless(href) ? href : '');
  }
  return hrefs;
}

interface Surroundings {
  readonly source: string;
  readonly tags: TagWriter;
  readonly parent: Parents | undefined;
  readonly isBesideTags: boolean;
  readonly hrefOf: (written: string) => string;
}

function editOf(node: Nodes, { source, tags, parent, isBesideTags, hrefOf }: Surroundings): Edit | undefined {
  const [start, end] = rangeOf(node);
  if (start === undefined || end === undefined) return undefined;
  const replace = (...pieces: string[]): Edit => ({ start, end, pieces });
  switch (node.type) {
    case 'yaml':
      return replace('');
    case 'html': {
      const isBlock = !phrasing.has(parent?.type ?? '');
      const pieces = tags.write(node.value, isBlock);
      const [blankLines = ''] =
        isBlock && parent?.type !== 'containerDirective' && pieces.join('') === ''
          ? (/^\n*/.exec(source.slice(end)) ?? [])
          : [];
      return { start, end: end + blankLines.length, pieces };
    }
    case 'code':
      return fenceEdit(node, source);
    case 'image':
      return replace(
        `![${quoted(node.alt ?? '', '[]')}](`,
        destination(hrefOf(node.url)),
        `${titleOf(node, hrefOf(node.url))})`,
      );
    case 'math': {
      // Renderers without formulas may read tags in them; a space there changes no formula.
      const written = source.slice(start, end);
      const apart = written.replace(/<(?=[a-z/!?])/gi, '< ');
      return apart === written ? undefined : replace(apart);
    }
    case 'definition': {
      const href = hrefOf(node.url);
      const before = `[${node.label ?? node.identifier}]: ${href === '' ? '<>' : ''}`;
      return replace(before, destination(href), titleOf(node, href));
    }
    case 'link':
      return linkEdit(node, source, hrefOf(node.url));
    case 'text': {
      // Where tags are taken away, what is beside them must not become a tag or a link.
      if (!isBesideTags) return undefined;
      const written = source.slice(start, end);
      const escaped = written.replace(/(\\.)|[<[`]/g, (found, pair) => pair ?? `\\${found}`);
      return escaped === written || /^\[!/.test(written) ? undefined : replace(escaped);
    }
    default:
      return undefined;
  }
}

function linkEdit(link: Link, source: string, href: string): Edit | undefined {
  const [start = 0, end = 0] = rangeOf(link);
  if (source[start] !== '[')
    return href === '' ? { start, end, pieces: [quoted(link.url, '<[`')] } : undefined;
  const last = link.children.at(-1);
  const from = (last && rangeOf(last)[1]) ?? start + 1;
  return { start: from, end, pieces: ['](', destination(href), `${titleOf(link, href)})`] };
}

/** Without an address there is no title either: it would be read as the address, or as text with tags. */
function titleOf({ title }: Link | Image | Definition, href: string): string {
  return title && href !== '' ? ` "${quoted(title, '"<')}"` : '';
}

/** Attribute lists speak to the page, not to readers. An earlier step has marked what they belonged to. */
function listEdits(node: Nodes, source: string): Edit[] {
  const [start, end] = rangeOf(node);
  if (start === undefined || end === undefined || node.data === undefined || !('hProperties' in node.data))
    return [];
  if (node.type === 'heading') {
    const written = source.slice(start, end);
    const { 0: list = '', index = 0 } =
      /(?<!\s)\s*\{[^{}\n]*\}(?=[\s#]*(?:\n[ \t]*[=-]+[ \t]*)?$)/.exec(written) ?? {};
    return list === '' ? [] : [{ start: start + index, end: start + index + list.length, pieces: [''] }];
  }
  const [list = ''] = /^\{[^{}\n]*\}/.exec(source.slice(end)) ?? [];
  return list === '' ? [] : [{ start: end, end: end + list.length, pieces: [''] }];
}

function rangeOf({ position }: Nodes | Html): [number | undefined, number | undefined] {
  return [position?.start.offset, position?.end.offset];
}

/** Longer edits first, but for those that only put something in. */
function inOrder(a: Edit, b: Edit): number {
  const isPutIn = (edit: Edit) => Number(edit.start === edit.end);
  return a.start - b.start || isPutIn(b) - isPutIn(a) || b.end - a.end;
}

/** Put the edits into the source; of two that overlap the one that begins first counts, and what is only put in. */
function join(source: string, edits: readonly Edit[]): string[] {
  const pieces = [''];
  const add = (parts: readonly string[]) => {
    const [first = '', ...rest] = parts;
    pieces[pieces.length - 1] += first;
    pieces.push(...rest);
  };
  let at = 0;
  for (const { start, end, pieces: parts } of [...edits].sort(inOrder)) {
    if (start < at) continue;
    add([source.slice(at, start)]);
    add(parts);
    at = end;
  }
  add([source.slice(at)]);
  pieces[0] = (pieces[0] ?? '').replace(/^(?:[ \t]*\n)+/, ''); // the first line may be indented code
  pieces[pieces.length - 1] = (pieces.at(-1) ?? '').trimEnd();
  return pieces;
}
