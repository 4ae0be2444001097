import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { nearest } from '../../diagnostics/nearest.ts';
import { pageOf } from '../page.ts';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';
import { type CalloutKind, calloutKinds, calloutParts } from './callout-parts.ts';

/**
 * Turn a quote that begins with `[!NOTE]` (TIP, IMPORTANT, WARNING, CAUTION) into a callout.
 *
 * `<aside class="callout callout--note" aria-label="Note"><p class="callout-title">Note</p>…</aside>`. Text after
 * the marker on its line is the callout's own title.
 */
export function remarkCallouts() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    const { texts } = pageOf(file);
    walk(tree, (quote) => {
      if (quote.type !== 'blockquote') return;
      const first = quote.children[0];
      const text = first?.type === 'paragraph' ? first.children[0] : undefined;
      if (first?.type !== 'paragraph' || text?.type !== 'text') return;
      const marker = /^\[!(\p{L}+)\][ \t]*/u.exec(text.value);
      if (marker === null || source[text.position?.start.offset ?? -1] !== '[') return;
      const written = (marker[1] ?? '').toLowerCase();
      const kind = calloutKinds.find((name) => name === written);
      if (kind === undefined) {
        report(file, 'markdown/unknown-callout', spotOf(text), {
          name: written,
          nearest: nearest(written, calloutKinds),
        });
        return;
      }
      text.value = text.value.slice(marker[0].length);
      build(quote, first, kind, texts[kind]);
    });
  };
}

function build(quote: Blockquote, first: Paragraph, kind: CalloutKind, label: string): void {
  const [own, rest] = splitAtLine(first.children);
  const { title, data } = calloutParts(kind, own, label);
  const body: Paragraph[] = rest.length > 0 ? [{ ...first, children: rest }] : [];
  quote.children = [title, ...body, ...quote.children.slice(1)];
  quote.data = data;
}

/** What is on the first line of a paragraph, and what follows. */
function splitAtLine(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const own: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    const rest = nodes.slice(index + 1);
    if (node.type === 'break') return [own, rest];
    if (node.type !== 'text') {
      own.push(node);
      continue;
    }
    const [line = '', ...more] = node.value.split('\n');
    // Alone at either end, white space is no title; between two words it parts them.
    if (line.trim() !== '' || (own.length > 0 && more.length === 0)) own.push({ ...node, value: line });
    if (more.length > 0) {
      const value = more.join('\n');
      return [own, value === '' ? rest : [{ ...node, value }, ...rest]];
    }
  }
  return [own, []];
}
