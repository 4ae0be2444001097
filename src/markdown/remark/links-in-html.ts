import type { Link, Nodes, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { walk } from '../walk.ts';

const tag = /^<(\/?)([a-z][a-z0-9]*)/i;
/** Elements of HTML in which an address is text: a link holds no other, and code is not read. */
const plain = new Set(['a', 'button', 'code', 'kbd', 'samp', 'tt', 'var', 'pre']);

/**
 * Leave an address as text where raw HTML makes it part of a link, of a button or of code.
 *
 * `<a href="/new.html">http://old.example/</a>` stays one link; an address of its own would end it.
 */
export function remarkLinksInHtml() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    walk(tree, (node) => {
      if ('children' in node && node.children.some(({ type }) => type === 'html'))
        unlinkBetweenTags(node, source);
    });
  };
}

function unlinkBetweenTags(parent: Parents, source: string): void {
  const open: string[] = [];
  for (const child of parent.children) {
    const [, slash, name = ''] = child.type === 'html' ? (tag.exec(child.value) ?? []) : [];
    if (plain.has(name.toLowerCase())) {
      if (slash === '') open.push(name.toLowerCase());
      else open.splice(Math.max(open.lastIndexOf(name.toLowerCase()), 0));
    } else if (open.length > 0) {
      unlink(child, source);
    }
  }
}

/** Make texts of the links that are addresses alone; they are one node, so that positions stay. */
function unlink(node: Nodes, source: string): void {
  if (node.type === 'link' && source[node.position?.start.offset ?? 0] !== '[') becomeText(node);
  else if ('children' in node) for (const child of node.children) unlink(child, source);
}

function becomeText(link: Link): void {
  const { position } = link;
  const value = textOf(link);
  for (const key of Object.keys(link)) delete (link as unknown as Record<string, unknown>)[key];
  Object.assign(link, { type: 'text', value, position });
}
