import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { unspacedLetter } from '../address.ts';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';

/** An address that ends where a name should follow: `…/wiki/`, `…?q=`, but not the root of a site. */
const unfinished = /^(?:[a-z]+:\/\/|www\.)[^/]+\/(?:.*[/_-]|.*[=#?&])$/i;
const hiragana = /^\p{Script=Hiragana}/u;

/**
 * Report bare addresses that end before letters which may belong to them, as in
 * `https://ja.wikipedia.org/wiki/日本語`.
 *
 * Text in scripts without spaces ends an address; a particle behind it (`…/を参照`) is meant to.
 */
export function remarkCutAddresses() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    walk(tree, (node, index, parent) => {
      if (node.type !== 'link' || parent === undefined || index === undefined) return;
      const { start, end } = node.position ?? {};
      const written = source.slice(start?.offset, end?.offset);
      const next = parent.children[index + 1];
      if (/^[[<]/.test(written) || !unfinished.test(written) || next?.type !== 'text') return;
      const [rest = ''] = /^[^\s\p{P}]+/u.exec(next.value) ?? [];
      if (!unspacedLetter.test(rest.slice(0, 2)) || hiragana.test(rest)) return;
      report(file, 'markdown/cut-address', spotOf(node), { address: written, rest });
    });
  };
}
