import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const japanese = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const address = /(?:https?:\/\/|www\.)[\x21-\x7e]+/gi;

/**
 * End a bare address where Japanese text begins.
 *
 * `https://example.jp/を参照` links `https://example.jp/`; GFM alone takes the whole run up to the next space.
 * Addresses in `<…>` and in `[text](…)` stay as written.
 */
export function remarkAutolinks() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    visit(tree, 'link', (node, index, parent) => {
      const text = node.children[0];
      if (parent === undefined || index === undefined || text?.type !== 'text' || !japanese.test(text.value))
        return;
      if (/^[<[]/.test(source.slice(node.position?.start.offset))) return;
      const pieces = cut(node, text.value);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

function cut(link: Link, text: string): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const value = match[0].replace(/[.,:;!?"')]+$/, '');
    if (match.index > end) pieces.push({ type: 'text', value: text.slice(end, match.index) });
    const url = value.startsWith('www.') ? `http://${value}` : value;
    pieces.push({ ...link, url, children: [{ type: 'text', value }] });
    end = match.index + value.length;
  }
  if (end < text.length) pieces.push({ type: 'text', value: text.slice(end) });
  return pieces;
}
