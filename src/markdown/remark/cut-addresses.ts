import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { unspacedLetter } from '../address.ts';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';
import { restOfAddress } from './rest-of-address.ts';
import { textMatches } from './text-matches.ts';

/** An address that ends where a name should follow: `…/wiki/`, `…?q=`, but not the root of a site. */
const unfinished = /^(?:[a-z]+:\/\/|www\.)[^/]+\/(?:.*[/_-]|.*[=#?&])$/i;
/** Goes on as an address does, after letters of its own. */
const goesOn = /^(?:\/|[=&%?]|\.[a-z]{2,5}(?![a-z]))/i;
/** An address of a host whose name begins with such letters, which makes no link at all. */
const ownHost = /(?<![\w<])(https?:\/\/)(?=\P{ASCII})([^\s\p{P}\p{S}]+\.[a-z\d-]{2,}[\w/.?=&%-]*)/giu;
const hiragana = /^\p{Script=Hiragana}/u;

/**
 * Report bare addresses that end before letters which may belong to them, as in
 * `https://ja.wikipedia.org/wiki/日本語`, or before their host, as in `https://例え.example/`.
 *
 * Text in scripts without spaces ends an address; a particle after it (`…/を参照`) is meant to.
 */
export function remarkCutAddresses() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    for (const { match, spot } of textMatches(tree, source, ownHost)) {
      const [, address = '', rest = ''] = match;
      if (unspacedLetter.test(rest) && !hiragana.test(rest))
        report(file, 'markdown/cut-address', spot, {
          address,
          rest: restOfAddress(match.input.slice(match.index + address.length)),
        });
    }
    walk(tree, (node, index, parent) => {
      if (node.type !== 'link' || parent === undefined || index === undefined) return;
      const { start, end } = node.position ?? {};
      const written = source.slice(start?.offset, end?.offset);
      const next = parent.children[index + 1];
      if (/^[[<]/.test(written) || next?.type !== 'text') return;
      const [word = ''] = /^[^\s\p{P}]+/u.exec(next.value) ?? [];
      if (!unfinished.test(written) && !goesOn.test(next.value.slice(word.length))) return;
      if (!unspacedLetter.test(word.slice(0, 2)) || hiragana.test(word)) return;
      report(file, 'markdown/cut-address', spotOf(node), {
        address: written,
        rest: restOfAddress(next.value),
      });
    });
  };
}
